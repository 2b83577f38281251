'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import { endStandIn, standIn, standInInput } from '@/lib/authority/commands'

/** The page and every desk show the change. */
function shown<A extends { ok: boolean }>(answer: A): A {
  if (answer.ok) revalidatePath('/', 'layout')
  return answer
}

export const add = officialAction(standInInput, async (viewer, input) => shown(await standIn(viewer, input)))
export const end = officialAction(z.object({ id: z.uuid() }), async (viewer, { id }) => shown(await endStandIn(viewer, id)))
