'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { officialAction } from '@/lib/access/action'
import { sessionCookie } from '@/lib/access/cookie'
import { currentSid } from '@/lib/access/session'
import { endSession } from '@/lib/access/session-row'
import { languages } from '@/lib/i18n/language'
import { languageCookie } from '@/lib/i18n/request'
import { keepLanguage } from '@/lib/settings/account'

const signedOut = async () => {
  const sid = await currentSid()
  if (sid) await endSession(sid)
  ;(await cookies()).delete(sessionCookie().name)
  redirect('/login')
}

/** Ends this browser's session. Works also when the session has already run out. */
export async function signOut(): Promise<void> {
  await signedOut()
}

/** Turns the desk's language over, in this browser and for the account. */
export const chooseLanguage = officialAction(z.object({ language: z.enum(languages) }), async (viewer, { language }) => {
  ;(await cookies()).set(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
  await keepLanguage(viewer, language)
  return { ok: true }
})
