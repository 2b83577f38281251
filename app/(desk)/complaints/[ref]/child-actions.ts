'use server'

import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import type { Viewer } from '@/lib/access/viewer'
import * as diary from '@/lib/child/diary'
import * as file from '@/lib/child/file'
import { caseFields } from '@/lib/child/form'
import * as referral from '@/lib/child/referral'
import type { Result } from '@/lib/complaint/types'

/** A deed on the open case; done, case and lists are drawn anew. */
function deed<S extends z.ZodType>(schema: S, act: (viewer: Viewer, input: z.output<S>) => Promise<Result>) {
  return officialAction(schema, async (viewer, input) => {
    const result = await act(viewer, input)
    if (result.ok) revalidatePath('/complaints', 'layout')
    return result
  })
}

export const suoMotu = deed(caseFields.plain, file.suoMotu)
export const amend = deed(caseFields.amend, (viewer, { institution, woman, ...input }) => file.amend(viewer, input, { ...input, institutionId: institution, womanOfficer: woman }))
export const decidePocso = deed(caseFields.pocso, (viewer, { woman, ...input }) => file.decidePocso(viewer, input, { ...input, womanOfficer: woman }))
export const intimate = deed(caseFields.intimate, (viewer, input) => file.intimate(viewer, input, input))
export const refer = deed(caseFields.refer, (viewer, input) => referral.refer(viewer, input, input))
export const answerReferral = deed(caseFields.answer, (viewer, input) => referral.answerReferral(viewer, input, input))
export const plan = deed(caseFields.plan, (viewer, input) => diary.plan(viewer, input, input))
export const followUp = deed(caseFields.followUp, (viewer, { nextKind, nextAt, ...input }) =>
  diary.followedUp(viewer, input, { ...input, ...(nextKind && nextAt ? { next: { kind: nextKind, dueAt: nextAt } } : {}) }),
)

/** The answer holds name and number: it is not kept by the page and gone with it. */
export const openName = officialAction(caseFields.ref, (viewer, { ref }) => file.openGiven(viewer, ref))
