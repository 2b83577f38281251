import { and, asc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Tx, withScope } from '@/db/client'
import { officer } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'

/** Who sees the list of designated officers: those who keep it, and the range's analyst without numbers. */
export const mayRead = (viewer: Viewer) => may(viewer, 'officers') || viewer.role === 'analyst'

type Name = { nameEn: string; nameHi: string }

export type OfficerRow = Omit<typeof officer.$inferSelect, 'whatsapp' | 'badge'> & {
  /** E.164 digits; null for a viewer who does not keep this list. */
  whatsapp: string | null
  /** Likewise. */
  badge: string | null
  /** Complaints now with the officer, as far as the viewer may see them; null for a viewer who sees none. */
  openWork: number | null
  posting: Name & { kind: string }
  /** Null for a unit that stands right under its district. */
  circle: (Name & { id: number }) | null
  district: Name | null
}

/** Open complaints with each officer. The administrator's role has no right to read assignments. */
async function workloads(tx: Tx, viewer: Viewer): Promise<Map<string, number> | null> {
  if (!may(viewer, 'readComplaints')) return null
  const rows = await tx.execute<{ officer_id: string; running: number }>(sql`select officer_id, running from core.running_work()`)
  return new Map(rows.map(({ officer_id, running }) => [officer_id, running]))
}

const { whatsapp: _number, badge: _badge, ...withoutNumber } = getTableColumns(officer)
const [circle, district] = [alias(unit, 'circle'), alias(unit, 'district')]

const around = {
  posting: { nameEn: unit.nameEn, nameHi: unit.nameHi, kind: unit.kind },
  circle: { id: circle.id, nameEn: circle.nameEn, nameHi: circle.nameHi },
  district: { nameEn: district.nameEn, nameHi: district.nameHi },
}

/** Officers the row policies show to this viewer, with their work; the number only for who keeps the list. Districts and circles by name, the circle's own officer first. */
async function officersIn(tx: Tx, viewer: Viewer, where: SQL): Promise<OfficerRow[]> {
  const own = may(viewer, 'officers') ? getTableColumns(officer) : { ...withoutNumber, whatsapp: sql<null>`null`, badge: sql<null>`null` }
  const rows: Omit<OfficerRow, 'openWork'>[] = await tx
    .select({ ...own, ...around })
    .from(officer)
    .innerJoin(unit, eq(unit.id, officer.unitId))
    .leftJoin(circle, eq(circle.id, unit.circleId))
    .leftJoin(district, eq(district.id, unit.districtId))
    .where(where)
    .orderBy(asc(district.nameEn), asc(circle.nameEn), sql`${unit.kind} <> 'circle'`, asc(unit.nameEn), asc(officer.nameEn))
  const open = await workloads(tx, viewer)
  return rows.map((row) => ({ ...row, openWork: open ? (open.get(row.id) ?? 0) : null }))
}

const sameCircle = (a: OfficerRow | undefined, b: OfficerRow) => a?.districtId === b.districtId && a.circle?.id === b.circle?.id

/** Designated officers of the viewer's district or range, one group for each circle. */
export async function officersByCircle(viewer: Viewer, withEnded: boolean): Promise<OfficerRow[][]> {
  const rows = await withScope(scopeOf(viewer), (tx) => officersIn(tx, viewer, withEnded ? sql`true` : isNull(officer.endedOn)))
  const groups: OfficerRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && sameCircle(last[0], row)) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** One officer of the viewer's area; null for unknown ones and those of elsewhere alike. */
export async function officerById(viewer: Viewer, id: string): Promise<OfficerRow | null> {
  return withScope(scopeOf(viewer), async (tx) => (await officersIn(tx, viewer, eq(officer.id, id)))[0] ?? null)
}

export type UnitOption = { id: number; kind: string; nameEn: string; nameHi: string; districtId: number | null; districtEn: string | null; districtHi: string | null }

/** Whether a unit is in force today (Asia/Kolkata). */
export const inForce = sql`(${unit.validTo} is null or ${unit.validTo} > (now() at time zone 'Asia/Kolkata')::date)`

/** Circles, thanas and chowkis an officer can be posted to from here: of the viewer's district or range, for the administrator of the programme. */
export async function postableUnits(viewer: Viewer): Promise<UnitOption[]> {
  return withScope(scopeOf(viewer), (tx) =>
    tx
      .select({ id: unit.id, kind: unit.kind, nameEn: unit.nameEn, nameHi: unit.nameHi, districtId: unit.districtId, districtEn: district.nameEn, districtHi: district.nameHi })
      .from(unit)
      .innerJoin(district, eq(district.id, unit.districtId))
      .where(and(inArray(unit.kind, ['circle', 'thana', 'chowki']), inArea(viewer), inForce))
      .orderBy(asc(district.nameEn), sql`${unit.kind} <> 'circle'`, asc(unit.nameEn)),
  )
}

/** Units of the area a viewer keeps. A missing posting matches nothing. */
export function inArea(viewer: Viewer) {
  const own = eq(unit.programmeId, viewer.programmeId)
  if (viewer.role === 'admin') return own
  const { office } = scopeOf(viewer)
  const area = office === 'mitra_sp' ? eq(unit.districtId, viewer.districtId ?? -1) : office === 'mitra_dig' ? eq(unit.rangeId, viewer.rangeId ?? -1) : sql`false`
  return and(own, area)
}
