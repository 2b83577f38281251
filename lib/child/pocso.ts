import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { childFile, referral } from '@/db/schema/child'
import type { Pocso } from '@/lib/complaint/workflow'
import type { Body, PocsoState } from './types'

/** The police as POCSO s.19 means them. */
const police = ['sjpu', 'thana'] as const satisfies readonly Body[]

/** Whether a case may end: not POCSO with a reason, never raised, or told to the police on record. The database holds the same. */
function pocsoBar(state: PocsoState, toldPolice: boolean): Pocso {
  if (state === 'not_raised' || state === 'no') return 'clear'
  if (state === 'undecided') return 'pocso_undecided'
  return toldPolice ? 'clear' : 'pocso_no_referral'
}

/** How a case stands before POCSO; undefined for one without a child file, which then may not end. */
export async function pocsoOf(tx: Tx, complaintId: string): Promise<Pocso | undefined> {
  const [file] = await tx.select({ pocso: childFile.pocso }).from(childFile).where(eq(childFile.complaintId, complaintId))
  if (!file) return undefined
  const told = await tx.$count(referral, and(eq(referral.complaintId, complaintId), inArray(referral.body, [...police])))
  return pocsoBar(file.pocso, told > 0)
}

/** How many referrals of a case have been answered. */
export const answersOf = (tx: Tx, complaintId: string): Promise<number> => tx.$count(referral, and(eq(referral.complaintId, complaintId), isNotNull(referral.answeredAt)))
