import { and, asc, count, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { assignment, officer } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'

/** Who sees the list of designated officers: those who keep it, and the range's analyst without numbers. */
export const mayRead = (viewer: Viewer) => may(viewer, 'officers') || viewer.role === 'analyst'

export type OfficerRow = Omit<typeof officer.$inferSelect, 'whatsapp'> & {
  /** E.164 digits; null for a viewer who does not keep this list. */
  whatsapp: string | null
  /** Complaints now with the officer, as far as the viewer may see them; null for a viewer who sees none. */
  openWork: number | null
}

export type Posting = { unitId: number; nameEn: string; nameHi: string; kind: string; districtEn: string | null; districtHi: string | null; officers: OfficerRow[] }

const working = ['sent', 'accepted', 'help'] as const

/** Open assignments by officer. The administrator's role has no right to read assignments. */
async function workloads(tx: Tx, viewer: Viewer): Promise<Map<string, number> | null> {
  if (!may(viewer, 'readComplaints')) return null
  const rows = await tx.select({ id: assignment.officerId, n: count() }).from(assignment).where(inArray(assignment.state, working)).groupBy(assignment.officerId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

const { whatsapp: _number, ...withoutNumber } = getTableColumns(officer)

/** Officers the row policies show to this viewer, with their work; the number only for who keeps the list. */
async function officersIn(tx: Tx, viewer: Viewer, where: ReturnType<typeof and>): Promise<OfficerRow[]> {
  const columns = may(viewer, 'officers') ? getTableColumns(officer) : { ...withoutNumber, whatsapp: sql<null>`null` }
  const rows: Omit<OfficerRow, 'openWork'>[] = await tx.select(columns).from(officer).where(where).orderBy(asc(officer.nameEn))
  const open = await workloads(tx, viewer)
  return rows.map((row) => ({ ...row, openWork: open ? (open.get(row.id) ?? 0) : null }))
}

/** Designated officers of the viewer's district or range, by posting: districts by name, circles before thanas. Empty postings are left out. */
export async function postings(viewer: Viewer, withEnded: boolean): Promise<Posting[]> {
  return withScope(scopeOf(viewer), async (tx) => {
    const officers = await officersIn(tx, viewer, withEnded ? sql`true` : and(isNull(officer.endedOn)))
    if (officers.length === 0) return []
    const units = await unitNames(tx, [...new Set(officers.map(({ unitId }) => unitId))])
    return units.map((row) => ({ ...row, officers: officers.filter(({ unitId }) => unitId === row.unitId) }))
  })
}

function unitNames(tx: Tx, ids: number[]): Promise<Omit<Posting, 'officers'>[]> {
  const district = tx.$with('district').as(tx.select({ id: unit.id, en: unit.nameEn, hi: unit.nameHi }).from(unit).where(eq(unit.kind, 'district')))
  return tx
    .with(district)
    .select({ unitId: unit.id, nameEn: unit.nameEn, nameHi: unit.nameHi, kind: unit.kind, districtEn: district.en, districtHi: district.hi })
    .from(unit)
    .leftJoin(district, eq(district.id, unit.districtId))
    .where(inArray(unit.id, ids))
    .orderBy(asc(district.en), sql`${unit.kind} = 'thana'`, asc(unit.nameEn))
}

/** One officer of the viewer's area; null for unknown ones and those of elsewhere alike. */
export async function officerById(viewer: Viewer, id: string): Promise<OfficerRow | null> {
  return withScope(scopeOf(viewer), async (tx) => (await officersIn(tx, viewer, and(eq(officer.id, id))))[0] ?? null)
}

export type UnitOption = { id: number; kind: string; nameEn: string; nameHi: string; districtId: number | null; districtEn: string | null; districtHi: string | null }

/** Whether a unit is in force today (Asia/Kolkata). */
export const inForce = sql`(${unit.validTo} is null or ${unit.validTo} > (now() at time zone 'Asia/Kolkata')::date)`

/** Circles, thanas and chowkis an officer can be posted to from here: of the viewer's district or range, for the administrator of the programme. */
export async function postableUnits(viewer: Viewer): Promise<UnitOption[]> {
  return withScope(scopeOf(viewer), (tx) => {
    const district = tx.$with('district').as(tx.select({ id: unit.id, en: unit.nameEn, hi: unit.nameHi }).from(unit).where(eq(unit.kind, 'district')))
    return tx
      .with(district)
      .select({ id: unit.id, kind: unit.kind, nameEn: unit.nameEn, nameHi: unit.nameHi, districtId: unit.districtId, districtEn: district.en, districtHi: district.hi })
      .from(unit)
      .innerJoin(district, eq(district.id, unit.districtId))
      .where(and(inArray(unit.kind, ['circle', 'thana', 'chowki']), inArea(viewer), inForce))
      .orderBy(asc(district.en), sql`${unit.kind} <> 'circle'`, asc(unit.nameEn))
  })
}

/** Units of the area a viewer keeps. A missing posting matches nothing. */
export function inArea(viewer: Viewer) {
  const own = eq(unit.programmeId, viewer.programmeId)
  if (viewer.role === 'admin') return own
  const { office } = scopeOf(viewer)
  const area = office === 'mitra_sp' ? eq(unit.districtId, viewer.districtId ?? -1) : office === 'mitra_dig' ? eq(unit.rangeId, viewer.rangeId ?? -1) : sql`false`
  return and(own, area)
}
