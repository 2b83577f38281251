'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import { now } from '@/lib/clock'
import { addOfficer, changeOfficer, endOfficer, officerInput } from '@/lib/people/commands'

/** Back to the list when it worked; the refusal otherwise. */
function landed<A extends { ok: boolean }>(answer: A): A {
  if (answer.ok) {
    revalidatePath('/people')
    redirect('/people')
  }
  return answer
}

export const add = officialAction(officerInput, async (viewer, input) => landed(await addOfficer(viewer, input, now())))

export const change = officialAction(officerInput.extend({ id: z.uuid() }), async (viewer, { id, ...input }) => landed(await changeOfficer(viewer, id, input, now())))

export const end = officialAction(z.object({ id: z.uuid() }), async (viewer, { id }) => landed(await endOfficer(viewer, id, now())))
