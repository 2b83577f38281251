import { cellToBoundary } from 'h3-js'
import { type Line, lineOf, type PackedLines, parts } from './line'

/** Kept: the cells of all maps are those of the places we serve. */
const known = new Map<string, Line>()

function lineOfCell(cell: string): Line {
  const kept = known.get(cell)
  if (kept) return kept
  const boundary = cellToBoundary(cell)
  const line = lineOf(boundary.length, (i) => boundary[i] as [number, number])
  known.set(cell, line)
  return line
}

/** Lines packed for a browser, see `PackedLines`. */
function packedLines(lines: Line[]): PackedLines {
  const [low, high] = [
    [256, 256],
    [0, 0],
  ] as [[number, number], [number, number]]
  for (const line of lines) {
    for (const [i, value] of line.entries()) {
      const axis = i % 2 === 0 ? 0 : 1
      low[axis] = Math.min(low[axis], value)
      high[axis] = Math.max(high[axis], value)
    }
  }
  const size = Math.max(high[0] - low[0], high[1] - low[1], Number.EPSILON)
  const numbers = new Uint16Array(lines.reduce((sum, line) => sum + 1 + line.length, 0))
  let at = 0
  for (const line of lines) {
    numbers[at] = line.length / 2
    for (const [i, value] of line.entries()) numbers[at + 1 + i] = Math.round(((value - low[i % 2 === 0 ? 0 : 1]) / size) * parts)
    at += 1 + line.length
  }
  return { left: low[0], top: low[1], size, corners: Buffer.from(numbers.buffer).toString('base64') }
}

/** The outlines of H3 cells, in the order given, packed for a browser: the grid's library would cost it 200 KB to load and 32 MB to run. */
export const packedCells = (cells: readonly string[]): PackedLines => packedLines(cells.map(lineOfCell))
