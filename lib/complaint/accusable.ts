import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { official } from '@/db/schema/access'
import { complaint, officer } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import type { Post } from '@/lib/roster/types'
import { reading } from './list'
import type { Named } from './types'

/** Somebody who can be named as accused; `key` is what the form sends. */
export type Accusable = Named & { key: string; post: Post; unit: Named & { id: number; kind: (typeof unit.$inferSelect)['kind'] } }

const posting = { unitId: unit.id, unitEn: unit.nameEn, unitHi: unit.nameHi, unitKind: unit.kind }

/**
 * Serving designated officers and officials with an account of the viewer's district or range and of the offices above, those named
 * already left out: offices first, then stations by name. Empty for a complaint the viewer may not read.
 */
export function accusableFor(viewer: Viewer, ref: string): Promise<Accusable[]> {
  return reading<Accusable[]>(viewer, [], async (tx) => {
    const [found] = await tx
      .select({ id: complaint.id })
      .from(complaint)
      .where(and(eq(complaint.ref, ref), visible(viewer)))
    if (!found) return []
    const { district, range } = scopeOf(viewer)
    const area = district ? or(eq(unit.districtId, district), eq(unit.id, viewer.rangeId ?? -1)) : range ? eq(unit.rangeId, range) : sql`true`
    const unnamed = (id: typeof officer.id | typeof official.id) => sql`${id} not in (select a.id from core.accused_people(${found.id}) a)`
    const officers = await tx
      .select({ id: officer.id, en: officer.nameEn, hi: officer.nameHi, post: officer.rank, ...posting })
      .from(officer)
      .innerJoin(unit, eq(unit.id, officer.unitId))
      .where(and(isNull(officer.endedOn), area, unnamed(officer.id)))
      .orderBy(asc(officer.nameEn))
    const officials = await tx
      .select({ id: official.id, en: official.nameEn, hi: official.nameHi, post: official.role, ...posting })
      .from(official)
      .innerJoin(unit, eq(unit.id, official.unitId))
      .where(and(eq(official.programmeId, viewer.programmeId), isNull(official.disabledAt), area, unnamed(official.id)))
      .orderBy(asc(official.nameEn))
    const all = [...officials.map((row) => ({ ...row, key: `official:${row.id}` })), ...officers.map((row) => ({ ...row, key: `officer:${row.id}` }))]
    return all
      .map(({ id: _, unitId, unitEn, unitHi, unitKind, ...row }) => ({ ...row, unit: { id: unitId, en: unitEn, hi: unitHi, kind: unitKind } }))
      .sort((a, b) => rank(a) - rank(b) || a.unit.en.localeCompare(b.unit.en))
  })
}

const order = ['range', 'district', 'circle', 'thana', 'chowki']
const rank = ({ unit: { kind } }: Accusable) => (order.indexOf(kind) + order.length) % order.length
