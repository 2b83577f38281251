'use server'

import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import type { Viewer } from '@/lib/access/viewer'
import * as child from '@/lib/child/assign'
import * as complaint from '@/lib/complaint/commands'
import { fields } from '@/lib/complaint/form'
import type { Result } from '@/lib/complaint/types'

/** A step on the open complaint. Done, the list and the case are drawn anew; refused, the page stays as it was typed. */
function step<S extends z.ZodType>(schema: S, act: (viewer: Viewer, input: z.output<S>) => Promise<Result>) {
  return officialAction(schema, async (viewer, input) => {
    const result = await act(viewer, input)
    if (result.ok) revalidatePath('/complaints', 'layout')
    return result
  })
}

export const check = step(fields.plain, complaint.check)
export const assign = step(fields.order, (viewer, input) => complaint.assign(viewer, input, input))
export const reassign = step(fields.order, (viewer, input) => complaint.reassign(viewer, input, input))
export const initiate = step(fields.plain, complaint.initiate)
export const report = step(fields.result, (viewer, { ref, version, ...given }) => complaint.report(viewer, { ref, version }, given))
export const close = step(fields.result, (viewer, { ref, version, ...given }) => complaint.close(viewer, { ref, version }, given))
export const reject = step(fields.reject, (viewer, input) => complaint.reject(viewer, input, input.reason))
export const referDistrict = step(fields.district, (viewer, input) => complaint.referDistrict(viewer, input, input))
export const referBody = step(fields.body, (viewer, input) => complaint.referBody(viewer, input, input))
export const merge = step(fields.into, (viewer, input) => complaint.merge(viewer, input, input.into))
export const unmerge = step(fields.plain, complaint.unmerge)
export const reopen = step(fields.reason, (viewer, input) => complaint.reopen(viewer, input, input.reason))
export const prioritise = step(fields.priority, (viewer, input) => complaint.prioritise(viewer, input, input.priority))
export const ask = step(fields.question, (viewer, input) => complaint.ask(viewer, input, input.question))
export const accuse = step(fields.accused, (viewer, input) => complaint.accuse(viewer, input, input))
export const take = step(fields.plain, child.take)
export const give = step(fields.give, (viewer, input) => child.give(viewer, input, input.officialId))
export const release = step(fields.reason, (viewer, input) => child.release(viewer, input, input.reason))
export const outOfScope = step(fields.scope, (viewer, input) => child.outOfScope(viewer, input, input.rule))
