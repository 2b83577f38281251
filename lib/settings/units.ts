import { and, asc, count, eq, gt, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { startOfDay } from '@/lib/i18n/format'
import { append } from '@/lib/ledger/append'
import { inForce } from '@/lib/people/queries'

type UnitRefusal = 'not_allowed' | 'code_taken' | 'parent' | 'gone' | 'has_open' | 'invalid'
export type UnitAnswer = { ok: true; id: number } | { ok: false; refusal: UnitRefusal }

const refuse = (refusal: UnitRefusal) => ({ ok: false, refusal }) as const

export type UnitRow = typeof unit.$inferSelect

/** What may hang under what. */
const childKinds: Record<UnitRow['kind'], readonly UnitRow['kind'][]> = {
  zone: ['range'],
  range: ['district'],
  district: ['circle', 'thana'],
  circle: ['thana'],
  thana: ['chowki'],
  chowki: [],
  commission: ['district'],
  subdivision: [],
}

export const kindsUnder = (kind: UnitRow['kind']) => childKinds[kind]

/** A unit with the units right below it and the ones above it, topmost first. */
export type UnitView = { unit: UnitRow; above: UnitRow[]; below: UnitRow[] }

async function ancestors(tx: Tx, of: UnitRow): Promise<UnitRow[]> {
  const above: UnitRow[] = []
  for (let at = of.parentId; at !== null; ) {
    const [parent] = await tx.select().from(unit).where(eq(unit.id, at))
    if (!parent) break
    above.unshift(parent)
    at = parent.parentId
  }
  return above
}

/** Units without one above them: the zones and the commissions. */
export async function topUnits(viewer: Viewer): Promise<UnitRow[]> {
  if (!may(viewer, 'settings')) return []
  return withScope(scopeOf(viewer), (tx) => tx.select().from(unit).where(isNull(unit.parentId)).orderBy(asc(unit.id)))
}

/** One unit with its surroundings; null for an unknown id or a viewer who does not keep units. */
export async function unitView(viewer: Viewer, id: number): Promise<UnitView | null> {
  if (!may(viewer, 'settings')) return null
  return withScope(scopeOf(viewer), async (tx) => {
    const [found] = await tx.select().from(unit).where(eq(unit.id, id))
    if (!found) return null
    const below = await tx.select().from(unit).where(eq(unit.parentId, id)).orderBy(asc(unit.kind), asc(unit.nameEn))
    return { unit: found, above: await ancestors(tx, found), below }
  })
}

const degrees = (limit: number) =>
  z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((value) => value === null || (Number.isFinite(value) && Math.abs(value) <= limit))

const fields = {
  nameEn: z.string().trim().min(2).max(80),
  nameHi: z.string().trim().min(2).max(80),
  aliases: z
    .string()
    .max(600)
    .transform((text) => [
      ...new Set(
        text
          .split(/[,،\n]/)
          .map((word) => word.trim())
          .filter(Boolean),
      ),
    ]),
  lat: degrees(90),
  lng: degrees(180),
  territorial: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
}

export const unitInput = z.object({
  ...fields,
  parent: z.coerce.number().int().positive(),
  kind: z.enum(['range', 'district', 'circle', 'thana', 'chowki']),
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9-]{1,39}$/),
})

export const unitChange = z.object({ ...fields, id: z.coerce.number().int().positive() })

/** The ancestors that every row carries, worked out from the parent's and the row's own kind. */
const placedUnder = (parent: UnitRow, kind: UnitRow['kind'], id: number) => ({
  rangeId: kind === 'range' ? id : parent.rangeId,
  districtId: kind === 'district' ? id : parent.districtId,
  circleId: kind === 'circle' ? id : parent.circleId,
})

/** Adds a unit below another one. Ids count on from the highest, above those the seed uses. */
export async function addUnit(viewer: Viewer, input: z.output<typeof unitInput>): Promise<UnitAnswer> {
  if (!may(viewer, 'settings')) return refuse('not_allowed')
  const { parent: parentId, kind, code: own, ...rest } = input
  return withScope(scopeOf(viewer), async (tx) => {
    const [parent] = await tx
      .select()
      .from(unit)
      .where(and(eq(unit.id, parentId), inForce))
    if (!parent || !childKinds[parent.kind].includes(kind)) return refuse('parent')
    const district = parent.districtId ? (await tx.select({ code: unit.code }).from(unit).where(eq(unit.id, parent.districtId)))[0] : undefined
    const code = district ? `${district.code}/${kind === 'circle' ? 'circle-' : ''}${own}` : own
    const [added] = await tx
      .insert(unit)
      .values({ ...rest, kind, code, parentId, programmeId: parent.programmeId })
      .onConflictDoNothing({ target: unit.code })
      .returning({ id: unit.id })
    if (!added) return refuse('code_taken')
    await tx
      .update(unit)
      .set(placedUnder(parent, kind, added.id))
      .where(eq(unit.id, added.id))
    await append(tx, 'unit_added', { unit: added.id, kind })
    return { ok: true, id: added.id }
  })
}

/** Changes names, spellings and position; what other rows hang on stays. */
export async function changeUnit(viewer: Viewer, { id, ...rest }: z.output<typeof unitChange>): Promise<UnitAnswer> {
  if (!may(viewer, 'settings')) return refuse('not_allowed')
  return withScope(scopeOf(viewer), async (tx) => {
    const changed = await tx.update(unit).set(rest).where(eq(unit.id, id)).returning({ id: unit.id })
    if (changed.length === 0) return refuse('gone')
    await append(tx, 'unit_changed', { unit: id })
    return { ok: true, id }
  })
}

/** Closes a unit from a day on (Asia/Kolkata); refused while units below it or officials posted to it are in force. */
export async function closeUnit(viewer: Viewer, id: number, from: string): Promise<UnitAnswer> {
  if (!may(viewer, 'settings')) return refuse('not_allowed')
  if (!startOfDay(from)) return refuse('invalid')
  return withScope(scopeOf(viewer), async (tx) => {
    const open = or(isNull(unit.validTo), gt(unit.validTo, from))
    const [below] = await tx
      .select({ n: count() })
      .from(unit)
      .where(and(eq(unit.parentId, id), open))
    const [posted] = await tx
      .select({ n: count() })
      .from(official)
      .where(and(eq(official.unitId, id), isNull(official.disabledAt)))
    if ((below?.n ?? 0) > 0 || (posted?.n ?? 0) > 0) return refuse('has_open')
    const changed = await tx.update(unit).set({ validTo: from }).where(eq(unit.id, id)).returning({ id: unit.id })
    if (changed.length === 0) return refuse('gone')
    await append(tx, 'unit_closed', { unit: id, day: from })
    return { ok: true, id }
  })
}
