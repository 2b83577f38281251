import { and, eq, max, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { assignment, complaint, evidence } from '@/db/schema/complaint'
import { hourOf, now } from '@/lib/clock'
import type { EvidenceKind } from '@/lib/conversation/types'
import { answer, initiated, type Report, reported } from './field'
import { append, type Change, decideOn, type Held, holdAssigned, refuse, write } from './step'
import type { Result } from './types'
import type { Command, Facts, Refused, Standing } from './workflow'

export type Via = 'whatsapp' | 'page'

const fieldCommands: readonly Command[] = ['accept', 'decline', 'help', 'initiate', 'report']

/** What an officer may do at all; the rules table says when. */
export const officerMay = (command: Command): boolean => fieldCommands.includes(command)

type Assigned = Held & { officerId: string }

/** One step of an officer, in the worker's transaction or in that of the one-time page. `after` is what would hide the case if written earlier. */
async function step(
  tx: Tx,
  assignmentId: string,
  command: Command,
  given: Partial<Facts>,
  plan: (held: Assigned) => Promise<Change>,
  after?: () => Promise<void>,
): Promise<Result> {
  const held = await holdAssigned(tx, assignmentId)
  if (!held) return refuse('not_found')
  const decision = await decideOn(tx, held, command, officerMay, given)
  if (!decision.ok) return decision
  const result = await write(tx, held, decision.to, command, { actor: 'officer', id: held.officerId }, await plan(held))
  await after?.()
  return result
}

/** The officer takes the work. */
export function accept(tx: Tx, assignmentId: string, via: Via): Promise<Result> {
  return step(tx, assignmentId, 'accept', {}, async () => {
    await answer(tx, assignmentId, 'accepted')
    return { set: { acceptedAt: now() }, detail: { via } }
  })
}

/** The officer gives the work back with a reason; the complaint is on the office's table again and closed to him. */
export function decline(tx: Tx, assignmentId: string, reason: string, via: Via): Promise<Result> {
  const change: Change = { set: { assignmentId: null, acceptedAt: null }, detail: { via } }
  return step(
    tx,
    assignmentId,
    'decline',
    { reason },
    async () => change,
    () => answer(tx, assignmentId, 'declined', reason),
  )
}

/** The officer asks the office for help and keeps the work. */
export function askHelp(tx: Tx, assignmentId: string, reason: string, via: Via): Promise<Result> {
  return step(tx, assignmentId, 'help', { reason }, async () => {
    await answer(tx, assignmentId, 'help', reason)
    return { detail: { via } }
  })
}

/** Action has begun in the field; the informer is told after a random delay. */
export function initiate(tx: Tx, assignmentId: string, via: Via): Promise<Result> {
  return step(tx, assignmentId, 'initiate', {}, async (held) => ({ ...(await initiated(tx, held, assignmentId)), detail: { via } }))
}

/** The officer's report; action taken needs a number, a count or a photo. */
export function report(tx: Tx, assignmentId: string, given: Report, via: Via): Promise<Result> {
  return step(tx, assignmentId, 'report', { proof: given }, (held) => reported(tx, held, assignmentId, given, via))
}

/**
 * Notes a file from the officer in the worker's transaction.
 * @returns the evidence id under which the vault keeps where WhatsApp holds the file
 */
export async function attachPhoto(tx: Tx, assignmentId: string, { kind, caption }: { kind: EvidenceKind; caption?: string }): Promise<{ ok: true; evidenceId: string } | Refused> {
  const held = await holdAssigned(tx, assignmentId)
  if (!held) return refuse('not_found')
  const [last] = await tx
    .select({ seq: max(evidence.seq) })
    .from(evidence)
    .where(eq(evidence.complaintId, held.id))
  const seq = (last?.seq ?? 0) + 1
  const [row] = await tx
    .insert(evidence)
    .values({ complaintId: held.id, seq, kind, by: 'officer', caption: caption?.trim() || null, saidHour: hourOf(now()) })
    .returning({ id: evidence.id })
  if (!row) throw new Error('an insert returned nothing')
  await append(tx, { actor: 'officer', id: held.officerId }, 'attached', held.id, { seq, kind })
  return { ok: true, evidenceId: row.id }
}

/** Work of one officer that is still open, oldest first, with what the rules need to offer its next steps. For the worker. */
export async function openTasks(tx: Tx, officerId: string): Promise<{ assignmentId: string; ref: string; standing: Standing }[]> {
  const { status, sensitive } = complaint
  const rows = await tx
    .select({ assignmentId: assignment.id, ref: complaint.ref, status, sensitive, supervisorChecked: sql<boolean>`${complaint.supervisorCheckedAt} is not null` })
    .from(assignment)
    .innerJoin(complaint, and(eq(complaint.id, assignment.complaintId), eq(complaint.assignmentId, assignment.id)))
    .where(and(eq(assignment.officerId, officerId), sql`${assignment.state} in ('sent', 'accepted', 'help')`))
    .orderBy(assignment.assignedAt)
  return rows.map(({ assignmentId, ref, ...standing }) => ({ assignmentId, ref, standing }))
}
