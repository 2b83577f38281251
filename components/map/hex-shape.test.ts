import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js'
import { expect, test } from 'vitest'
import { frameOf, lineOf } from './hex-shape'

const cellLine = (cell: string) => {
  const boundary = cellToBoundary(cell)
  return lineOf(boundary.length, (i) => boundary[i] as [number, number])
}

test('a place is where web maps have it: the world is a square of 256 pixels', () => {
  const [middle, corner] = [lineOf(1, () => [0, 0]), lineOf(1, () => [85.05112877980659, -180])]
  for (const [i, wanted] of [128, 128, 0, 0].entries()) expect([...middle, ...corner][i]).toBeCloseTo(wanted, 6)
})

test('the frame of a group of cells is its outer edge alone, at every resolution of a map', () => {
  for (const resolution of [6, 7, 8]) {
    const middle = latLngToCell(25.75, 82.68, resolution)
    for (const k of [0, 1, 2, 5]) expect(frameOf(gridDisk(middle, k).map(cellLine)).length / 4, `${resolution}/${k}`).toBe(6 * (2 * k + 1))
  }
  expect(frameOf([])).toHaveLength(0)
})

test('cells apart from one another have a frame each', () => {
  const one = latLngToCell(25.75, 82.68, 7)
  const other = latLngToCell(25.6, 83.5, 7)
  expect(frameOf([one, other].map(cellLine)).length / 4).toBe(12)
})
