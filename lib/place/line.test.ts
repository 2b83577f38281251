import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js'
import { expect, test } from 'vitest'
import { packedCells } from './cell-lines'
import { lineOf, unpackedLines } from './line'

test('a place is where web maps have it: the world is a square of 256 pixels', () => {
  const [middle, corner] = [lineOf(1, () => [0, 0]), lineOf(1, () => [85.05112877980659, -180])]
  for (const [i, wanted] of [128, 128, 0, 0].entries()) expect([...middle, ...corner][i]).toBeCloseTo(wanted, 6)
})

test('outlines of cells arrive in the order they were packed, within half a step of the box', () => {
  // The range is two degrees wide; cells with more than six corners lie where the grid's faces meet.
  const cells = [...gridDisk(latLngToCell(25.75, 82.68, 6), 14), latLngToCell(25.3, 83.5, 8), latLngToCell(10.5, 58.2, 1)]
  const packed = packedCells(cells)
  const lines = unpackedLines(packed)
  expect(lines).toHaveLength(cells.length)
  for (const [i, cell] of cells.entries()) {
    const boundary = cellToBoundary(cell)
    const wanted = lineOf(boundary.length, (corner) => boundary[corner] as [number, number])
    expect(lines[i]).toHaveLength(wanted.length)
    const apart = wanted.map((value, at) => Math.abs(value - (lines[i]?.[at] ?? 0)))
    expect(Math.max(...apart)).toBeLessThan((0.51 * packed.size) / 65_535)
  }
})

test('no cells are no outlines', () => expect(unpackedLines(packedCells([]))).toEqual([]))
