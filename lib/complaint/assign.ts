import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { assignment, officer } from '@/db/schema/complaint'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { type Change, firstLook, type Held, type On, refuse, step } from './step'
import type { Result } from './types'
import type { Refused } from './workflow'

export type Order = { officerId: string; instruction?: string }

/** Gives the complaint to an officer, who is told over WhatsApp without any content. */
export function assign(viewer: Viewer, on: On, order: Order): Promise<Result> {
  return step(viewer, on, 'assign', {}, (tx, held) => given(tx, viewer, held, order))
}

/** Gives it to another officer; the first one's link ends at once and he is told that the matter has been taken back. */
export function reassign(viewer: Viewer, on: On, order: Order): Promise<Result> {
  return step(viewer, on, 'reassign', {}, async (tx, held) => {
    const change = await given(tx, viewer, held, order)
    if ('refusal' in change || !held.assignmentId) return change
    const withdrawn = await withdraw(tx, held.assignmentId)
    return withdrawn
      ? { ...change, tell: [{ audience: 'officer', template: 'withdrawn', assignmentId: held.assignmentId, params: { ref: held.ref } }, ...(change.tell ?? [])] }
      : change
  })
}

async function withdraw(tx: Tx, assignmentId: string): Promise<boolean> {
  const rows = await tx
    .update(assignment)
    .set({ state: 'withdrawn', answeredAt: now() })
    .where(and(eq(assignment.id, assignmentId), inArray(assignment.state, ['sent', 'accepted', 'help', 'reported'])))
    .returning({ id: assignment.id })
  return rows.length > 0
}

async function given(tx: Tx, viewer: Viewer, held: Held, { officerId, instruction }: Order): Promise<Change | Refused> {
  const [chosen] = await tx
    .select({ id: officer.id, unitId: officer.unitId, fits: sql<boolean>`core.officer_fits(${held.id}, ${officer.id})` })
    .from(officer)
    .where(eq(officer.id, officerId))
  if (!chosen?.fits) return refuse('officer_unfit')
  const id = crypto.randomUUID()
  // Column by column: an office may not write the columns of the one-time page, and drizzle names every column.
  await tx.execute(sql`insert into core.assignment (id, complaint_id, officer_id, assigned_by, instruction)
    values (${id}, ${held.id}, ${chosen.id}, ${viewer.id}, ${instruction?.trim() || null})`)
  return {
    set: { assignmentId: id, assignedAt: now(), acceptedAt: null, actionInitiatedAt: null, actedAt: null, ...firstLook(held) },
    detail: { officer: chosen.id, unit: chosen.unitId },
    tell: [{ audience: 'officer', template: 'assigned', assignmentId: id, params: { ref: held.ref } }],
  }
}
