import { and, eq, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import type { Named } from '@/lib/complaint/types'
import { loadUnits } from '@/lib/place/queries'
import type { Unit } from '@/lib/place/types'
import { programmeOf } from '@/lib/programme'

/** Roles for which a number smaller than three could point at somebody whose case they do not supervise. */
export const audienceOf = (viewer: Viewer): 'supervisor' | 'staff' => (viewer.role === 'sp' || viewer.role === 'dig' ? 'supervisor' : 'staff')

/** Heads of a programme that may be shown on a map: not those that attract sectarian reports, not those about police. */
export function mappedHeads(programmeId: string): string[] {
  return (programmeOf(programmeId)?.categories ?? []).filter(({ sensitive, aboutPolice }) => !sensitive && !aboutPolice).map(({ code }) => code)
}

/** Heads that are counted in the normal lane. */
export function countedHeads(programmeId: string): string[] {
  return (programmeOf(programmeId)?.categories ?? []).filter(({ aboutPolice }) => !aboutPolice).map(({ code }) => code)
}

export type Here = Unit & { kind: 'range' | 'district' | 'thana' }
export const nameOf = ({ id, nameEn, nameHi }: Unit): Named & { id: number } => ({ id, en: nameEn, hi: nameHi })

const isHere = (unit: Unit | undefined): unit is Here => unit?.kind === 'range' || unit?.kind === 'district' || unit?.kind === 'thana'

/** Units of the viewer's programme in his own district or range, itself included. */
async function unitsOf(tx: Tx, viewer: Viewer): Promise<Unit[]> {
  const { district, range } = scopeOf(viewer)
  const area = district ? eq(unit.districtId, district) : range ? eq(unit.rangeId, range) : sql`false`
  return loadUnits(tx, and(eq(unit.programmeId, viewer.programmeId), area))
}

/** The unit asked for, or the viewer's own when none is; undefined for one outside his area. */
export function asked(units: Unit[], viewer: Viewer, { district, thana }: { district: number | null; thana: number | null }): Here | undefined {
  const { district: ownDistrict, range: ownRange } = scopeOf(viewer)
  const id = thana ?? district ?? ownDistrict ?? ownRange
  const found = units.find((unit) => unit.id === id)
  const kinds = thana ? ['thana'] : district ? ['district'] : ['district', 'range']
  return isHere(found) && kinds.includes(found.kind) ? found : undefined
}

/** Runs a reading of numbers in the viewer's scope; `null` for roles and programmes that have none. */
export async function counting<T>(viewer: Viewer, work: (tx: Tx, units: Unit[]) => Promise<T>): Promise<T | null> {
  const { office } = scopeOf(viewer)
  if (!may(viewer, 'readComplaints') || (office !== 'mitra_sp' && office !== 'mitra_dig')) return null
  return withScope(scopeOf(viewer), async (tx) => work(tx, await unitsOf(tx, viewer)))
}
