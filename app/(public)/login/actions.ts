'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { publicAction } from '@/lib/access/action'
import { currentSession } from '@/lib/access/session'
import { languages } from '@/lib/i18n/language'
import { languageCookie } from '@/lib/i18n/request'
import { changePassword, passwordInput } from '@/lib/settings/account'

/** A cookie of one's own needs no limit. */
const always = async () => true

/** Turns the language over before anybody is signed in. */
export const speak = publicAction(z.object({ language: z.enum(languages) }), always, async ({ language }) => {
  ;(await cookies()).set(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
  return { ok: true as const }
})

/** Replaces a password that somebody else made; the only thing its owner can do until then. */
export const replacePassword = publicAction(
  passwordInput,
  async () => (await currentSession()) !== null,
  async (input) => {
    const session = await currentSession()
    if (!session) return { ok: false as const, refusal: 'not_allowed' as const }
    const answer = await changePassword(session, input)
    if (answer.ok) redirect('/today')
    return answer
  },
)
