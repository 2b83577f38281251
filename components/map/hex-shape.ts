import { type Line, world } from '@/lib/place/line'

/** The middle of a convex line's corners. */
export function middleOf(line: Line): [x: number, y: number] {
  let [x, y] = [0, 0]
  for (let i = 0; i < line.length; i += 2) {
    x += line[i] ?? 0
    y += line[i + 1] ?? 0
  }
  return [(2 * x) / line.length, (2 * y) / line.length]
}

/** The middle of the box around lines, and its longer side. */
export function boxOf(lines: Line): { middle: [x: number, y: number]; side: number } {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < lines.length; i += 2) {
    const [x, y] = [lines[i] ?? 0, lines[i + 1] ?? 0]
    ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)]
  }
  return { middle: [(left + right) / 2, (top + bottom) / 2], side: Math.max(right - left, bottom - top) }
}

/** Whether a point lies inside a closed line: a ray from it to the right crosses the line an odd number of times. */
export function holds(line: Line, x: number, y: number): boolean {
  let inside = false
  for (let i = 0; i < line.length; i += 2) {
    const j = (i + 2) % line.length
    const [ax, ay, bx, by] = [line[i] ?? 0, line[i + 1] ?? 0, line[j] ?? 0, line[j + 1] ?? 0]
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  }
  return inside
}

// A step of 1.5 metres: what two cells share falls on the same one, different corners never do.
const step = 1e-5
const wide = Math.ceil(world / step)

/** Edges of a group of cells that no other cell of the group shares, each as x, y, x, y. */
export function frameOf(cells: Line[]): Line {
  const corners = new Map<number, number>()
  const numberOf = (x: number, y: number) => {
    const key = Math.round(x / step) * wide + Math.round(y / step)
    const known = corners.get(key)
    if (known !== undefined) return known
    corners.set(key, corners.size)
    return corners.size - 1
  }
  const most = cells.reduce((sum, line) => sum + line.length, 0)
  const seen = new Map<number, { times: number; from: Line; at: number; to: number }>()
  for (const line of cells) {
    for (let at = 0; at < line.length; at += 2) {
      const to = (at + 2) % line.length
      const [a, b] = [numberOf(line[at] ?? 0, line[at + 1] ?? 0), numberOf(line[to] ?? 0, line[to + 1] ?? 0)]
      const key = Math.min(a, b) * most + Math.max(a, b)
      const edge = seen.get(key)
      if (edge) edge.times += 1
      else seen.set(key, { times: 1, from: line, at, to })
    }
  }
  const edges = [...seen.values()].filter(({ times }) => times === 1)
  return Float64Array.from(edges.flatMap(({ from, at, to }) => [from[at] ?? 0, from[at + 1] ?? 0, from[to] ?? 0, from[to + 1] ?? 0]))
}
