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
