'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import { currentSession } from '@/lib/access/session'
import { now } from '@/lib/clock'
import { dropBoundaries } from '@/lib/place/divisions'
import { changePassword, endOwnSessions, passwordInput } from '@/lib/settings/account'
import { addOfficial, moveOfficial, officialInput, postingInput, resetOfficial, setDisabled } from '@/lib/settings/officials'
import { addPoster, posterInput } from '@/lib/settings/posters'
import { dropReminderPhone, keepReminderPhone, phoneInput } from '@/lib/settings/reminder-phone'
import { addUnit, changeUnit, closeUnit, unitChange, unitInput } from '@/lib/settings/units'

/** The pages below settings show the change. */
function shown<A extends { ok: boolean }>(answer: A): A {
  if (answer.ok) revalidatePath('/settings', 'layout')
  return answer
}

export const setPassword = officialAction(passwordInput, async (_viewer, input) => {
  const session = await currentSession()
  return session ? shown(await changePassword(session, input)) : { ok: false as const, refusal: 'not_allowed' as const }
})

export const endSessions = officialAction(z.object({ which: z.string().regex(/^(others|[0-9a-f]{64})$/) }), async (_viewer, { which }) => {
  const session = await currentSession()
  if (session) await endOwnSessions(session, which)
  return shown({ ok: true as const })
})

export const keepPhone = officialAction(phoneInput, async (viewer, input) => shown(await keepReminderPhone(viewer, input)))

export const forgetPhone = officialAction(z.object({}), async (viewer) => shown(await dropReminderPhone(viewer)))

export const createOfficial = officialAction(officialInput, async (viewer, input) => shown(await addOfficial(viewer, input)))

export const postOfficial = officialAction(postingInput, async (viewer, input) => shown(await moveOfficial(viewer, input)))

export const disableOfficial = officialAction(z.object({ id: z.uuid(), disabled: z.stringbool() }), async (viewer, { id, disabled }) =>
  shown(await setDisabled(viewer, id, disabled, now())),
)

export const renewOfficial = officialAction(z.object({ id: z.uuid() }), async (viewer, { id }) => shown(await resetOfficial(viewer, id)))

export const createUnit = officialAction(unitInput, async (viewer, input) => {
  const answer = shown(await addUnit(viewer, input))
  if (answer.ok) redirect(`/settings/units/${answer.id}`)
  return answer
})

export const renameUnit = officialAction(unitChange, async (viewer, input) => shown(await changeUnit(viewer, input)))

export const endUnit = officialAction(z.object({ id: z.coerce.number().int(), from: z.string() }), async (viewer, { id, from }) => shown(await closeUnit(viewer, id, from)))

export const createPoster = officialAction(posterInput, async (viewer, input) => shown(await addPoster(viewer, input)))

export const approximateOutlines = officialAction(z.object({}), async (viewer) =>
  (await dropBoundaries(viewer)) ? shown({ ok: true as const }) : { ok: false as const, refusal: 'not_allowed' as const },
)
