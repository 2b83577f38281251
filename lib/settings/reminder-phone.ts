import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, withScope } from '@/db/client'
import { staffPhone } from '@/db/schema/child'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { append } from '@/lib/ledger/append'
import { mobileNumber } from '@/lib/people/number'
import { openWords, sealWords } from '@/lib/vault/lane'

type Refusal = 'not_allowed' | 'number' | 'not_same'
type Result = { ok: true } | { ok: false; refusal: Refusal }

export const phoneInput = z.object({ number: z.string().max(40), again: z.string().max(40) })

const mine = <T>(viewer: Viewer, work: (tx: Tx) => Promise<T>) => withScope(scopeOf(viewer), work)

/** The last two digits of one's own number for reminders; null without one. */
export async function reminderPhone(viewer: Viewer): Promise<string | null> {
  if (!may(viewer, 'readChildren')) return null
  const [row] = await mine(viewer, (tx) => tx.select({ sealed: staffPhone.sealed }).from(staffPhone).where(eq(staffPhone.officialId, viewer.id)))
  return row ? openWords('core.staff_phone', viewer.id, row.sealed).slice(-2) : null
}

/** Keeps the number on which this official is reminded; typed twice, for a wrong one would remind a stranger. */
export async function keepReminderPhone(viewer: Viewer, { number, again }: z.output<typeof phoneInput>): Promise<Result> {
  if (!may(viewer, 'readChildren')) return { ok: false, refusal: 'not_allowed' }
  const phone = mobileNumber(number)
  if (!phone) return { ok: false, refusal: 'number' }
  if (mobileNumber(again) !== phone) return { ok: false, refusal: 'not_same' }
  const row = { sealed: sealWords('core.staff_phone', viewer.id, phone), since: now() }
  return mine(viewer, async (tx) => {
    await tx
      .insert(staffPhone)
      .values({ ...row, officialId: viewer.id })
      .onConflictDoUpdate({ target: staffPhone.officialId, set: row })
    await append(tx, 'phone_kept')
    return { ok: true }
  })
}

/** Takes the number out: no more reminders. */
export async function dropReminderPhone(viewer: Viewer): Promise<Result> {
  if (!may(viewer, 'readChildren')) return { ok: false, refusal: 'not_allowed' }
  return mine(viewer, async (tx) => {
    await tx.delete(staffPhone).where(eq(staffPhone.officialId, viewer.id))
    await append(tx, 'phone_dropped')
    return { ok: true }
  })
}
