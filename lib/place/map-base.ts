import { and, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { division } from '@/db/schema'
import { outlines } from './outline'
import type { Unit } from './types'

/** A border on the map; `rings` are closed, of longitude and latitude in degrees. */
export type MapOutline = { code: string; level: 'district' | 'tehsil' | 'circle' | 'thana'; nameEn: string; nameHi: string; approximate: boolean; rings: [number, number][][] }

/** A name on the map. Positions in degrees; the lower the rank, the sooner it is shown. */
export type MapLabel = { nameEn: string; nameHi: string; lat: number; lng: number; rank: 0 | 1 }

export type MapBase = { outlines: MapOutline[]; labels: MapLabel[] }

const today = sql`(now() at time zone 'Asia/Kolkata')::date`

/** Divisions loaded by an administrator that are in force today and belong to these units. */
async function loaded(tx: Tx, unitIds: number[]): Promise<(MapOutline & { unitId: number | null })[]> {
  if (unitIds.length === 0) return []
  const inForce = and(or(isNull(division.validFrom), lte(division.validFrom, today)), or(isNull(division.validTo), gte(division.validTo, today)))
  const { code, level, nameEn, nameHi, rings, unitId } = division
  const rows = await tx
    .select({ code, level, nameEn, nameHi, rings, unitId })
    .from(division)
    .where(and(inArray(division.unitId, unitIds), inForce))
  return rows.map((row) => ({ ...row, approximate: false }))
}

const label = (unit: Unit): MapLabel[] =>
  unit.lat === null || unit.lng === null || !unit.territorial
    ? []
    : [{ nameEn: unit.nameEn, nameHi: unit.nameHi, lat: unit.lat, lng: unit.lng, rank: unit.kind === 'district' ? 0 : 1 }]

/** Borders and names under a map of these units, or of one district among them. A district without a loaded border gets its approximate outline. */
export async function mapBase(tx: Tx, all: Unit[], districtId: number | null): Promise<MapBase> {
  const units = all.filter((unit) => (districtId ? unit.districtId === districtId : unit.districtId !== null))
  const exact = await loaded(
    tx,
    units.map(({ id }) => id),
  )
  const drawn = new Set(exact.map(({ unitId }) => unitId))
  const rough = units.flatMap((unit) => {
    const outline = unit.kind === 'district' && !drawn.has(unit.id) ? outlines.find(({ code }) => code === unit.code) : undefined
    return outline ? [{ code: unit.code, level: 'district' as const, nameEn: unit.nameEn, nameHi: unit.nameHi, approximate: true, rings: [outline.ring] }] : []
  })
  const named = units.filter(({ kind }) => kind === 'district' || kind === 'thana')
  return { outlines: [...exact.map(({ unitId: _, ...outline }) => outline), ...rough], labels: named.flatMap(label) }
}

/** South-west and north-east corner, as latitude and longitude, of everything on the base. */
export function boundsOf({ outlines: borders, labels }: MapBase): [[number, number], [number, number]] {
  const points = [...borders.flatMap(({ rings }) => rings.flat().map(([lng, lat]) => [lat, lng] as const)), ...labels.map(({ lat, lng }) => [lat, lng] as const)]
  const [lats, lngs] = [points.map(([lat]) => lat), points.map(([, lng]) => lng)]
  return [
    [lats.reduce((a, b) => Math.min(a, b), 90), lngs.reduce((a, b) => Math.min(a, b), 180)],
    [lats.reduce((a, b) => Math.max(a, b), -90), lngs.reduce((a, b) => Math.max(a, b), -180)],
  ]
}
