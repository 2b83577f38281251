import { z } from 'zod'
import { startOfDay } from '@/lib/i18n/format'
import { largestBoundaryFile } from './boundary-size'
import { inIndia } from './cells'
import { overlap, type Polygon } from './polygon'
import { thinned } from './thinned'

const boundaryLevels = ['district', 'tehsil', 'circle', 'thana'] as const

/** An area as an administrator loads it. Days are `YYYY-MM-DD`. */
export type Division = {
  code: string
  level: (typeof boundaryLevels)[number]
  nameEn: string
  nameHi: string
  parent: string | null
  validFrom: string | null
  validTo: string | null
  area: Polygon[]
}

/** What is wrong with a file of boundaries, for `lib/i18n/{en,hi}/boundary` to word. `at` is a code, or `#3` for the third feature without one. */
export type BoundaryProblem =
  | { problem: 'too_large' | 'not_json' | 'not_collection' | 'empty' | 'projected' }
  | { problem: 'geometry' | 'code' | 'level' | 'names' | 'days' | 'ring_short' | 'ring_open' | 'numbers' | 'swapped' | 'outside' | 'twice'; at: string }
  | { problem: 'overlap'; at: string; other: string; percent: number }

export type ReadBoundaries = { ok: true; divisions: Division[]; dropped: string[] } | ({ ok: false } & BoundaryProblem)

const mostOverlap = 0.02
const known = ['code', 'level', 'name_en', 'name_hi', 'parent', 'valid_from', 'valid_to']

class Wrong extends Error {
  constructor(readonly found: BoundaryProblem) {
    super(found.problem)
  }
}

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() })),
  crs: z.unknown().optional(),
})
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.unknown()))) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(z.array(z.unknown())))) }),
])

/** A position in degrees. Latitude and longitude in the wrong order are told apart, because no place in India reads both ways. */
function position(given: unknown[], at: string): [number, number] {
  const [lng, lat] = given
  if (typeof lng !== 'number' || typeof lat !== 'number') throw new Wrong({ problem: 'numbers', at })
  if (inIndia(lat, lng)) return [lng, lat]
  throw new Wrong({ problem: inIndia(lng, lat) ? 'swapped' : 'outside', at })
}

function ring(given: unknown[][], at: string): [number, number][] {
  const positions = given.map((one) => position(one, at))
  const [first, last] = [positions[0], positions.at(-1)]
  if (positions.length < 4) throw new Wrong({ problem: 'ring_short', at })
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw new Wrong({ problem: 'ring_open', at })
  return thinned(positions, finest)
}

/** Corners nearer to the one before than this many degrees (10 m) say nothing that any map or count here could use. */
const finest = 0.0001

function area(given: unknown, at: string): Polygon[] {
  const shape = geometry.safeParse(given)
  if (!shape.success) throw new Wrong({ problem: 'geometry', at })
  const polygons = shape.data.type === 'Polygon' ? [shape.data.coordinates] : shape.data.coordinates
  if (polygons.length === 0 || polygons.some((polygon) => polygon.length === 0)) throw new Wrong({ problem: 'geometry', at })
  return polygons.map((polygon) => polygon.map((one) => ring(one, at)))
}

const text = (given: unknown, longest: number) => (typeof given === 'string' && given.trim() !== '' && given.length <= longest ? given.trim().normalize('NFC') : null)

function dayOf(given: unknown, at: string): string | null {
  if (given === undefined || given === null || given === '') return null
  if (typeof given !== 'string' || !startOfDay(given)) throw new Wrong({ problem: 'days', at })
  return given
}

function division(feature: z.infer<typeof collection>['features'][number], n: number): Division {
  const given = feature.properties ?? {}
  const code = text(given.code, 80)
  if (!code) throw new Wrong({ problem: 'code', at: `#${n + 1}` })
  const level = boundaryLevels.find((one) => one === given.level)
  if (!level) throw new Wrong({ problem: 'level', at: code })
  const [nameEn, nameHi] = [text(given.name_en, 120), text(given.name_hi, 120)]
  if (!nameEn || !nameHi) throw new Wrong({ problem: 'names', at: code })
  const days = { validFrom: dayOf(given.valid_from, code), validTo: dayOf(given.valid_to, code) }
  if (days.validFrom && days.validTo && days.validFrom > days.validTo) throw new Wrong({ problem: 'days', at: code })
  return { code, level, nameEn, nameHi, parent: text(given.parent, 80), ...days, area: area(feature.geometry, code) }
}

/** A set of one time may follow another: only areas that are in force on a common day can stand in each other's way. */
const together = (a: Division, b: Division) => (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999')

function apart(divisions: Division[]): void {
  for (const [i, one] of divisions.entries()) {
    for (const other of divisions.slice(i + 1)) {
      if (one.code === other.code) throw new Wrong({ problem: 'twice', at: one.code })
      if (one.level !== other.level || !together(one, other)) continue
      const share = overlap(one.area, other.area)
      if (share > mostOverlap) throw new Wrong({ problem: 'overlap', at: one.code, other: other.code, percent: Math.round(share * 100) })
    }
  }
}

const wgs84 = /CRS84|EPSG:{1,2}4326/i

function read(given: string): ReadBoundaries {
  if (Buffer.byteLength(given) > largestBoundaryFile) return { ok: false, problem: 'too_large' }
  const parsed = collection.safeParse(JSON.parse(given))
  if (!parsed.success) return { ok: false, problem: 'not_collection' }
  if (parsed.data.crs && !wgs84.test(JSON.stringify(parsed.data.crs))) return { ok: false, problem: 'projected' }
  if (parsed.data.features.length === 0) return { ok: false, problem: 'empty' }
  const divisions = parsed.data.features.map(division)
  apart(divisions)
  const names = new Set(parsed.data.features.flatMap(({ properties }) => Object.keys(properties ?? {})))
  return { ok: true, divisions, dropped: [...names].filter((name) => !known.includes(name)).sort() }
}

/**
 * Reads a GeoJSON FeatureCollection of administrative areas: WGS 84, rings closed, positions in India, codes once, areas of one level
 * overlapping by at most 2 % of the smaller, at most `largestBoundaryMb`. Properties that mean nothing here are dropped and named,
 * corners within ten metres of the one before are left out.
 */
export function readBoundaries(given: string): ReadBoundaries {
  try {
    return read(given)
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, ...error.found }
    if (error instanceof SyntaxError) return { ok: false, problem: 'not_json' }
    throw error
  }
}
