'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import { acknowledge } from '@/lib/insights/queries'

/** Somebody answerable has looked at an alarm; it leaves the page. */
export const acknowledgeAlarm = officialAction(z.object({ id: z.uuid(), note: z.string().max(400) }), async (viewer, { id, note }) => {
  const result = await acknowledge(viewer, id, note)
  if (result.ok) revalidatePath('/today')
  return result
})
