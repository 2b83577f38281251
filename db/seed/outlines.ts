import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cellsToMultiPolygon, cellToLatLng, polygonToCells } from 'h3-js'
import { districtsNear } from '@/lib/place/district-at'
import { gazetteer } from '@/lib/place/gazetteer'
import type { Outline } from '@/lib/place/outline'

const target = fileURLToPath(new URL('../../lib/place/outlines.json', import.meta.url))

/** Cells of 5 km²: finer ones follow the accidents of the place list, not the border. */
const resolution = 7
const margin = 0.25
const outlined = ['jaunpur', 'ghazipur', 'chandauli', 'varanasi', 'delhi']

type Ring = [number, number][]

/** Corners, as latitude and longitude, of a box around the known places of a district. */
function boxOf(district: number): number[][] {
  const points = gazetteer.points[district] ?? []
  const [lats, lngs] = [0, 1].map((side) => points.filter((_, i) => i % 2 === side)) as [number[], number[]]
  const [south, north] = [Math.min(...lats) - margin, Math.max(...lats) + margin]
  const [west, east] = [Math.min(...lngs) - margin, Math.max(...lngs) + margin]
  return [
    [south, west],
    [south, east],
    [north, east],
    [north, west],
  ]
}

const rounded = (ring: Ring): Ring => ring.map(([lng, lat]) => [Number(lng.toFixed(4)), Number(lat.toFixed(4))])

/** Twice the area that a ring encloses, in square degrees. */
const extent = (ring: Ring) => Math.abs(ring.reduce((sum, [x, y], i) => sum + x * (ring[(i + 1) % ring.length]?.[1] ?? 0) - y * (ring[(i + 1) % ring.length]?.[0] ?? 0), 0))

/** The land whose nearest known place, within 25 km, is of this district: its largest part, without holes. */
function outlineOf(code: string): Outline {
  const district = gazetteer.districts.findIndex((known) => known.code === code)
  const cells = polygonToCells(boxOf(district), resolution).filter((cell) => districtsNear(...cellToLatLng(cell))[0]?.code === code)
  const parts = (cellsToMultiPolygon(cells, true) as Ring[][]).flatMap((part) => part.slice(0, 1))
  const largest = parts.reduce((a, b) => (extent(b) > extent(a) ? b : a))
  return { code, ring: rounded(largest) }
}

/** Approximate outlines of the districts, always the same for the same gazetteer. */
export const makeOutlines = (): Outline[] => outlined.map(outlineOf)

/** One district a line. */
export const printedOutlines = (outlines: Outline[]): string => `[\n${outlines.map((outline) => JSON.stringify(outline)).join(',\n')}\n]\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(target, printedOutlines(makeOutlines()))
