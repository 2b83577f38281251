type Ring = [lng: number, lat: number][]
/** Outer ring first, holes after it, as GeoJSON has them. */
export type Polygon = Ring[]
export type Box = [west: number, south: number, east: number, north: number]

/** Where a line of latitude runs through an area: pairs of longitudes, in order. Holes and overlapping parts by the even-odd rule. */
function spans(area: Polygon[], lat: number): [from: number, to: number][] {
  const crossings: number[] = []
  for (const ring of area.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1], ring[i]]
      if (!a || !b || a[1] > lat === b[1] > lat) continue
      crossings.push(a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    }
  }
  crossings.sort((a, b) => a - b)
  return crossings.flatMap((from, i) => (i % 2 === 0 ? [[from, crossings[i + 1] ?? from] as [number, number]] : []))
}

/** Whether a point in degrees lies in an area. */
export const isInside = (area: Polygon[], lng: number, lat: number): boolean => spans(area, lat).some(([from, to]) => lng >= from && lng <= to)

/** The smallest box around an area. */
function boxOf(area: Polygon[]): Box {
  const box: Box = [180, 90, -180, -90]
  for (const [lng, lat] of area.flat(2)) {
    box[0] = Math.min(box[0], lng)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lng)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

const rows = 48

/** The lengths of latitude lines inside, added up over the height of a box: comparable within the same few degrees only. */
function measured([, south, , north]: Box, length: (lat: number) => number): number {
  const step = (north - south) / rows
  return Array.from({ length: rows }, (_, i) => length(south + (i + 0.5) * step)).reduce((sum, part) => sum + part, 0) * step
}

const total = (list: [number, number][]) => list.reduce((sum, [from, to]) => sum + to - from, 0)

/** Area in square degrees, by 48 lines of latitude. */
export const extent = (area: Polygon[]): number => measured(boxOf(area), (lat) => total(spans(area, lat)))

/** The area that two areas share, as a share of the smaller one: 0 to 1. */
export function overlap(one: Polygon[], other: Polygon[]): number {
  const [a, b] = [boxOf(one), boxOf(other)]
  const common: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  if (common[0] >= common[2] || common[1] >= common[3]) return 0
  const shared = measured(common, (lat) => {
    const theirs = spans(other, lat)
    return spans(one, lat).reduce((sum, [from, to]) => sum + theirs.reduce((part, [start, end]) => part + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0), 0)
  })
  const smaller = Math.min(extent(one), extent(other))
  return smaller > 0 ? shared / smaller : 0
}
