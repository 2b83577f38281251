'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import * as answers from '@/lib/answers/edit'
import { checkLine, lineInput } from '@/lib/answers/helpline'
import { draftRule, publishRule, ruleInput } from '@/lib/answers/rule-edit'
import { addContact, contactInput, correctContact as correct, correctionInput, endContact } from '@/lib/child/directory'
import { addInstitution, institutionInput, tie, tieInput } from '@/lib/child/institution'

/** The section shows the change. */
function shown<A extends { ok: boolean }>(answer: A): A {
  if (answer.ok) revalidatePath('/children', 'layout')
  return answer
}

export const enterInstitution = officialAction(institutionInput, async (viewer, input) => shown(await addInstitution(viewer, input)))
export const tieOfficial = officialAction(tieInput, async (viewer, input) => shown(await tie(viewer, input)))
export const enterContact = officialAction(contactInput, async (viewer, input) => shown(await addContact(viewer, input)))
export const correctContact = officialAction(correctionInput, async (viewer, input) => shown(await correct(viewer, input)))
export const removeContact = officialAction(z.object({ id: z.coerce.number().int().positive() }), async (viewer, { id }) => shown(await endContact(viewer, id)))
export const draftAnswer = officialAction(answers.versionInput, async (viewer, input) => shown(await answers.draft(viewer, input)))
export const publishAnswer = officialAction(z.object({ slug: z.string().max(60), no: z.coerce.number().int().positive() }), async (viewer, input) =>
  shown(await answers.publish(viewer, input)),
)
export const draftAdmissionRule = officialAction(ruleInput, async (viewer, input) => shown(await draftRule(viewer, input)))
export const publishAdmissionRule = officialAction(z.object({ no: z.coerce.number().int().positive() }), async (viewer, { no }) => shown(await publishRule(viewer, no)))
export const checkHelpline = officialAction(lineInput, async (viewer, input) => shown(await checkLine(viewer, input)))
