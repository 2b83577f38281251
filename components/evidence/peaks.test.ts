import { expect, it } from 'vitest'
import { clockOf, peaksOf } from './peaks'

it('a shout in a quiet minute stands out where it is', () => {
  const samples = new Float32Array(8000).fill(0.1)
  samples[4100] = -0.8
  const peaks = peaksOf(samples, 80)
  expect(peaks).toHaveLength(80)
  expect(peaks.indexOf(1)).toBe(41)
  expect(peaks[0]).toBeCloseTo(0.125)
})

it('silence and fewer samples than stretches draw a flat line', () => {
  expect(peaksOf(new Float32Array(50), 10)).toEqual(Array(10).fill(0))
  expect(peaksOf(new Float32Array([0.5]), 4).every((peak) => peak >= 0 && peak <= 1)).toBe(true)
})

it('says a length of sound as a clock does', () => {
  expect([0, 65, 3725, Number.NaN].map(clockOf)).toEqual(['0:00', '1:05', '1:02:05', '0:00'])
})
