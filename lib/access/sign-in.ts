import { and, eq, isNull, lt } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { append } from '@/lib/ledger/append'
import { codeOf, log } from '@/lib/log'
import { forgive, sweepLimits, withinLimit } from './limiter'
import { counterKey, lockMinutes, networkOf } from './lockout'
import { passwordMatches } from './password'
import { derivedKey } from './secret'
import { createSession } from './session-row'
import { acceptedStep, openTotp } from './totp'

export type Attempt = { username: string; password: string; code: string /** IP address of the caller. */; address: string }

/** Every refusal takes this long, whatever it found out on the way. */
const refusalMilliseconds = 700

const perNetwork = { points: 20, seconds: 3600 }
const everybody = { points: 300, seconds: 600 }

const keysOf = (address: string, at: Date) => {
  const secret = derivedKey('limits')
  return { network: counterKey(secret, 'sign-in', networkOf(address), at), all: counterKey(secret, 'sign-in', 'everybody', at) }
}

type Account = { id: string; programmeId: string; passwordHash: string; totpSealed: Buffer; totpLastStep: number }

/**
 * Counts a failure beforehand and takes it back on success: a hundred guesses at once are a hundred failures, not one.
 * Null for an unknown, disabled or resting account, which all look the same.
 */
async function reserved(tx: Tx, username: string, at: Date): Promise<Account | null> {
  const [found] = await tx
    .select({ failures: official.failures, lockedUntil: official.lockedUntil })
    .from(official)
    .where(and(eq(official.username, username), isNull(official.disabledAt)))
    .for('update')
  if (!found || (found.lockedUntil && found.lockedUntil > at)) return null
  const failures = found.failures + 1
  const minutes = lockMinutes(failures)
  const lockedUntil = minutes ? new Date(at.getTime() + minutes * 60_000) : null
  const [account] = await tx
    .update(official)
    .set({ failures, lockedUntil })
    .where(eq(official.username, username))
    .returning({ id: official.id, programmeId: official.programmeId, passwordHash: official.passwordHash, totpSealed: official.totpSealed, totpLastStep: official.totpLastStep })
  return account ?? null
}

/**
 * The account to check against, null when it has to wait or is none. `refused` when the caller's network has to wait: what it sends then
 * counts for nobody else and costs no hash, or one machine could keep everybody out.
 */
async function admitted(attempt: Attempt, at: Date): Promise<Account | null | 'refused'> {
  const keys = keysOf(attempt.address, at)
  return withScope({ office: 'mitra_auth' }, async (tx) => {
    const within = (await withinLimit(tx, keys.network, perNetwork)) && (await withinLimit(tx, keys.all, everybody))
    return within ? reserved(tx, attempt.username, at) : 'refused'
  })
}

/** Marks the code as used and begins the session. Null when the same code was used a moment ago in another request. */
async function begun(account: Account, step: number, address: string, at: Date): Promise<string | null> {
  const keys = keysOf(address, at)
  return withScope({ office: 'mitra_auth', official: account.id, programme: account.programmeId }, async (tx) => {
    const used = await tx
      .update(official)
      .set({ failures: 0, lockedUntil: null, totpLastStep: step })
      .where(and(eq(official.id, account.id), lt(official.totpLastStep, step), isNull(official.disabledAt)))
      .returning({ id: official.id })
    if (used.length === 0) return null
    await forgive(tx, keys.network)
    await forgive(tx, keys.all)
    await sweepLimits(tx)
    const sid = await createSession(tx, account.id, at)
    await append(tx, 'sign_in')
    return sid
  })
}

async function tried(attempt: Attempt, at: Date): Promise<string | null> {
  const account = await admitted(attempt, at)
  if (account === 'refused') return null
  const known = await passwordMatches(account?.passwordHash ?? null, attempt.password)
  if (!account) return null
  const step = acceptedStep(openTotp(account.totpSealed), attempt.code, at, account.totpLastStep)
  const sid = known && step !== null ? await begun(account, step, attempt.address, at) : null
  if (sid) return sid
  await withScope({ office: 'mitra_auth', official: account.id, programme: account.programmeId }, (tx) => append(tx, 'sign_in_failed', { reason: known ? 'code' : 'password' }))
  return null
}

/**
 * Checks name, password and code in one go. Returns the id of a new session, or null: the same answer after the same
 * time for an unknown name, a wrong password, a wrong or used code, a resting account, a busy network, a lost database.
 */
export async function signIn(attempt: Attempt, at: Date): Promise<string | null> {
  const pause = new Promise((done) => setTimeout(done, refusalMilliseconds))
  const sid = await tried({ ...attempt, username: attempt.username.trim().toLowerCase() }, at).catch((error: unknown) => {
    log('error', 'sign-in failed', { code: codeOf(error) })
    return null
  })
  if (!sid) await pause
  return sid
}
