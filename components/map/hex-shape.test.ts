import { cellToLatLng, gridDisk, latLngToCell } from 'h3-js'
import { expect, test } from 'vitest'
import { packedCells } from '@/lib/place/cell-lines'
import { lineOf, unpackedLines } from '@/lib/place/line'
import { boxOf, frameOf, holds, middleOf } from './hex-shape'

const linesOf = (cells: string[]) => unpackedLines(packedCells(cells))

test('a place lies in the outline of its own cell and in no other', () => {
  const cells = gridDisk(latLngToCell(25.75, 82.68, 8), 6)
  const lines = linesOf(cells)
  for (const cell of cells) {
    const [x = 0, y = 0] = lineOf(1, () => cellToLatLng(cell))
    expect(cells.filter((_, i) => holds(lines[i] ?? new Float64Array(), x, y))).toEqual([cell])
  }
})

test('the middle of an outline is the middle of its cell', () => {
  const cell = latLngToCell(25.75, 82.68, 7)
  const [line = new Float64Array()] = linesOf([cell])
  // Ten metres, as the map has them at its closest.
  for (const [i, wanted] of lineOf(1, () => cellToLatLng(cell)).entries()) expect(Math.abs((middleOf(line)[i] ?? 0) - wanted)).toBeLessThan(7e-5)
})

test('the box around a group of cells has the middle of the group, and grows with it', () => {
  const cell = latLngToCell(25.75, 82.68, 7)
  const [one, more] = [boxOf(frameOf(linesOf([cell]))), boxOf(frameOf(linesOf(gridDisk(cell, 2))))]
  const [line = new Float64Array()] = linesOf([cell])
  for (const i of [0, 1] as const) expect(Math.abs(one.middle[i] - middleOf(line)[i])).toBeLessThan(one.side / 10)
  expect(more.side / one.side).toBeGreaterThan(3)
})

test('the frame of a group of cells is its outer edge alone, at every resolution of a map', () => {
  for (const resolution of [6, 7, 8]) {
    const middle = latLngToCell(25.75, 82.68, resolution)
    for (const k of [0, 1, 2, 5]) expect(frameOf(linesOf(gridDisk(middle, k))).length / 4, `${resolution}/${k}`).toBe(6 * (2 * k + 1))
  }
  expect(frameOf([])).toHaveLength(0)
})

test('cells apart from one another have a frame each', () => {
  const one = latLngToCell(25.75, 82.68, 7)
  const other = latLngToCell(25.6, 83.5, 7)
  expect(frameOf(linesOf([one, other])).length / 4).toBe(12)
})
