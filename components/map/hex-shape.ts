/** Corners of a closed line as x, y, x, y, … in pixels at zoom 0, where the world is 256 wide. */
export type Line = Float64Array

const world = 256
const degree = Math.PI / 180

/** Places on the map as it is drawn (spherical Mercator). `at` gives latitude and longitude of a corner in degrees. */
export function lineOf(corners: number, at: (corner: number) => [lat: number, lng: number]): Line {
  const line = new Float64Array(corners * 2)
  for (let i = 0; i < corners; i += 1) {
    const [lat, lng] = at(i)
    line[2 * i] = (lng / 360 + 0.5) * world
    line[2 * i + 1] = (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * degree) / 2)) / (2 * Math.PI)) * world
  }
  return line
}

// A step of 1.5 metres: corners that two cells share fall on the same one, those of different corners never do.
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
