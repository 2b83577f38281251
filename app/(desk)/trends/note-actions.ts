'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import { makeNote } from '@/lib/insights/note'

const district = z
  .string()
  .regex(/^\d{0,9}$/)
  .transform((text) => (text ? Number(text) : null))

/** Makes the weekly review note of an area; it appears in the list. */
export const makeWeeklyNote = officialAction(z.object({ district }), async (viewer, input) => {
  const id = await makeNote(viewer, input.district)
  if (id === null) return { ok: false, refusal: 'not_allowed' }
  revalidatePath('/trends')
  return { ok: true }
})
