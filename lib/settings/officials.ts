import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { unit } from '@/db/schema/unit'
import { hashPassword, oneTimePassword } from '@/lib/access/password'
import { may, scopeOf } from '@/lib/access/scope'
import { endAllSessions } from '@/lib/access/session-row'
import { newTotpSecret, sealTotp } from '@/lib/access/totp'
import { type Role, roles, type Viewer } from '@/lib/access/viewer'
import { append } from '@/lib/ledger/append'
import { inForce } from '@/lib/people/queries'

type OfficialRefusal = 'not_allowed' | 'username_taken' | 'unit' | 'yourself' | 'gone'
type Refused = { ok: false; refusal: OfficialRefusal }

/** What the administrator hands over; exists in this answer only. */
export type Handover = { ok: true; username: string; password: string; secret: string }

const refuse = (refusal: OfficialRefusal): Refused => ({ ok: false, refusal })

/** The kind of unit each role is posted to. */
const postedTo: Record<Role, readonly string[]> = {
  sp: ['district'],
  sp_staff: ['district'],
  dig: ['range'],
  analyst: ['range'],
  caseworker: ['commission'],
  chair: ['commission'],
  admin: ['range', 'commission'],
}

/** Police roles belong to the police programme; a district of the commission has no SP. */
const fits = (role: Role, post: { kind: string; programmeId: string }) => postedTo[role].includes(post.kind) && (post.kind !== 'district' || post.programmeId === 'satark')

const columns = {
  id: official.id,
  username: official.username,
  role: official.role,
  unitId: official.unitId,
  nameEn: official.nameEn,
  nameHi: official.nameHi,
  officeEn: unit.nameEn,
  officeHi: unit.nameHi,
  lockedUntil: official.lockedUntil,
  disabledAt: official.disabledAt,
}

const listed = (tx: Tx) => tx.select(columns).from(official).innerJoin(unit, eq(unit.id, official.unitId))

export type OfficialRow = Awaited<ReturnType<typeof listed>>[number]

/** Everybody who can sign in, by office and name; nobody for a viewer who does not keep accounts. */
export async function officials(viewer: Viewer): Promise<OfficialRow[]> {
  if (!may(viewer, 'officials')) return []
  return withScope(scopeOf(viewer), (tx) => listed(tx).orderBy(asc(unit.nameEn), asc(official.username)))
}

/** One account; null for an unknown name or a viewer who does not keep accounts. */
export async function officialByName(viewer: Viewer, username: string): Promise<OfficialRow | null> {
  if (!may(viewer, 'officials')) return null
  return withScope(scopeOf(viewer), async (tx) => (await listed(tx).where(eq(official.username, username)))[0] ?? null)
}

/** Offices in force that somebody can be posted to. */
export async function offices(viewer: Viewer): Promise<{ id: number; kind: string; nameEn: string; nameHi: string }[]> {
  if (!may(viewer, 'officials')) return []
  return withScope(scopeOf(viewer), async (tx) => {
    const found = await tx
      .select({ id: unit.id, kind: unit.kind, programmeId: unit.programmeId, nameEn: unit.nameEn, nameHi: unit.nameHi })
      .from(unit)
      .where(and(inArray(unit.kind, ['range', 'district', 'commission']), inForce))
      .orderBy(asc(unit.programmeId), asc(unit.id))
    return found.filter((post) => roles.some((role) => fits(role, post)))
  })
}

const posting = { role: z.enum(roles), unit: z.coerce.number().int().positive() }

export const officialInput = z.object({
  ...posting,
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9.]{2,39}$/),
  nameEn: z.string().trim().min(2).max(80),
  nameHi: z.string().trim().min(2).max(80),
})

export const postingInput = z.object({ id: z.uuid(), ...posting })

