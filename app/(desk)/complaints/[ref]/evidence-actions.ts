'use server'

import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import type { Viewer } from '@/lib/access/viewer'
import * as evidence from '@/lib/evidence/commands'
import * as court from '@/lib/evidence/court'
import { fields } from '@/lib/evidence/form'

/** Something done with evidence; done, the complaint is drawn anew. */
function done<S extends z.ZodType, T extends { ok: boolean }>(schema: S, act: (viewer: Viewer, input: z.output<S>) => Promise<T>) {
  return officialAction(schema, async (viewer, input) => {
    const result = await act(viewer, input)
    if (result.ok) revalidatePath('/complaints', 'layout')
    return result
  })
}

export const flag = done(fields.flag, (viewer, { id }) => evidence.flag(viewer, id))
export const handOver = done(fields.handOver, (viewer, { id, to, number, at }) => evidence.handOver(viewer, id, { to, ref: number, at }))
export const verify = done(fields.item, (viewer, { id }) => evidence.verify(viewer, id))
export const requestPackage = done(fields.request, (viewer, { complaintId, items, number, reason }) =>
  court.requestPackage(viewer, { complaintId, evidenceIds: items, caseNumber: number, reason }),
)
export const decidePackage = done(fields.decide, (viewer, { id, decision, reason }) => court.decidePackage(viewer, id, decision === 'approve', reason))
