import { expect, it } from 'vitest'
import { shifted } from './shift'

const rate = 24_000

/** Two seconds of a voice-like sound: a pulse `f0` times a second through resonances at `formants`, in hertz. */
function vowel(f0: number, formants: number[]): Float32Array {
  let sound = Float32Array.from({ length: 2 * rate }, (_, at) => (Math.floor((at * f0) / rate) > Math.floor(((at - 1) * f0) / rate) ? 1 : 0))
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

/** Pitch in hertz: the shortest lag at which the sound is about as like itself as it gets. */
function pitchOf(sound: Float32Array): number {
  const lags = Array.from({ length: Math.floor(rate / 60) - Math.floor(rate / 320) }, (_, index) => Math.floor(rate / 320) + index)
  const likeness = lags.map((lag) => lagged(sound, lag) / (sound.length - lag))
  const most = Math.max(...likeness)
  const peak = likeness.findIndex((value, at) => value > 0.8 * most && value >= (likeness[at - 1] ?? 0) && value >= (likeness[at + 1] ?? 0))
  return rate / (lags[peak] ?? 1)
}

/** The strongest resonance between `low` and `high` hertz, by linear prediction (Levinson and Durbin). */
function resonanceOf(sound: Float32Array, low: number, high: number): number {
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
    const [re, im] = a.reduce(
      ([re, im], value, index) => [re + value * Math.cos((2 * Math.PI * hertz * index) / rate), im - value * Math.sin((2 * Math.PI * hertz * index) / rate)],
      [0, 0],
    )
    return 1 / Math.hypot(re, im)
  }
  const grid = Array.from({ length: Math.floor((high - low) / 5) }, (_, index) => low + 5 * index)
  return grid.reduce((best, hertz) => (gain(hertz) > gain(best) ? hertz : best), low)
}

async function moved(sound: Float32Array, pitch: number, formants: number): Promise<Float32Array> {
  const parts: number[] = []
  for await (const part of shifted([sound], rate, () => ({ pitch, formants }))) parts.push(...part)
  return Float32Array.from(parts)
}

const inside = (sound: Float32Array) => sound.slice(rate / 2, rate + rate / 4)

it('a shifted voice is as long as it was', async () => {
  const sound = vowel(120, [700])
  expect((await moved(sound, 4, 2)).length).toBe(sound.length)
})

it.each([
  [4, 3],
  [-4, -3],
  [4, -3],
  [-3, 2],
])('pitch moves by %i semitones and resonances by %i, each on its own', async (pitch, formants) => {
  const sound = vowel(125, [750, 1900])
  const after = await moved(sound, pitch, formants)
  expect(12 * Math.log2(pitchOf(inside(after)) / pitchOf(inside(sound)))).toBeCloseTo(pitch, 0)
  const semitones = 12 * Math.log2(resonanceOf(inside(after), 400, 1300) / resonanceOf(inside(sound), 400, 1300))
  expect(Math.sign(semitones)).toBe(Math.sign(formants))
  expect(Math.abs(semitones)).toBeGreaterThan(1)
})
