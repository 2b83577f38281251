import { env } from '@/lib/env'

/** Whether the site is reached over https, as its public address says; without one it must be. */
export const secureSite = () => env().NEXTAUTH_URL?.startsWith('https:') ?? true

/** Name and attributes of the one cookie that signs somebody in. */
export function sessionCookie() {
  return {
    name: secureSite() ? '__Host-sid' : 'sid',
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure: secureSite() } as const,
  }
}

/** The cookie next-auth keeps its form token in: `token|hash`. */
export const csrfCookie = () => (secureSite() ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token')
