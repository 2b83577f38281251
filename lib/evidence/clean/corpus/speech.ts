import { registerAacEncoder } from '@mediabunny/aac-encoder'
import { registerMp3Encoder } from '@mediabunny/mp3-encoder'
import {
  AudioSample,
  AudioSampleSource,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MATROSKA,
  MkvOutputFormat,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
} from 'mediabunny'
import { avc, side } from './stream'

const rate = 24_000

/** `seconds` of a voice-like sound: a pulse `f0` times a second through resonances at `formants`, in hertz; 24 kHz. */
export function vowel(f0: number, formants: number[], seconds = 2): Float32Array {
  let sound = Float32Array.from({ length: seconds * rate }, (_, at) => (Math.floor((at * f0) / rate) > Math.floor(((at - 1) * f0) / rate) ? 1 : 0))
  for (const formant of formants) {
    const radius = Math.exp((-Math.PI * 90) / rate)
    const [first, second] = [2 * radius * Math.cos((2 * Math.PI * formant) / rate), -radius * radius]
    let [before, earlier] = [0, 0]
    sound = sound.map((value) => {
      const now = value + first * before + second * earlier
      earlier = before
      before = now
      return now
    })
  }
  const highest = sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return sound.map((value) => (value / highest) * 0.5)
}

const lagged = (sound: Float32Array, lag: number) => {
  let sum = 0
  for (let at = lag; at < sound.length; at += 1) sum += (sound[at] ?? 0) * (sound[at - lag] ?? 0)
  return sum
}

/** Pitch in hertz of a sound at 24 kHz: the shortest lag at which it is about as like itself as it gets. */
export function pitchOf(sound: Float32Array): number {
  const lags = Array.from({ length: Math.floor(rate / 60) - Math.floor(rate / 320) }, (_, index) => Math.floor(rate / 320) + index)
  const likeness = lags.map((lag) => lagged(sound, lag) / (sound.length - lag))
  const most = Math.max(...likeness)
  const peak = likeness.findIndex((value, at) => value > 0.8 * most && value >= (likeness[at - 1] ?? 0) && value >= (likeness[at + 1] ?? 0))
  return rate / (lags[peak] ?? 1)
}

/** The strongest resonance between `low` and `high` hertz of a sound at 24 kHz, by linear prediction (Levinson and Durbin). */
export function resonanceOf(sound: Float32Array, low: number, high: number): number {
  const order = 16
  const r = Array.from({ length: order + 1 }, (_, lag) => lagged(sound, lag))
  let [a, error] = [[1], r[0] ?? 1]
  for (let step = 1; step <= order; step += 1) {
    const k = -a.reduce((sum, value, index) => sum + value * (r[step - index] ?? 0), 0) / error
    const longer = [...a, 0]
    a = longer.map((value, index) => value + k * (longer[step - index] ?? 0))
    error *= 1 - k * k
  }
  const gain = (hertz: number) => {
    const turn = (2 * Math.PI * hertz) / rate
    const [re, im] = a.reduce(([re, im], value, index) => [re + value * Math.cos(turn * index), im - value * Math.sin(turn * index)], [0, 0])
    return 1 / Math.hypot(re, im)
  }
  const grid = Array.from({ length: Math.floor((high - low) / 5) }, (_, index) => low + 5 * index)
  return grid.reduce((best, hertz) => (gain(hertz) > gain(best) ? hertz : best), low)
}

const asOne = async (output: Output<OutputFormat, BufferTarget>) => {
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}

async function encoded(format: OutputFormat, codec: 'mp3' | 'aac', sound: Float32Array, title: string): Promise<Buffer> {
  const output = new Output({ format, target: new BufferTarget() })
  output.setMetadataTags({ title })
  const source = new AudioSampleSource({ codec, bitrate: 64_000 })
  output.addAudioTrack(source)
  await output.start()
  const sample = new AudioSample({ data: sound, format: 'f32', numberOfChannels: 1, sampleRate: rate, timestamp: 0 })
  await source.add(sample)
  sample.close()
  return asOne(output)
}

/** A sound at 24 kHz as MP3, with the title given. */
export function asMp3(sound: Float32Array, title: string): Promise<Buffer> {
  registerMp3Encoder()
  return encoded(new Mp3OutputFormat(), 'mp3', sound, title)
}

/** The same as AAC in an M4A, as phones record it. */
export function asM4a(sound: Float32Array, title: string): Promise<Buffer> {
  registerAacEncoder()
  return encoded(new Mp4OutputFormat(), 'aac', sound, title)
}

/** A film of ten pictures a second with these sounds, taken out of M4A or MP3, in this order. */
export async function withPictures(sounds: Buffer[], format: 'mp4' | 'mkv' = 'mp4'): Promise<Buffer> {
  const output = new Output({ format: format === 'mp4' ? new Mp4OutputFormat() : new MkvOutputFormat(), target: new BufferTarget() })
  const pictures = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(pictures)
  const heard: (() => Promise<void>)[] = []
  for (const sound of sounds) {
    const track = await new Input({ formats: [MP4, MP3], source: new BufferSource(sound) }).getPrimaryAudioTrack()
    const codec = await track?.getCodec()
    if (!track || !codec) throw new Error('no sound')
    const [source, meta] = [new EncodedAudioPacketSource(codec), { decoderConfig: (await track.getDecoderConfig()) as never }]
    output.addAudioTrack(source)
    heard.push(async () => {
      for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, meta)
      source.close()
    })
  }
  await output.start()
  const decoderConfig = { codec: 'avc1.42c00a', codedWidth: side, codedHeight: side, description: avc.record }
  for (let frame = 0; frame < 20; frame += 1) await pictures.add(new EncodedPacket(avc.clean(frame), 'key', frame / 10, 0.1), { decoderConfig })
  pictures.close()
  await Promise.all(heard.map((add) => add()))
  return asOne(output)
}

/** The sound of a film that is MP3, as a file of its own. */
export async function soundOf(film: Buffer): Promise<Buffer<ArrayBuffer>> {
  const track = await new Input({ formats: [MP4, MATROSKA], source: new BufferSource(film) }).getPrimaryAudioTrack()
  const frames: Uint8Array[] = []
  if (track) for await (const packet of new EncodedPacketSink(track).packets()) frames.push(packet.data)
  return Buffer.concat(frames)
}
