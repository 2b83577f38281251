import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { now } from '@/lib/clock'
import { chosenLanguage, languageCookie } from '@/lib/i18n/request'
import { sessionCookie } from './cookie'
import { sessionSecret } from './secret'
import { type Session, sessionOf } from './session-row'
import type { Viewer } from './viewer'

/** The session id inside the request's cookie, whether or not the session still lives. */
export const currentSid = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (!token) return null
  const payload = await decode({ token, secret: sessionSecret() }).catch(() => null)
  return typeof payload?.sid === 'string' ? payload.sid : null
})

/** The session of this request, also when its owner must first change the password. The language switch of this browser wins. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const sid = await currentSid()
  const session = sid ? await sessionOf(sid, now()) : null
  if (!session) return null
  const chosen = chosenLanguage((await cookies()).get(languageCookie)?.value)
  return chosen ? { ...session, viewer: { ...session.viewer, language: chosen } } : session
})

/** Who is signed in, checked against the database once per request; null for nobody, and while a password has to be changed first. */
export async function currentViewer(): Promise<Viewer | null> {
  const session = await currentSession()
  return session && !session.mustChangePassword ? session.viewer : null
}

/** Who is signed in; everybody else is sent to the sign-in page and comes back here after it. */
export async function requireViewer(): Promise<Viewer> {
  const session = await currentSession()
  if (session?.mustChangePassword) redirect('/login/password')
  if (session) return session.viewer
  const path = (await headers()).get('x-path')
  redirect(path ? `/login?next=${encodeURIComponent(path)}` : '/login')
}
