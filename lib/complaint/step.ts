import { and, eq, notInArray, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { assignment, complaint, evidence, outbox } from '@/db/schema/complaint'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { answersOf, pocsoOf } from '@/lib/child/pocso'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { programmeOf } from '@/lib/programme'
import { clockOf, type Dues, duesOf } from './clocks'
import { notBefore } from './jitter'
import type { Priority, Result } from './types'
import { type Command, decide, type Facts, type Proof, type RefusalCode, type Refused } from './workflow'

export const refuse = (refusal: RefusalCode): Refused => ({ ok: false, refusal })

/** What every step reads of the complaint; all of it is granted to offices and to an assigned officer alike. */
const held = {
  id: complaint.id,
  ref: complaint.ref,
  programmeId: complaint.programmeId,
  lane: complaint.lane,
  status: complaint.status,
  version: complaint.version,
  priority: complaint.priority,
  sensitive: complaint.sensitive,
  supervisorCheckedAt: complaint.supervisorCheckedAt,
  assignmentId: complaint.assignmentId,
  districtId: complaint.districtId,
  arrivedHour: complaint.arrivedHour,
}

type Columns = typeof complaint.$inferInsert
export type Held = Pick<typeof complaint.$inferSelect, keyof typeof held>
export type Detail = Record<string, string | number | boolean | null>
/** `version` is the one the page showed; a step on anything newer is refused. */
export type On = { ref: string; version: number }
type Signer = { actor: 'official' | 'officer'; id: string }
type Message = { audience: 'informer' | 'officer'; template: string; params?: Record<string, string | number>; assignmentId?: string; freeText?: string }

/** What a step changes beside status and version, what the ledger keeps of it, and who is told. */
export type Change = { set?: Partial<Columns>; detail?: Detail; tell?: Message[] }

/** The complaint of that reference inside the viewer's lanes, locked, or null: unknown and forbidden look the same. */
async function hold(tx: Tx, viewer: Viewer, ref: string): Promise<Held | null> {
  const [row] = await tx
    .select(held)
    .from(complaint)
    .where(and(eq(complaint.ref, ref), visible(viewer)))
    .for('update')
  return row ?? null
}

/** The complaint an assignment belongs to, locked, when the assignment is the current one and still open; else null. */
export async function holdAssigned(tx: Tx, assignmentId: string): Promise<(Held & { officerId: string }) | null> {
  const [own] = await tx
    .select({ complaintId: assignment.complaintId, officerId: assignment.officerId })
    .from(assignment)
    .where(and(eq(assignment.id, assignmentId), notInArray(assignment.state, ['withdrawn', 'declined'])))
  if (!own) return null
  const [row] = await tx
    .select(held)
    .from(complaint)
    .where(and(eq(complaint.id, own.complaintId), eq(complaint.assignmentId, assignmentId)))
    .for('update')
  return row ? { ...row, officerId: own.officerId } : null
}

/** One more entry of the ledger. Offices sign with their scope; the given signer counts only in the worker's transaction. */
export async function append(tx: Tx, signer: Signer | { actor: 'system' | 'informer'; id: null }, action: string, complaintId: string | null, detail: Detail = {}): Promise<void> {
  await tx.execute(sql`select ledger.append(${signer.actor}, ${signer.id}, ${action}, ${complaintId}, ${JSON.stringify(detail)}::jsonb)`)
}

/** Puts messages into the outbox: to an officer at once, to an informer after a random delay. */
async function tell(tx: Tx, complaintId: string, signer: Signer, messages: Message[] = []): Promise<void> {
  const at = now()
  for (const message of messages) {
    const leaves = message.audience === 'officer' ? at : notBefore(at, env().jitter, Math.random())
    await tx.insert(outbox).values({ ...message, complaintId, createdBy: signer.actor === 'official' ? signer.id : null, notBefore: leaves })
  }
}

/** Decides by the rules table. Proof counts with the officer's photos, and at closing with what the report already brought. */
export async function decideOn(tx: Tx, complaint: Held, command: Command, able: (command: Command) => boolean, given: Partial<Facts> = {}) {
  const { sensitive, supervisorCheckedAt, lane, status } = complaint
  const child = lane === 'child' ? { pocso: await pocsoOf(tx, complaint.id) } : {}
  const facts = { ...given, ...child, sensitive, supervisorChecked: supervisorCheckedAt !== null, lane }
  if (!given.proof) return decide(status, command, able, facts)
  const known = command === 'close' ? { ...(await knownProof(tx, complaint.id)), ...(lane === 'child' ? { answers: await answersOf(tx, complaint.id) } : {}) } : {}
  const photos = await tx.$count(evidence, and(eq(evidence.complaintId, complaint.id), eq(evidence.by, 'officer')))
  return decide(status, command, able, { ...facts, proof: { ...known, ...stated(given.proof), photos } })
}

/** Only what was filled in: an empty field of a form takes nothing back. */
export function stated(proof: Proof): Proof {
  return Object.fromEntries(Object.entries(proof).filter(([, value]) => value !== null && value !== undefined && value !== ''))
}

async function knownProof(tx: Tx, id: string): Promise<Proof> {
  const { firNumber, gdNumber, seizureNumber, arrests, seizures } = complaint
  const [row] = await tx.select({ firNumber, gdNumber, seizureNumber, arrests, seizures }).from(complaint).where(eq(complaint.id, id))
  return row ? { ...row, arrests: row.arrests ?? 0, seizures: row.seizures ?? 0 } : {}
}

/**
 * Writes a decided step: the row as it was read, messages, and the ledger last, because its lock is shared by all.
 * @throws Error when the row is not as it was read, which its lock rules out
 */
export async function write(tx: Tx, was: Held, to: Held['status'], command: Command, signer: Signer, change: Change): Promise<Result> {
  const { id, ref, version, status } = was
  const moved = clockOf(to) !== clockOf(status)
  const changed = await tx
    .update(complaint)
    .set({ ...change.set, status: to, version: version + 1, ...(moved ? { escalation: 0 } : {}) })
    .where(and(eq(complaint.id, id), eq(complaint.version, version), eq(complaint.status, status)))
    .returning({ id: complaint.id })
  if (changed.length === 0) throw new Error('a locked complaint has changed')
  await tell(tx, id, signer, change.tell)
  await append(tx, signer, command, id, { ...(to === status ? {} : { from: status, to }), ...change.detail })
  return { ok: true, ref, version: version + 1 }
}

/** Finds the complaint, holds it and compares its version, inside one scoped transaction. */
export async function onCase(viewer: Viewer, on: On, command: Command, work: (tx: Tx, complaint: Held) => Promise<Result>): Promise<Result> {
  if (!may(viewer, command)) return refuse('not_allowed')
  return withScope(scopeOf(viewer), async (tx) => {
    const complaint = await hold(tx, viewer, on.ref)
    if (!complaint) return refuse('not_found')
    return complaint.version === on.version ? work(tx, complaint) : refuse('changed_meanwhile')
  })
}

/**
 * One step of an official: visible, decided, written, told and entered in the ledger, in one transaction.
 * `plan` may refuse for reasons of its own, but writes only what must stand before the complaint changes.
 */
export async function step(
  viewer: Viewer,
  on: On,
  command: Command,
  given: Partial<Facts>,
  plan: (tx: Tx, complaint: Held) => Promise<Change | Refused> | Change | Refused,
): Promise<Result> {
  return onCase(viewer, on, command, async (tx, complaint) => {
    const decision = await decideOn(tx, complaint, command, (one) => may(viewer, one), given)
    if (!decision.ok) return decision
    const change = await plan(tx, complaint)
    return 'refusal' in change ? change : write(tx, complaint, decision.to, command, { actor: 'official', id: viewer.id }, change)
  })
}

/** A step on an unread complaint is also its first look. */
export function firstLook(held: Held): NonNullable<Change['set']> {
  return held.status === 'received' ? { firstLookAt: now() } : {}
}

/** New due times from now on; none when the programme is not installed. */
export function freshDues(held: Held, priority: Priority): Partial<Dues> {
  const programme = programmeOf(held.programmeId)
  return programme ? duesOf(priority, now(), programme.clocks) : {}
}
