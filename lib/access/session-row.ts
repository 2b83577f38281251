import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { official, session } from '@/db/schema/access'
import { unit } from '@/db/schema/unit'
import { append } from '@/lib/ledger/append'
import type { Viewer } from './viewer'
import { viewerColumns } from './viewer-columns'

/** A session rests after 15 minutes without a request and ends after 8 hours in any case. */
const idleMinutes = 15
export const sessionHours = 8

const inAuth = <T>(work: (tx: Tx) => Promise<T>) => withScope({ office: 'mitra_auth' }, work)

const hashOf = (sid: string) => createHash('sha256').update(sid).digest()

/** Begins a session inside the sign-in's transaction; returns the id for the cookie, which exists nowhere else. */
export async function createSession(tx: Tx, officialId: string, at: Date): Promise<string> {
  const sid = randomBytes(32).toString('base64url')
  const expiresAt = new Date(at.getTime() + sessionHours * 3_600_000)
  await tx.insert(session).values({ sidHash: hashOf(sid), officialId, createdAt: at, lastSeenAt: at, expiresAt })
  return sid
}

export type Session = { sidHash: Buffer; viewer: Viewer; mustChangePassword: boolean }

const columns = {
  sidHash: session.sidHash,
  lastSeenAt: session.lastSeenAt,
  mustChangePassword: official.mustChangePassword,
  acting: sql<boolean>`${official.role} = 'caseworker' and core.acts_as_chair(${official.id})`,
  viewer: viewerColumns,
}

const alive = (at: Date) => and(gt(session.expiresAt, at), gt(session.lastSeenAt, new Date(at.getTime() - idleMinutes * 60_000)), sql`${official.disabledAt} is null`)

/** Who holds this session id at this instant, with the posting of now; null when it ended, rested too long or the account is disabled. */
export async function sessionOf(sid: string, at: Date): Promise<Session | null> {
  return inAuth(async (tx) => {
    const [row] = await tx
      .select(columns)
      .from(session)
      .innerJoin(official, eq(official.id, session.officialId))
      .innerJoin(unit, eq(unit.id, official.unitId))
      .where(and(eq(session.sidHash, hashOf(sid)), alive(at)))
    if (!row) return null
    const { lastSeenAt, acting, ...found } = row
    // Once a minute is enough for a limit of fifteen, and spares a write on every click.
    if (at.getTime() - lastSeenAt.getTime() > 60_000) await tx.update(session).set({ lastSeenAt: at }).where(eq(session.sidHash, row.sidHash))
    return acting ? { ...found, viewer: { ...found.viewer, role: 'chair', acting } } : found
  })
}

/** Ends the session of this id and writes it down; nothing happens when it ended before. */
export async function endSession(sid: string): Promise<void> {
  const ended = await inAuth(async (tx) => {
    const [row] = await tx
      .delete(session)
      .where(eq(session.sidHash, hashOf(sid)))
      .returning({ official: session.officialId })
    return row?.official
  })
  if (ended) await withScope({ office: 'mitra_auth', official: ended }, (tx) => append(tx, 'sign_out'))
}

/** Ends every session of the official, except one when given. */
export async function endAllSessions(tx: Tx, officialId: string, except?: Buffer): Promise<void> {
  const others = except ? ne(session.sidHash, except) : undefined
  await tx.delete(session).where(and(eq(session.officialId, officialId), ...(others ? [others] : [])))
}

export type OpenSession = { id: string; createdAt: Date; lastSeenAt: Date; current: boolean }

/** The sessions of an official that are alive now, newest first. `id` is hex of the stored hash and opens nothing. */
export async function openSessions(current: Session, at: Date): Promise<OpenSession[]> {
  const rows = await inAuth((tx) =>
    tx
      .select({ sidHash: session.sidHash, createdAt: session.createdAt, lastSeenAt: session.lastSeenAt })
      .from(session)
      .innerJoin(official, eq(official.id, session.officialId))
      .where(and(eq(session.officialId, current.viewer.id), alive(at)))
      .orderBy(desc(session.createdAt)),
  )
  return rows.map(({ sidHash, ...times }) => ({ id: sidHash.toString('hex'), ...times, current: sidHash.equals(current.sidHash) }))
}
