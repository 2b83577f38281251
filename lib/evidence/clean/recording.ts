import {
  CustomSource,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MkvOutputFormat,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  StreamTarget,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { cleanAmr } from './amr'
import type { Type } from './answer'
import { Failed } from './failed'
import { inputBytes, inputSize, tell, write } from './file'
import type { Kind } from './kind'
import { type Made, made } from './made'
import { av1Record, avcRecord, flacRecord, hevcRecord, lengthSize, opusRecord, shortRecord, vorbisRecord } from './setup'
import { pictureObus, pictureUnits } from './unit'

/** Bytes up to which a copy is put together in memory, so that its index comes first and it plays at once. */
const inMemory = 48e6
const longestAmr = 64e6

// The muxer writes the hour of its work into the file. This process has no other use for a clock: 1904 is the zero of MP4.
Date.now = () => Date.UTC(1904, 0, 1)

function formatOf(kind: Kind): OutputFormat {
  if (kind === 'webm') return new WebMOutputFormat()
  if (kind === 'mkv') return new MkvOutputFormat()
  if (kind === 'ogg') return new OggOutputFormat()
  if (kind === 'mp3') return new Mp3OutputFormat()
  return new Mp4OutputFormat({ fastStart: inputSize() <= inMemory ? 'in-memory' : false })
}

function typeOf(kind: Kind, seen: boolean): Type {
  if (kind === 'ogg') return 'audio/ogg'
  if (kind === 'mp3') return 'audio/mpeg'
  if (kind === 'webm') return seen ? 'video/webm' : 'audio/webm'
  if (kind === 'mkv') return seen ? 'video/x-matroska' : 'audio/x-matroska'
  return seen ? 'video/mp4' : 'audio/mp4'
}

type Bytes = Uint8Array | undefined
type Wash = { sample: (bytes: Uint8Array) => Uint8Array; record: (bytes: Uint8Array) => Uint8Array }

const asIs = (bytes: Uint8Array) => bytes

/** How samples and set-up record of a codec lose what is neither seen nor heard. */
function washOf(codec: string, record: Bytes): Wash {
  if (codec === 'avc') return { sample: (bytes) => pictureUnits(bytes, 'avc', lengthSize(record, 'avc')), record: avcRecord }
  if (codec === 'hevc') return { sample: (bytes) => pictureUnits(bytes, 'hevc', lengthSize(record, 'hevc')), record: hevcRecord }
  if (codec === 'av1') return { sample: pictureObus, record: av1Record }
  if (codec === 'vorbis') return { sample: asIs, record: vorbisRecord }
  if (codec === 'flac') return { sample: asIs, record: flacRecord }
  return { sample: asIs, record: codec === 'opus' ? opusRecord : shortRecord }
}

const bytesOf = (source?: AllowSharedBufferSource): Bytes =>
  source && (ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source))

type Copy = () => Promise<void>
type Sink = { add: (packet: EncodedPacket, meta: { decoderConfig: never }) => Promise<void>; close: () => void }

/** Adds one track to `output`; the copying itself comes after its start. `later` is what all timestamps are moved by, in seconds. */
async function trackCopy(output: Output, track: InputVideoTrack | InputAudioTrack, later: number): Promise<Copy> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  const carried: readonly string[] = output.format.getSupportedCodecs()
  if (!codec || !config || !carried.includes(codec)) throw new Failed('track_not_carried')
  const record = bytesOf(config.description)
  const wash = washOf(codec, record)
  const decoderConfig = { ...config, ...(record ? { description: wash.record(record) } : {}) } as never
  let sink: Sink
  if (track.isVideoTrack()) {
    const source = new EncodedVideoPacketSource(codec as never)
    output.addVideoTrack(source, { rotation: await track.getRotation() })
    sink = source
  } else {
    const source = new EncodedAudioPacketSource(codec as never)
    output.addAudioTrack(source)
    sink = source
  }
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const kept = wash.sample(packet.data)
      if (kept.length > 0) await sink.add(new EncodedPacket(kept, packet.type, packet.timestamp + later, packet.duration), { decoderConfig })
    }
    sink.close()
  }
}

const openedFile = () => new CustomSource({ getSize: inputSize, read: inputBytes, maxCacheSize: 4e6 })

const target = () => new StreamTarget(new WritableStream({ write: ({ data, position }: { data: Uint8Array; position: number }) => write(data, position) }), { chunked: true })

function speech(): Made {
  if (inputSize() > longestAmr) throw new Failed('too_large')
  const { bytes, durationMs, wide } = cleanAmr(inputBytes(0, inputSize()))
  write(bytes, 0)
  return made(wide ? 'audio/amr-wb' : 'audio/amr', { durationMs })
}

/**
 * Sound and pictures copied packet by packet into a new container without tags, covers, text tracks or units that carry metadata.
 * @throws when a sound or picture track cannot be carried over: a recording is shown whole or not at all
 */
export async function copyRecording(kind: Kind): Promise<Made> {
  if (kind === 'amr') return speech()
  const input = new Input({ formats: [MP4, QTFF, MATROSKA, WEBM, OGG, MP3], source: openedFile() })
  const [videos, audios] = [await input.getVideoTracks(), await input.getAudioTracks()]
  const tracks = [...videos, ...audios]
  if (tracks.length === 0) throw new Failed('unreadable')
  const seconds = (await input.getDurationFromMetadata(tracks)) ?? (await input.computeDuration(tracks))
  const durationMs = Number.isFinite(seconds) && seconds > 0 ? Math.max(1, Math.round(seconds * 1000)) : null
  tell({ ahead: { durationMs, pages: null } })
  const output = new Output({ format: formatOf(kind), target: target() })
  const later = Math.max(0, -(await input.getFirstTimestamp(tracks)))
  const copies: Copy[] = []
  for (const track of tracks) copies.push(await trackCopy(output, track, later))
  await output.start()
  await Promise.all(copies.map((copy) => copy()))
  await output.finalize()
  const [width, height] = videos[0] ? [await videos[0].getDisplayWidth(), await videos[0].getDisplayHeight()] : [null, null]
  return made(typeOf(kind, videos.length > 0), { durationMs, width, height })
}
