import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { withScope } from '@/db/client'
import { directory, directoryKinds } from '@/db/schema/child'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import type { Named } from '@/lib/complaint/types'
import { isoDay } from '@/lib/i18n/format'
import { append } from '@/lib/ledger/append'
import type { DirectoryKind } from './types'

type Answer = { ok: true } | { ok: false; refusal: 'not_allowed' | 'invalid' | 'gone' }

const optional = z
  .string()
  .trim()
  .max(120)
  .transform((value) => value || null)
const name = z.string().trim().min(3).max(120)

export const contactInput = z.object({
  kind: z.enum(directoryKinds),
  district: z.coerce.number().int().positive(),
  nameEn: name,
  nameHi: name,
  phone: optional,
  email: z.union([z.literal('').transform(() => null), z.email().max(120)]),
  woman: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
})

export type ContactRow = Named & { id: number; kind: DirectoryKind; district: Named; phone: string | null; email: string | null; woman: boolean; simulated: boolean }

/** Every contact in force, by district and kind. */
export async function contacts(viewer: Viewer): Promise<ContactRow[]> {
  if (!may(viewer, 'readChildren')) return []
  return withScope(scopeOf(viewer), async (tx) => {
    const { id, kind, nameEn, nameHi, phone, email, woman, simulated } = directory
    const rows = await tx
      .select({ id, kind, en: nameEn, hi: nameHi, phone, email, woman, simulated, districtEn: unit.nameEn, districtHi: unit.nameHi })
      .from(directory)
      .innerJoin(unit, eq(unit.id, directory.districtId))
      .where(isNull(directory.endedOn))
      .orderBy(asc(unit.nameEn), asc(kind), asc(id))
    return rows.map(({ districtEn, districtHi, ...row }) => ({ ...row, district: { en: districtEn, hi: districtHi } }))
  })
}

/** Enters a contact that somebody has verified today. */
export async function addContact(viewer: Viewer, { district, ...given }: z.output<typeof contactInput>): Promise<Answer> {
  if (!may(viewer, 'readChildren')) return { ok: false, refusal: 'not_allowed' }
  return withScope(scopeOf(viewer), async (tx) => {
    const known = await tx.$count(unit, and(eq(unit.id, district), eq(unit.kind, 'district'), eq(unit.programmeId, viewer.programmeId), isNull(unit.validTo)))
    if (known === 0) return { ok: false, refusal: 'invalid' }
    await tx.insert(directory).values({ ...given, districtId: district, programmeId: viewer.programmeId, verifiedOn: isoDay(now()) })
    await append(tx, 'contact_added', { kind: given.kind, unit: district })
    return { ok: true }
  })
}

export const correctionInput = contactInput.omit({ kind: true, district: true }).extend({ id: z.coerce.number().int().positive() })

/** Corrects a contact in place; it counts as verified today, and no longer as simulated. */
export async function correctContact(viewer: Viewer, { id, ...given }: z.output<typeof correctionInput>): Promise<Answer> {
  if (!may(viewer, 'readChildren')) return { ok: false, refusal: 'not_allowed' }
  return withScope(scopeOf(viewer), async (tx) => {
    const [row] = await tx
      .update(directory)
      .set({ ...given, simulated: false, verifiedOn: isoDay(now()) })
      .where(and(eq(directory.id, id), isNull(directory.endedOn)))
      .returning({ kind: directory.kind, unit: directory.districtId })
    if (!row) return { ok: false, refusal: 'gone' }
    await append(tx, 'contact_corrected', row)
    return { ok: true }
  })
}

/** Takes a contact out of use; what was sent to it stays as it was. */
export async function endContact(viewer: Viewer, id: number): Promise<Answer> {
  if (!may(viewer, 'readChildren')) return { ok: false, refusal: 'not_allowed' }
  return withScope(scopeOf(viewer), async (tx) => {
    const [row] = await tx
      .update(directory)
      .set({ endedOn: sql`current_date` })
      .where(and(eq(directory.id, id), isNull(directory.endedOn)))
      .returning({ kind: directory.kind, unit: directory.districtId })
    if (!row) return { ok: false, refusal: 'gone' }
    await append(tx, 'contact_ended', row)
    return { ok: true }
  })
}
