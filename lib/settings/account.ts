import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, withScope } from '@/db/client'
import { official, session } from '@/db/schema/access'
import { forgive, withinLimit } from '@/lib/access/limiter'
import { counterKey } from '@/lib/access/lockout'
import { hashPassword, type PasswordFlaw, passwordFlaw, passwordMatches } from '@/lib/access/password'
import { derivedKey } from '@/lib/access/secret'
import { endAllSessions, type Session } from '@/lib/access/session-row'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import type { Language } from '@/lib/i18n/language'
import { append } from '@/lib/ledger/append'

/** Signing in and one's own account are kept by the sign-in's role, not by the office's. */
const asOneself = <T>(viewer: Viewer, work: (tx: Tx) => Promise<T>) => withScope({ office: 'mitra_auth', official: viewer.id, programme: viewer.programmeId }, work)

/** Keeps the language for the next sign-in, on whatever browser. */
export async function keepLanguage(viewer: Viewer, language: Language): Promise<void> {
  await asOneself(viewer, (tx) => tx.update(official).set({ language }).where(eq(official.id, viewer.id)))
}

type PasswordRefusal = PasswordFlaw | 'wrong_password' | 'not_same' | 'same_as_before' | 'too_many'
export type PasswordAnswer = { ok: true } | { ok: false; refusal: PasswordRefusal }

const line = z.string().max(512)
export const passwordInput = z.object({ current: line, fresh: line, repeat: line })

const refuse = (refusal: PasswordRefusal) => ({ ok: false, refusal }) as const

/** Whoever sits at somebody else's open session does not get to guess the password there either. */
const wrongOnes = { points: 5, seconds: 600 }

/** Whether this is the present password; counted as wrong beforehand, so that guesses made all at once count one by one. */
async function known(viewer: Viewer, current: string): Promise<boolean | 'too_many'> {
  const key = counterKey(derivedKey('limits'), 'own-password', viewer.id, now())
  if (!(await asOneself(viewer, (tx) => withinLimit(tx, key, wrongOnes)))) return 'too_many'
  const [kept] = await asOneself(viewer, (tx) => tx.select({ hash: official.passwordHash }).from(official).where(eq(official.id, viewer.id)))
  if (!kept || !(await passwordMatches(kept.hash, current))) return false
  await asOneself(viewer, (tx) => forgive(tx, key))
  return true
}

/** Changes the password after checking the present one, and ends every other session. */
export async function changePassword(mine: Session, input: z.output<typeof passwordInput>): Promise<PasswordAnswer> {
  const { viewer } = mine
  const right = await known(viewer, input.current)
  if (right !== true) return refuse(right === 'too_many' ? right : 'wrong_password')
  if (input.fresh !== input.repeat) return refuse('not_same')
  if (input.fresh === input.current) return refuse('same_as_before')
  const flaw = passwordFlaw(input.fresh, [viewer.username, viewer.nameEn, viewer.nameHi, viewer.officeEn, viewer.officeHi])
  if (flaw) return refuse(flaw)
  const passwordHash = await hashPassword(input.fresh)
  await asOneself(viewer, async (tx) => {
    await tx.update(official).set({ passwordHash, mustChangePassword: false }).where(eq(official.id, viewer.id))
    await endAllSessions(tx, viewer.id, mine.sidHash)
    await append(tx, 'password_changed')
  })
  return { ok: true }
}

/** Ends one of the viewer's own sessions by its hex id, or with `others` all but the one in use. */
export async function endOwnSessions(mine: Session, which: string): Promise<void> {
  const { viewer, sidHash } = mine
  await asOneself(viewer, async (tx) => {
    if (which === 'others') await endAllSessions(tx, viewer.id, sidHash)
    else await tx.delete(session).where(and(eq(session.officialId, viewer.id), eq(session.sidHash, Buffer.from(which, 'hex'))))
    await append(tx, 'session_ended', { others: which === 'others' })
  })
}
