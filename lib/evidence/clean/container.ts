import {
  CustomSource,
  Input,
  MATROSKA,
  MkvOutputFormat,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  type OutputFormat,
  QTFF,
  StreamTarget,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import type { Type } from './answer'
import { inputBytes, inputSize, write } from './file'
import type { Kind } from './kind'

/** Bytes up to which a copy is put together in memory, so that its index comes first and it plays at once. */
const inMemory = 48e6

// The muxer writes the hour of its work into the file. This process has no other use for a clock: 1904 is the zero of MP4.
Date.now = () => Date.UTC(1904, 0, 1)

/** The container of a copy, and its media type; `seen` when there is a picture in it. */
export function containerOf(kind: Kind, seen: boolean): { format: OutputFormat; type: Type } {
  if (kind === 'webm') return { format: new WebMOutputFormat(), type: seen ? 'video/webm' : 'audio/webm' }
  if (kind === 'mkv') return { format: new MkvOutputFormat(), type: seen ? 'video/x-matroska' : 'audio/x-matroska' }
  if (kind === 'ogg') return { format: new OggOutputFormat(), type: 'audio/ogg' }
  if (kind === 'mp3') return { format: new Mp3OutputFormat(), type: 'audio/mpeg' }
  return { format: new Mp4OutputFormat({ fastStart: inputSize() <= inMemory ? 'in-memory' : false }), type: seen ? 'video/mp4' : 'audio/mp4' }
}

/** The recording that came, read as it is needed. */
export const openedRecording = () =>
  new Input({ formats: [MP4, QTFF, MATROSKA, WEBM, OGG, MP3], source: new CustomSource({ getSize: inputSize, read: inputBytes, maxCacheSize: 4e6 }) })

/** Where a copy is written; `chunked` gathers small writes. */
export const copyTarget = (chunked: boolean) =>
  new StreamTarget(new WritableStream({ write: ({ data, position }: { data: Uint8Array; position: number }) => write(data, position) }), chunked ? { chunked } : {})
