import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { actionReport, assignment } from '@/db/schema/complaint'
import { now } from '@/lib/clock'
import type { Change, Held } from './step'
import type { Outcome } from './types'

/** What the officer found and did. Numbers as written in the registers; counts of people and of seizures. */
export type Report = {
  outcome: Outcome
  firNumber?: string | null
  gdNumber?: string | null
  seizureNumber?: string | null
  arrests?: number
  seizures?: number
  note?: string | null
}

type State = (typeof assignment.$inferSelect)['state']

/** Moves an assignment to a state with the officer's reason. Written after the complaint where that would hide it. */
export async function answer(tx: Tx, assignmentId: string, state: State, reason?: string): Promise<void> {
  await tx
    .update(assignment)
    .set({ state, answeredAt: now(), ...(reason ? { reason: reason.trim() } : {}) })
    .where(eq(assignment.id, assignmentId))
}

/** Action has started: the one moment every informer is told of. */
export async function initiated(tx: Tx, held: Held, assignmentId: string | null): Promise<Change> {
  const at = now()
  if (assignmentId && held.status === 'assigned') await answer(tx, assignmentId, 'accepted')
  return {
    set: { actionInitiatedAt: at, ...(held.status === 'assigned' ? { acceptedAt: at } : {}) },
    tell: [{ audience: 'informer', template: 'update_action_initiated' }],
  }
}

/** Keeps the report and puts its outcome on the complaint for the office to close with. */
export async function reported(tx: Tx, held: Held, assignmentId: string, given: Report, via: 'whatsapp' | 'page'): Promise<Change> {
  const { outcome, note, arrests = 0, seizures = 0 } = given
  const numbers = { firNumber: given.firNumber?.trim() || null, gdNumber: given.gdNumber?.trim() || null, seizureNumber: given.seizureNumber?.trim() || null }
  const shown = { outcome, ...numbers, arrests, seizures }
  await tx.insert(actionReport).values({ assignmentId, complaintId: held.id, ...shown, note: note?.trim() || null, via })
  await answer(tx, assignmentId, 'reported')
  return { set: { ...shown, actedAt: now() }, detail: { outcome, fir: numbers.firNumber !== null, arrests, seizures, via } }
}
