import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { admissionRule } from '@/db/schema/answer'
import { type Ages, classes, type Rule } from './eligibility'

/** The columns that everybody may read. */
export const ruleColumns = {
  session: admissionRule.session,
  onDay: admissionRule.onDay,
  ages: admissionRule.ages,
  agesCwsn: admissionRule.agesCwsn,
  incomeLimit: admissionRule.incomeLimit,
  moreEn: admissionRule.moreEn,
  moreHi: admissionRule.moreHi,
  sourceEn: admissionRule.sourceEn,
  sourceHi: admissionRule.sourceHi,
  sourceUrl: admissionRule.sourceUrl,
  sourceDate: admissionRule.sourceDate,
  verifiedOn: admissionRule.verifiedOn,
  expiresOn: admissionRule.expiresOn,
}

type Stored = Pick<typeof admissionRule.$inferSelect, keyof typeof ruleColumns>

/** @throws Error for a row with a bound missing, which the database refuses to hold */
function agesOf(bounds: number[]): Ages {
  const between = (at: number) => {
    const [from, to] = bounds.slice(2 * at, 2 * at + 2)
    if (from === undefined || to === undefined) throw new Error('an admission rule without its ages')
    return { from, to }
  }
  return { nursery: between(0), kg: between(1), first: between(2) }
}

/** From and to of every class in the order stored. */
export const boundsOf = (ages: Ages): number[] => classes.flatMap((one) => [ages[one].from, ages[one].to])

export const ruleOf = ({ ages, agesCwsn, moreEn, moreHi, sourceEn, sourceHi, ...row }: Stored): Rule => ({
  ...row,
  ages: { general: agesOf(ages), cwsn: agesOf(agesCwsn) },
  more: { en: moreEn, hi: moreHi },
  source: { en: sourceEn, hi: sourceHi },
})

/** The published rule of a programme, its time over or not; null while there is none. For the public page and the worker alike. */
export async function publishedRule(tx: Pick<Tx, 'select'>, programmeId: string): Promise<Rule | null> {
  const [row] = await tx
    .select(ruleColumns)
    .from(admissionRule)
    .where(and(eq(admissionRule.programmeId, programmeId), eq(admissionRule.state, 'published')))
  return row ? ruleOf(row) : null
}
