import { hkdfSync } from 'node:crypto'
import { env } from '@/lib/env'
import { Misconfigured } from '@/lib/errors'

/** The session secret. @throws Misconfigured when it is not set */
export function sessionSecret(): string {
  const { NEXTAUTH_SECRET } = env()
  if (!NEXTAUTH_SECRET) throw new Misconfigured('NEXTAUTH_SECRET: missing; sign-in needs it')
  return NEXTAUTH_SECRET
}

/** A 32-byte key for one purpose, derived from the session secret. */
export function derivedKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionSecret(), '', `mitra ${purpose}`, 32))
}
