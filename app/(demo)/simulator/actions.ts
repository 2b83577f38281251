'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { publicAction } from '@/lib/access/action'
import { env } from '@/lib/env'
import { languages } from '@/lib/i18n/language'
import { languageCookie } from '@/lib/i18n/request'

/** Turns the language of this browser over; the bot keeps the one chosen in the chat. In the demo only. */
export const chooseLanguage = publicAction(
  z.object({ language: z.enum(languages) }),
  async () => env().demo,
  async ({ language }) => {
    ;(await cookies()).set(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
    return { ok: true }
  },
)
