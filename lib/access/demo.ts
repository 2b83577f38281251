import 'server-only'
import { inArray } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { demoAccounts, demoPassword, demoTotpSecret } from '@/db/seed/officials'
import { env } from '@/lib/env'
import { totpCode, totpStep } from './totp'

/** `code` is null while the account has used up every code that would be accepted now. */
type DemoAccount = { username: string; nameEn: string; nameHi: string; code: string | null }

export type DemoSignIn = { password: string; code: string; secondsLeft: number; accounts: DemoAccount[] }

/** The accounts of the demo with the code each may use at this instant; null outside the demo. */
export async function demoSignIn(at: Date): Promise<DemoSignIn | null> {
  if (!env().demo) return null
  const names: string[] = demoAccounts.map(({ username }) => username)
  const rows = await withScope({ office: 'mitra_auth' }, (tx) =>
    tx
      .select({ username: official.username, nameEn: official.nameEn, nameHi: official.nameHi, lastStep: official.totpLastStep })
      .from(official)
      .where(inArray(official.username, names)),
  )
  const step = totpStep(at)
  // A code is good once; signing in again at once takes the next one, which the window of one step already accepts.
  const accounts = rows
    .map(({ lastStep, ...account }) => ({ ...account, code: lastStep > step ? null : totpCode(demoTotpSecret, Math.max(step, lastStep + 1)) }))
    .sort((a, b) => names.indexOf(a.username) - names.indexOf(b.username))
  return { password: demoPassword, code: totpCode(demoTotpSecret, step), secondsLeft: 30 - (Math.floor(at.getTime() / 1000) % 30), accounts }
}
