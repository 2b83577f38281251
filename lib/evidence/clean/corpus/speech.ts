import { registerMp3Encoder } from '@mediabunny/mp3-encoder'
import { AudioSample, AudioSampleSource, BufferTarget, Mp3OutputFormat, Output } from 'mediabunny'

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

/** A sound at 24 kHz as MP3, with the title given. */
export async function asMp3(sound: Float32Array, title: string): Promise<Buffer> {
  registerMp3Encoder()
  const output = new Output({ format: new Mp3OutputFormat(), target: new BufferTarget() })
  output.setMetadataTags({ title })
  const source = new AudioSampleSource({ codec: 'mp3', bitrate: 64_000 })
  output.addAudioTrack(source)
  await output.start()
  const sample = new AudioSample({ data: sound, format: 'f32', numberOfChannels: 1, sampleRate: rate, timestamp: 0 })
  await source.add(sample)
  sample.close()
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}
