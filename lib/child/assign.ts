import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { childFile } from '@/db/schema/child'
import { complaint } from '@/db/schema/complaint'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { firstLook, type On, refuse, step } from '@/lib/complaint/step'
import type { Result } from '@/lib/complaint/types'
import type { ScopeReason } from './types'

/** Takes a case of nobody, or accepts one that was given. */
export function take(viewer: Viewer, on: On): Promise<Result> {
  return step(viewer, on, 'take', {}, (_, held) => ({ set: { caseworkerId: viewer.id, assignedAt: now(), acceptedAt: now(), ...firstLook(held) } }))
}

/** Gives a case to a caseworker, who sees it from now on; whoever had it before does not. */
export function give(viewer: Viewer, on: On, officialId: string): Promise<Result> {
  return step(viewer, on, 'give', {}, async (tx, held) => {
    const fitting = await tx.execute<{ id: string }>(sql`select id from core.fitting_caseworkers(${held.id}) as id`)
    if (!fitting.some(({ id }) => id === officialId)) return refuse('caseworker_unfit')
    return { set: { caseworkerId: officialId, assignedAt: now(), acceptedAt: null, actedAt: null, ...firstLook(held) }, detail: { official: officialId } }
  })
}

/** Gives a case back to the pool. */
export function release(viewer: Viewer, on: On, reason: string): Promise<Result> {
  return step(viewer, on, 'release', { reason }, async (tx, held) => {
    const note = reason.trim()
    return (await isOf(tx, held.id, viewer)) ? { set: { caseworkerId: null, assignedAt: null, acceptedAt: null, outcomeNote: note } } : refuse('not_yours')
  })
}

/** Whether the case is this viewer's or of somebody she stands in for; a chair may act for every caseworker. */
async function isOf(tx: Tx, complaintId: string, viewer: Viewer): Promise<boolean> {
  const own = sql<boolean>`${complaint.caseworkerId} = any (core.stands_for())`
  const [row] = await tx.select({ own }).from(complaint).where(eq(complaint.id, complaintId))
  return viewer.role === 'chair' || row?.own === true
}

/** Refuses what the commission's own rule keeps out, by the rule's name; the informer is told where to go. */
export function outOfScope(viewer: Viewer, on: On, rule: ScopeReason): Promise<Result> {
  return step(viewer, on, 'outOfScope', { reason: rule }, async (tx, held) => {
    await tx.update(childFile).set({ outOfScope: rule }).where(eq(childFile.complaintId, held.id))
    return {
      set: { closedAt: now(), outcome: 'not_ours', ...firstLook(held) },
      detail: { rule },
      tell: [{ audience: 'informer', template: 'update_closed', params: { outcome: 'not_ours', scope: rule } }],
    }
  })
}
