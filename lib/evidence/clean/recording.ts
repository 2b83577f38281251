import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MkvOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import { lengthSize, recordWithoutSei, withoutMetadataUnits, withoutSei } from './nal'
import type { Kind } from './sniff'

type Wash = (sample: Uint8Array) => Uint8Array

const format = (kind: Kind) => {
  if (kind === 'webm') return new WebMOutputFormat()
  if (kind === 'mkv') return new MkvOutputFormat()
  if (kind === 'ogg') return new OggOutputFormat()
  if (kind === 'mp3') return new Mp3OutputFormat()
  return new Mp4OutputFormat({ fastStart: 'in-memory' })
}

const bytesOf = (source?: AllowSharedBufferSource) =>
  source ? (ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source)) : undefined

function washFor(codec: string, config: VideoDecoderConfig): { wash: Wash; config: VideoDecoderConfig } {
  const record = bytesOf(config.description)
  if (codec === 'avc') return { wash: (sample) => withoutSei(sample, 'avc', lengthSize(record, 'avc')), config }
  if (codec === 'hevc') {
    return { wash: (sample) => withoutSei(sample, 'hevc', lengthSize(record, 'hevc')), config: record ? { ...config, description: recordWithoutSei(record) } : config }
  }
  return { wash: codec === 'av1' ? withoutMetadataUnits : (sample) => sample, config }
}

type Copy = () => Promise<void>

async function videoCopy(output: Output, track: InputVideoTrack): Promise<Copy> {
  const [codec, found] = [await track.getCodec(), await track.getDecoderConfig()]
  if (!codec || !found) throw new Error('a video track that cannot be read')
  const { wash, config } = washFor(codec, found)
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { rotation: await track.getRotation() })
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const data = wash(packet.data)
      if (data.length > 0) await source.add(new EncodedPacket(data, packet.type, packet.timestamp, packet.duration), { decoderConfig: config })
    }
    source.close()
  }
}

async function audioCopy(output: Output, track: InputAudioTrack): Promise<Copy> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  if (!codec || !config) throw new Error('an audio track that cannot be read')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(new EncodedPacket(packet.data, packet.type, packet.timestamp, packet.duration), { decoderConfig: config })
    }
    source.close()
  }
}

/**
 * Sound and pictures copied packet by packet into a new container without tags, covers, text tracks or units that carry metadata.
 * @throws when a sound or picture track cannot be carried over: a recording is shown whole or not at all
 */
export async function cleanRecording(bytes: Uint8Array, kind: Kind): Promise<Buffer> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) })
  const target = new BufferTarget()
  const output = new Output({ format: format(kind), target })
  const [videos, audios] = [await input.getVideoTracks(), await input.getAudioTracks()]
  if (videos.length + audios.length === 0) throw new Error('nothing to see or hear')
  const copies: Copy[] = []
  for (const track of videos) copies.push(await videoCopy(output, track))
  for (const track of audios) copies.push(await audioCopy(output, track))
  await output.start()
  await Promise.all(copies.map((copy) => copy()))
  await output.finalize()
  if (!target.buffer) throw new Error('nothing written')
  return Buffer.from(target.buffer)
}
