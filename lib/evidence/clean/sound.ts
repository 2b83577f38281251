import { registerMp3Encoder } from '@mediabunny/mp3-encoder'
import { AudioSample, AudioSampleSource, Mp3OutputFormat, Output } from 'mediabunny'
import { copyTarget } from './container'
import type { Sound } from './decoder'
import { Failed } from './failed'
import { tell } from './file'
import { type Made, made } from './made'

/** Longest sound that is encoded, in seconds: a voice note of WhatsApp has at most 16 MB. */
const longest = 4 * 3600

registerMp3Encoder()

/** What becomes of a sound, samples in and samples out, before it is encoded. */
export type Shape = (samples: AsyncGenerator<Float32Array>, rate: number) => AsyncGenerator<Float32Array>

/** The sound as it is. */
export const unchanged: Shape = (samples) => samples

async function* ofOneRate(sounds: AsyncGenerator<Sound>, first: Sound): AsyncGenerator<Float32Array> {
  yield first.samples
  for await (const { samples, rate } of sounds) {
    if (rate !== first.rate) throw new Failed('unreadable')
    yield samples
  }
}

/** Encoder of one channel of MP3; `bitrate` in bits a second. */
export const mp3Source = (bitrate: number) => new AudioSampleSource({ codec: 'mp3', bitrate })

/** Encodes what is heard from second `from` of the output on; returns its length in seconds. */
export async function encoded(sounds: AsyncGenerator<Sound>, shape: Shape, source: AudioSampleSource, from = 0): Promise<number> {
  const { value: first } = await sounds.next()
  if (!first) throw new Failed('unreadable')
  let count = 0
  for await (const samples of shape(ofOneRate(sounds, first), first.rate)) {
    const seconds = count / first.rate
    if (seconds > longest) throw new Failed('too_large')
    if (samples.length === 0) continue
    const sample = new AudioSample({ data: samples, format: 'f32', numberOfChannels: 1, sampleRate: first.rate, timestamp: from + seconds })
    await source.add(sample)
    sample.close()
    if (Math.floor((count + samples.length) / first.rate / 5) > Math.floor(seconds / 5)) tell({ ahead: { durationMs: Math.round(seconds * 1000) + 10_000, pages: null } })
    count += samples.length
  }
  source.close()
  return count / first.rate
}

/** A sound alone, decoded and encoded anew as MP3, so that nothing but what is heard can be in it. */
export async function soundAlone(sounds: AsyncGenerator<Sound>, shape: Shape, bitrate: number): Promise<Made> {
  const output = new Output({ format: new Mp3OutputFormat(), target: copyTarget(false) })
  const source = mp3Source(bitrate)
  output.addAudioTrack(source)
  await output.start()
  const seconds = await encoded(sounds, shape, source)
  await output.finalize()
  return made('audio/mpeg', { durationMs: Math.max(1, Math.round(seconds * 1000)), sound: true })
}
