import { and, count, eq, inArray, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, withScope } from '@/db/client'
import { assignment, officer } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { startOfDay } from '@/lib/i18n/format'
import { languages } from '@/lib/i18n/language'
import { append } from '@/lib/ledger/append'
import { badgeNumber, mobileNumber } from './number'
import { inArea, inForce } from './queries'

export const ranks = ['constable', 'head_constable', 'si', 'inspector', 'sho', 'co', 'asp'] as const

type PeopleRefusal = 'not_allowed' | 'invalid' | 'unit' | 'number' | 'number_taken' | 'badge' | 'consent' | 'open_work' | 'gone'
export type PeopleAnswer = { ok: true; id: string } | { ok: false; refusal: PeopleRefusal }

const name = z.string().trim().min(2).max(80)

/** What a form says about an officer; the numbers and the day are read in the command, each with its own refusal. */
export const officerInput = z.object({
  nameEn: name.regex(/^[\p{Script=Latin}\p{M}\d .,'()/-]+$/u),
  nameHi: name.regex(/^[\p{Script=Devanagari}\d .,'()/-]+$/u),
  rank: z.enum(ranks),
  unit: z.coerce.number().int().positive(),
  whatsapp: z.string().max(30),
  badge: z.string().max(30).optional(),
  language: z.enum(languages),
  consentOn: z.string().max(10),
})

export type OfficerInput = z.output<typeof officerInput>

const refuse = (refusal: PeopleRefusal) => ({ ok: false, refusal }) as const

/** The input as columns, or why not. `kept` is the officer's present number, which needs no second look. */
async function columnsOf(tx: Tx, viewer: Viewer, input: OfficerInput, at: Date, kept?: { id: string; whatsapp: string }) {
  const [posting] = await tx
    .select({ unitId: unit.id, programmeId: unit.programmeId, rangeId: unit.rangeId, districtId: unit.districtId, circleId: unit.circleId })
    .from(unit)
    .where(and(eq(unit.id, input.unit), inArray(unit.kind, ['circle', 'thana', 'chowki']), inArea(viewer), inForce))
  if (!posting?.rangeId || !posting.districtId) return refuse('unit')
  const typed = input.whatsapp.replace(/[\s+]/g, '')
  const whatsapp = kept && typed === kept.whatsapp ? kept.whatsapp : mobileNumber(input.whatsapp)
  if (!whatsapp) return refuse('number')
  const others = and(eq(officer.whatsapp, whatsapp), isNull(officer.endedOn), ...(kept ? [ne(officer.id, kept.id)] : []))
  const taken = await tx.select({ id: officer.id }).from(officer).where(others).limit(1)
  if (taken.length > 0) return refuse('number_taken')
  const badge = input.badge?.trim() ? badgeNumber(input.badge) : null
  if (badge === undefined) return refuse('badge')
  const consentOn = startOfDay(input.consentOn)
  if (!consentOn || consentOn > at) return refuse('consent')
  const { nameEn, nameHi, rank, language } = input
  return { ok: true, columns: { ...posting, rangeId: posting.rangeId, districtId: posting.districtId, nameEn, nameHi, rank, language, whatsapp, badge, consentOn } } as const
}

/** Puts an officer of the viewer's area on the list. */
export async function addOfficer(viewer: Viewer, input: OfficerInput, at: Date): Promise<PeopleAnswer> {
  if (!may(viewer, 'officers')) return refuse('not_allowed')
  return withScope(scopeOf(viewer), async (tx) => {
    const read = await columnsOf(tx, viewer, input, at)
    if (!read.ok) return read
    const [added] = await tx.insert(officer).values(read.columns).returning({ id: officer.id })
    if (!added) return refuse('not_allowed')
    await append(tx, 'officer_added', { officer: added.id, unit: read.columns.unitId, rank: read.columns.rank })
    return { ok: true, id: added.id }
  })
}

/** Changes an officer who is still on the list. */
export async function changeOfficer(viewer: Viewer, id: string, input: OfficerInput, at: Date): Promise<PeopleAnswer> {
  if (!may(viewer, 'officers')) return refuse('not_allowed')
  return withScope(scopeOf(viewer), async (tx) => {
    const [found] = await tx
      .select({ id: officer.id, whatsapp: officer.whatsapp, unitId: officer.unitId })
      .from(officer)
      .where(and(eq(officer.id, id), isNull(officer.endedOn)))
      .for('update')
    if (!found) return refuse('gone')
    const read = await columnsOf(tx, viewer, input, at, found)
    if (!read.ok) return read
    await tx.update(officer).set(read.columns).where(eq(officer.id, id))
    const moved = found.unitId === read.columns.unitId ? null : found.unitId
    await append(tx, 'officer_changed', { officer: id, unit: read.columns.unitId, from: moved, number_changed: found.whatsapp !== read.columns.whatsapp })
    return { ok: true, id }
  })
}

/** Takes an officer off the list; refused while a complaint is still with him. */
export async function endOfficer(viewer: Viewer, id: string, at: Date): Promise<PeopleAnswer> {
  if (!may(viewer, 'officers')) return refuse('not_allowed')
  return withScope(scopeOf(viewer), async (tx) => {
    const [found] = await tx
      .select({ id: officer.id })
      .from(officer)
      .where(and(eq(officer.id, id), isNull(officer.endedOn)))
      .for('update')
    if (!found) return refuse('gone')
    if (may(viewer, 'readComplaints')) {
      const [open] = await tx
        .select({ n: count() })
        .from(assignment)
        .where(and(eq(assignment.officerId, id), inArray(assignment.state, ['sent', 'accepted', 'help'])))
      if (open && open.n > 0) return refuse('open_work')
    }
    await tx.update(officer).set({ endedOn: at }).where(eq(officer.id, id))
    await append(tx, 'officer_ended', { officer: id })
    return { ok: true, id }
  })
}
