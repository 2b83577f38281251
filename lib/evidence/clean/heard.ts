import { decoder as amrDecoder } from '@audio/decode-amr'
import {
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  FlacOutputFormat,
  type InputAudioTrack,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WavOutputFormat,
} from 'mediabunny'
import { MPEGDecoder } from 'mpg123-decoder'
import { OpusDecoder } from 'opus-decoder'
import { adtsHead } from './aac'
import { amrHeads, type Band, bandOf, cleanAmr, speechFrames } from './amr'
import { decodedFile, type Sound } from './decoder'
import { Failed } from './failed'
import { inputBytes, inputSize } from './file'
import { bytesOf } from './track'

/** Packets decoded at once; of AAC as many from before lead each lot in, because a frame sounds on into the next. */
const together = 400
const leadIn = 20
const pieceBytes = 64_000
const longestAmr = 64e6
/** Longest sound, in seconds, and most bytes of the rarer codecs, which are decoded in one go. */
const whole = { seconds: 300, bytes: 60e6 }

// Loaded while files can still be read; each sound has a decoder of its own, because one remembers what it heard.
await amrDecoder()
const mpeg = new MPEGDecoder()
await mpeg.ready

function mono(channels: Float32Array[]): Float32Array {
  const [first = new Float32Array(0)] = channels
  if (channels.length < 2) return first.slice()
  return first.map((_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length)
}

type Decoded = { channelData: Float32Array[]; sampleRate: number }
const soundOf = ({ channelData, sampleRate }: Decoded): Sound => ({ samples: mono(channelData), rate: sampleRate })

async function* lots(track: InputAudioTrack): AsyncGenerator<EncodedPacket[]> {
  let lot: EncodedPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) {
    lot.push(packet)
    if (lot.length < together) continue
    yield lot
    lot = []
  }
  if (lot.length > 0) yield lot
}

async function* ofAac(track: InputAudioTrack, record: Uint8Array): AsyncGenerator<Sound> {
  const head = adtsHead(record)
  let before: Uint8Array[] = []
  for await (const lot of lots(track)) {
    const frames = [...before, ...lot.map(({ data }) => data)]
    const { samples, rate } = decodedFile(Buffer.concat(frames.flatMap((frame) => [head(frame.length), frame])))
    const each = Math.round(samples.length / frames.length)
    yield { samples: samples.subarray(Math.min(samples.length, before.length * each)), rate }
    before = frames.slice(-leadIn)
  }
}

/** The mapping of streams to channels in an OpusHead (RFC 7845, 5.1.1). */
function opusChannels(head: Uint8Array): object {
  const channels = head[9] ?? 1
  if (!head[18]) return { channels }
  return { channels, streamCount: head[19], coupledStreamCount: head[20], channelMappingTable: [...head.subarray(21, 21 + channels)] }
}

async function* ofOpus(track: InputAudioTrack, head: Uint8Array): AsyncGenerator<Sound> {
  const decoder = new OpusDecoder({ forceStereo: false, sampleRate: 24_000, ...opusChannels(head) })
  await decoder.ready
  for await (const lot of lots(track)) yield soundOf(decoder.decodeFrames(lot.map(({ data }) => data)))
  decoder.free()
}

async function* ofMpeg(track: InputAudioTrack): AsyncGenerator<Sound> {
  for await (const lot of lots(track)) yield soundOf(mpeg.decode(Buffer.concat(lot.map(({ data }) => data))))
}

function containerOf(codec: string): OutputFormat | undefined {
  if (codec === 'vorbis') return new OggOutputFormat()
  if (codec === 'flac') return new FlacOutputFormat()
  return codec.startsWith('pcm-') ? new WavOutputFormat() : undefined
}

/** A codec that is rarely met: its packets in a small file of their own, decoded in one go. */
async function* ofRare(track: InputAudioTrack, codec: string): AsyncGenerator<Sound> {
  const format = containerOf(codec)
  if (!format?.getSupportedCodecs().includes(codec as never)) throw new Failed('voice_not_decoded')
  const output = new Output({ format, target: new BufferTarget() })
  const source = new EncodedAudioPacketSource(codec as never)
  output.addAudioTrack(source)
  await output.start()
  const decoderConfig = (await track.getDecoderConfig()) as never
  let bytes = 0
  for await (const packet of new EncodedPacketSink(track).packets()) {
    bytes += packet.byteLength
    if (bytes > whole.bytes || packet.timestamp > whole.seconds) throw new Failed('too_large')
    await source.add(packet, { decoderConfig })
  }
  await output.finalize()
  yield decodedFile(new Uint8Array(output.target.buffer ?? new ArrayBuffer(0)))
}

/** What a file of AMR says that comes in parts of any length. */
async function* spoken(parts: AsyncGenerator<Uint8Array> | Uint8Array[]): AsyncGenerator<Sound> {
  const decoder = await amrDecoder()
  for await (const part of parts)
    for (let at = 0; at < part.length; at += pieceBytes) {
      const decoded = decoder.decode(part.subarray(at, at + pieceBytes))
      if (decoded.channelData.length > 0) yield soundOf(decoded)
    }
}

/** Telephone speech on a track, as a file of AMR: mediabunny hands its samples out without knowing them. A sample holds one frame or several. */
async function* speechFile(track: InputAudioTrack, band: Band): AsyncGenerator<Uint8Array> {
  yield amrHeads[band]
  for await (const lot of lots(track)) yield Buffer.concat(lot.map(({ data }) => speechFrames(data, band)))
}

/** AMR of a track that holds it; null for every other track. */
export const speechOn = async (track: InputAudioTrack) => bandOf(await track.getInternalCodecId())

/** What is heard on a track, piece by piece. @throws Failed when nothing here decodes it */
export async function* heardOn(track: InputAudioTrack): AsyncGenerator<Sound> {
  const [codec, band] = [await track.getCodec(), await speechOn(track)]
  if (band) return yield* spoken(speechFile(track, band))
  const record = bytesOf((await track.getDecoderConfig())?.description) ?? new Uint8Array(0)
  if (!codec) throw new Failed('voice_not_decoded')
  if (codec === 'aac') yield* ofAac(track, record)
  else if (codec === 'opus') yield* ofOpus(track, record)
  else if (codec === 'mp3') yield* ofMpeg(track)
  else yield* ofRare(track, codec)
}

/** Whether a sound is decoded here from its beginning to its end. */
export async function decodable(track: InputAudioTrack): Promise<boolean> {
  const codec = await track.getCodec()
  if (!codec) return (await speechOn(track)) !== null
  if (['aac', 'opus', 'mp3'].includes(codec)) return true
  return containerOf(codec) !== undefined && (await track.computeDuration()) < whole.seconds
}

/** What is heard in a file of AMR, piece by piece. */
export async function* heardSpeech(): AsyncGenerator<Sound> {
  if (inputSize() > longestAmr) throw new Failed('too_large')
  yield* spoken([cleanAmr(inputBytes(0, inputSize())).bytes])
}
