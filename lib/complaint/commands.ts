import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { complaint } from '@/db/schema/complaint'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { initiated, type Report, reported } from './field'
import { questionRefusal } from './follow-up'
import { firstLook, freshDues, type Held, type On, refuse, stated, step } from './step'
import type { Outcome, Priority, Result } from './types'
import type { Proof, Refused } from './workflow'

export { assign, reassign } from './assign'
export { accuse, referDistrict } from './conduct'
export type { Report } from './field'
export type { On } from './step'

/** The supervisor has read a sensitive report; only then may anybody be sent. */
export function check(viewer: Viewer, on: On): Promise<Result> {
  return step(viewer, on, 'check', {}, (_, held) => ({ set: { supervisorCheckedAt: now(), ...firstLook(held) } }))
}

export type Closing = Omit<Proof, 'photos'> & { outcome: Outcome; note?: string }

/**
 * Closes with an outcome: action with its proof, everything else with a reason. Numbers of the officer's report stay unless
 * others are given. The informer is told the outcome in plain words.
 */
export function close(viewer: Viewer, on: On, closing: Closing): Promise<Result> {
  const { note, outcome } = closing
  return step(viewer, on, 'close', { proof: closing, reason: note }, (_, held) => {
    const { firNumber, gdNumber, seizureNumber, arrests, seizures } = stated(closing)
    return {
      set: { outcome, firNumber, gdNumber, seizureNumber, arrests, seizures, outcomeNote: note?.trim() || null, closedAt: now(), ...firstLook(held) },
      detail: { outcome },
      tell: [{ audience: 'informer', template: 'update_closed', params: { outcome } }],
    }
  })
}

export const rejectReasons = ['spam', 'out_of_scope', 'no_content', 'malicious'] as const
export type RejectReason = (typeof rejectReasons)[number]

/** Ends a report that nothing can be done with. The informer learns only that it was closed. */
export function reject(viewer: Viewer, on: On, reason: RejectReason): Promise<Result> {
  return step(viewer, on, 'reject', { reason }, (_, held) => ({
    set: { closedAt: now(), outcome: reason === 'out_of_scope' ? 'not_ours' : null, ...firstLook(held) },
    detail: { reason },
    tell: reason === 'spam' ? [] : [{ audience: 'informer', template: 'update_closed', ...(reason === 'out_of_scope' ? { params: { outcome: 'not_ours' } } : {}) }],
  }))
}

/** Hands the matter to a body outside this system, named in `body`. */
export function referBody(viewer: Viewer, on: On, { body, reason }: { body: string; reason: string }): Promise<Result> {
  const named = body.trim()
  return step(viewer, on, 'referBody', { reason: named && reason }, (_, held) => ({
    set: { referredTo: named, outcomeNote: reason.trim(), closedAt: now(), ...firstLook(held) },
    tell: [{ audience: 'informer', template: 'update_referred' }],
  }))
}

/** Marks a duplicate. Both must lie on the same desk and in the same lane; chains are refused, so that one step undoes it. */
export function merge(viewer: Viewer, on: On, into: string): Promise<Result> {
  return step(viewer, on, 'merge', {}, async (tx, held) => {
    const target = await mergeTarget(tx, viewer, held, into)
    if ('refusal' in target) return target
    return { set: { mergedIntoId: target.id, ...firstLook(held) }, detail: { into } }
  })
}

async function mergeTarget(tx: Tx, viewer: Viewer, held: Held, into: string): Promise<{ id: string } | Refused> {
  const { id, lane, status, districtId } = complaint
  const [target] = await tx
    .select({ id, lane, status, districtId })
    .from(complaint)
    .where(and(eq(complaint.ref, into), visible(viewer)))
    .for('share')
  if (!target) return refuse('not_found')
  if (target.id === held.id) return refuse('same_complaint')
  if (target.status === 'merged' || target.lane !== held.lane || target.districtId !== held.districtId) return refuse('not_mergeable')
  const merged = await tx.$count(complaint, eq(complaint.mergedIntoId, held.id))
  return merged > 0 ? refuse('has_duplicates') : { id: target.id }
}

/** Takes a merge back; the complaint is on the desk again. */
export function unmerge(viewer: Viewer, on: On): Promise<Result> {
  return step(viewer, on, 'unmerge', {}, () => ({ set: { mergedIntoId: null } }))
}

/** Takes an ended complaint up again, with new clocks. */
export function reopen(viewer: Viewer, on: On, reason: string): Promise<Result> {
  return step(viewer, on, 'reopen', { reason }, (_, held) => ({ set: { ...reopened, ...freshDues(held, held.priority), outcomeNote: reason.trim() } }))
}

const reopened = { outcome: null, closedAt: null, actedAt: null, actionInitiatedAt: null, acceptedAt: null, assignedAt: null, assignmentId: null, referredTo: null } as const

/** Sets the priority; its clocks start now. */
export function prioritise(viewer: Viewer, on: On, priority: Priority): Promise<Result> {
  return step(viewer, on, 'prioritise', {}, (_, held) =>
    held.priority === priority ? refuse('same_priority') : { set: { priority, ...freshDues(held, priority) }, detail: { was: held.priority, now: priority } },
  )
}

/** Asks the informer through the relay. One question at a time; words that could uncover or endanger are refused. */
export function ask(viewer: Viewer, on: On, question: string): Promise<Result> {
  const text = question.normalize('NFC').trim()
  return step(viewer, on, 'ask', {}, async (tx, held) => {
    const refusal = questionRefusal(text) ?? ((await questionWaits(tx, held.id)) ? 'question_waiting' : null)
    if (refusal) return refuse(refusal)
    return { set: firstLook(held), tell: [{ audience: 'informer', template: 'question', freeText: text }] }
  })
}

async function questionWaits(tx: Tx, complaintId: string): Promise<boolean> {
  const [row] = await tx.execute<{ waits: boolean }>(sql`select exists (
    select 1 from core.outbox o where o.complaint_id = ${complaintId} and o.template = 'question' and o.state not in ('withheld', 'failed')
      and not exists (select 1 from core.statement s where s.complaint_id = o.complaint_id and s.question = 'answer:' || o.id)) as waits`)
  return row?.waits ?? false
}

/** Records the start of action for an officer who reported by word of mouth. */
export function initiate(viewer: Viewer, on: On): Promise<Result> {
  return step(viewer, on, 'initiate', {}, (tx, held) => initiated(tx, held, held.assignmentId))
}

/** Records the report of an officer who gave it by word of mouth; in a child's case what the caseworker has reached. */
export function report(viewer: Viewer, on: On, given: Report): Promise<Result> {
  return step(viewer, on, 'report', { proof: given }, (tx, held) => {
    if (held.lane === 'child') return { set: { ...stated(given), outcomeNote: given.note?.trim() || null, actedAt: now() }, detail: { outcome: given.outcome } }
    return held.assignmentId ? reported(tx, held, held.assignmentId, given, 'page') : refuse('wrong_status')
  })
}
