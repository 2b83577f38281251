import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { now } from '@/lib/clock'
import { log } from '@/lib/log'
import { secureSite, sessionCookie } from './cookie'
import { addressOf } from './lockout'
import { sessionSecret } from './secret'
import { endSession, sessionHours } from './session-row'
import { signIn } from './sign-in'

/** Where sign-in may lead: a path of this site, never another origin, never back to the sign-in page. */
export function localPath(url: string, base: string): string {
  if (!URL.canParse(url, base)) return '/today'
  const target = new URL(url, base)
  const path = `${target.pathname.replace(/^[/\\]+/, '/')}${target.search}`
  const leadsIn = target.origin === new URL(base).origin && path !== '/' && !/^\/(login|api)(\/|\?|$)/.test(path)
  return leadsIn ? path : '/today'
}

const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 512) : '')

/** The token in the cookie holds a session id and nothing about its owner; the row behind it is checked on every request. */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/login', error: '/login', signOut: '/login' },
    useSecureCookies: secureSite(),
    cookies: { sessionToken: sessionCookie() },
    debug: false,
    logger: { error: (code) => log('error', 'next-auth', { code }), warn: () => {}, debug: () => {} },
    providers: [
      Credentials({
        credentials: { username: {}, password: {}, code: {} },
        authorize: async (given, request) => {
          const forwarded: unknown = request.headers?.['x-forwarded-for']
          const address = addressOf(typeof forwarded === 'string' ? forwarded : null)
          const sid = await signIn({ username: text(given?.username), password: text(given?.password), code: text(given?.code), address }, now())
          return sid ? { id: sid } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => localPath(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid)
      },
    },
  }
}