async function postOf(tx: Tx, { role, unit: unitId }: { role: Role; unit: number }): Promise<{ unitId: number; programmeId: string } | null> {
  const [post] = await tx
    .select({ unitId: unit.id, programmeId: unit.programmeId, kind: unit.kind })
    .from(unit)
    .where(and(eq(unit.id, unitId), inForce))
  return post && fits(role, post) ? { unitId: post.unitId, programmeId: post.programmeId } : null
}

async function credentials() {
  const [password, secret] = [oneTimePassword(), newTotpSecret()]
  const kept = { passwordHash: await hashPassword(password), totpSealed: sealTotp(secret), totpLastStep: 0, mustChangePassword: true, failures: 0, lockedUntil: null }
  return { password, secret, kept }
}

/** Opens an account with a one-time password; its owner must choose another one first. */
export async function addOfficial(viewer: Viewer, input: z.output<typeof officialInput>): Promise<Handover | Refused> {
  if (!may(viewer, 'officials')) return refuse('not_allowed')
  const { password, secret, kept } = await credentials()
  const { username, nameEn, nameHi, role } = input
  return withScope(scopeOf(viewer), async (tx) => {
    const post = await postOf(tx, input)
    if (!post) return refuse('unit')
    const [added] = await tx
      .insert(official)
      .values({ username, nameEn, nameHi, role, ...post, ...kept })
      .onConflictDoNothing({ target: official.username })
      .returning({ id: official.id })
    if (!added) return refuse('username_taken')
    await append(tx, 'official_added', { official: added.id, role, unit: post.unitId })
    return { ok: true, username, password, secret }
  })
}

/** Does `work` to somebody else's account, which may not be the viewer's own, and signs that person out everywhere. */
async function toAccount<T>(viewer: Viewer, id: string, work: (tx: Tx, account: { username: string; unitId: number; role: Role }) => Promise<T>): Promise<T | Refused> {
  if (!may(viewer, 'officials')) return refuse('not_allowed')
  if (id === viewer.id) return refuse('yourself')
  return withScope(scopeOf(viewer), async (tx) => {
    const [account] = await tx.select({ username: official.username, unitId: official.unitId, role: official.role }).from(official).where(eq(official.id, id)).for('update')
    if (!account) return refuse('gone')
    const done = await work(tx, account)
    await endAllSessions(tx, id)
    return done
  })
}

/** Posts somebody elsewhere or in another role. */
export async function moveOfficial(viewer: Viewer, input: z.output<typeof postingInput>): Promise<{ ok: true } | Refused> {
  return toAccount(viewer, input.id, async (tx, before) => {
    const post = await postOf(tx, input)
    if (!post) return refuse('unit')
    await tx
      .update(official)
      .set({ role: input.role, ...post })
      .where(eq(official.id, input.id))
    await append(tx, 'official_posted', { official: input.id, role: input.role, unit: post.unitId, was: before.unitId })
    return { ok: true as const }
  })
}

/** Closes an account, or opens it again. What its owner did stays in the ledger. */
export async function setDisabled(viewer: Viewer, id: string, disabled: boolean, at: Date): Promise<{ ok: true } | Refused> {
  return toAccount(viewer, id, async (tx) => {
    const changed = await tx
      .update(official)
      .set({ disabledAt: disabled ? at : null, ...(disabled ? {} : { failures: 0, lockedUntil: null }) })
      .where(and(eq(official.id, id), ...(disabled ? [isNull(official.disabledAt)] : [])))
      .returning({ id: official.id })
    if (changed.length > 0) await append(tx, disabled ? 'official_disabled' : 'official_enabled', { official: id })
    return { ok: true as const }
  })
}

/** A new one-time password and second factor for somebody who lost them. */
export async function resetOfficial(viewer: Viewer, id: string): Promise<Handover | Refused> {
  const { password, secret, kept } = await credentials()
  return toAccount(viewer, id, async (tx, { username }) => {
    await tx.update(official).set(kept).where(eq(official.id, id))
    await append(tx, 'official_reset', { official: id })
    return { ok: true as const, username, password, secret }
  })
}
