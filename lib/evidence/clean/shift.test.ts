import { expect, it } from 'vitest'
import { pitchOf, resonanceOf, vowel } from './corpus/speech'
import { shifted } from './shift'

const rate = 24_000

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

it.each([8000, 11_025, 48_000])('a voice recorded at %i hertz is shifted too, to the end', async (hertz) => {
  const sound = Float32Array.from({ length: hertz }, (_, at) => 0.3 * Math.sin((2 * Math.PI * 220 * at) / hertz))
  const parts: number[] = []
  for await (const part of shifted([sound], hertz, () => ({ pitch: 4, formants: 3 }))) parts.push(...part)
  expect(parts.length).toBe(hertz)
  expect(Math.max(...parts.slice(-2000))).toBeGreaterThan(0.1)
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
