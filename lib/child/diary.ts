import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { childFile, followUp } from '@/db/schema/child'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { type On, refuse, step } from '@/lib/complaint/step'
import type { Result } from '@/lib/complaint/types'
import type { RefusalCode } from '@/lib/complaint/workflow'
import { sealWords } from '@/lib/vault/lane'
import type { FollowUpKind } from './types'

export type Planned = { kind: FollowUpKind; dueAt: Date; plan?: string }

const day = 86_400_000

/** Puts an entry into the diary of a case, or says why not. A check-in needs the informer's word that messages may come. */
async function enter(tx: Tx, viewer: Viewer, complaintId: string, { kind, dueAt, plan }: Planned): Promise<RefusalCode | null> {
  const at = now().getTime()
  if (dueAt.getTime() < at - day || dueAt.getTime() > at + 366 * day) return 'bad_date'
  if (kind === 'check_in') {
    const [file] = await tx.select({ checkIn: childFile.checkIn }).from(childFile).where(eq(childFile.complaintId, complaintId))
    if (!file || file.checkIn === 'no') return 'no_check_in'
  }
  const id = randomUUID()
  const planSealed = plan?.trim() ? sealWords('core.follow_up', id, plan.normalize('NFC').trim()) : null
  await tx.insert(followUp).values({ id, complaintId, kind, dueAt, planSealed, createdBy: viewer.id })
  return null
}

/** Plans a call, a visit, a hearing, a review, or a message that asks the informer how it goes. */
export function plan(viewer: Viewer, on: On, planned: Planned): Promise<Result> {
  return step(viewer, on, 'plan', {}, async (tx, held) => {
    const refusal = await enter(tx, viewer, held.id, planned)
    return refusal ? refuse(refusal) : { detail: { kind: planned.kind } }
  })
}

/** Writes down what came of a planned entry, and plans the next one when it is given. */
export function followedUp(viewer: Viewer, on: On, given: { id: string; note: string; next?: Planned }): Promise<Result> {
  return step(viewer, on, 'followUp', {}, async (tx, held) => {
    const note = given.note.normalize('NFC').trim()
    if (!note) return refuse('needs_reason')
    // Before the entry is closed: a refusal takes nothing back by itself.
    const refusal = given.next ? await enter(tx, viewer, held.id, given.next) : null
    if (refusal) return refuse(refusal)
    const [row] = await tx
      .update(followUp)
      .set({ doneAt: now(), doneBy: viewer.id, noteSealed: sealWords('core.follow_up/note', given.id, note) })
      .where(and(eq(followUp.id, given.id), eq(followUp.complaintId, held.id), isNull(followUp.doneAt)))
      .returning({ kind: followUp.kind })
    if (!row) throw new DoneBefore()
    return { detail: { kind: row.kind, ...(given.next ? { next: given.next.kind } : {}) } }
  }).catch((error: unknown) => {
    if (error instanceof DoneBefore) return refuse('done_before')
    throw error
  })
}

/** Takes the whole transaction back, the next entry included. */
class DoneBefore extends Error {}
