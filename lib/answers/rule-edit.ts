import { desc, eq, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import { withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { admissionRule } from '@/db/schema/answer'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { named } from '@/lib/complaint/rows'
import type { Named } from '@/lib/complaint/types'
import { isoDay } from '@/lib/i18n/format'
import { append } from '@/lib/ledger/append'
import { classes, type Rule } from './eligibility'
import { ruleColumns, ruleOf } from './rule'
import { day, sourceFields, text } from './source-input'

type Refusal = 'not_allowed' | 'days' | 'ages' | 'gone'
type Result = { ok: true; no: number } | { ok: false; refusal: Refusal }

const years = z.coerce.number().int().min(0).max(18)

/** Names of the twelve fields of ages, in the order stored. */
export const ageFields = (group: 'general' | 'cwsn') => classes.flatMap((one) => (['from', 'to'] as const).map((end) => `${group}_${one}_${end}` as const))

const bounds = Object.fromEntries([...ageFields('general'), ...ageFields('cwsn')].map((name) => [name, years])) as Record<ReturnType<typeof ageFields>[number], typeof years>

export const ruleInput = z.object({
  session: z.string().regex(/^20\d\d-\d\d$/),
  onDay: day,
  incomeLimit: z
    .string()
    .transform((typed) => Number(typed.replace(/[\s,]/g, '')))
    .pipe(z.number().int().min(1).max(100_000_000)),
  moreEn: text(0, 2000),
  moreHi: text(0, 2000),
  ...sourceFields,
  ...bounds,
})

export type RuleVersion = { no: number; state: 'draft' | 'published' | 'past'; rule: Rule; editor: Named | null; editedAt: Date }

/** The versions of the rule, newest first. */
export async function ruleVersions(viewer: Viewer): Promise<RuleVersion[]> {
  if (!may(viewer, 'editAnswers')) return []
  return withScope(scopeOf(viewer), async (tx) => {
    const rows = await tx
      .select({ ...ruleColumns, no: admissionRule.no, state: admissionRule.state, editedAt: admissionRule.editedAt, en: official.nameEn, hi: official.nameHi })
      .from(admissionRule)
      .leftJoin(official, eq(official.id, admissionRule.editorId))
      .where(eq(admissionRule.programmeId, viewer.programmeId))
      .orderBy(desc(admissionRule.no))
    return rows.map(({ no, state, editedAt, en, hi, ...row }) => ({ no, state, editedAt, rule: ruleOf(row), editor: named(en, hi) }))
  })
}

/** Both languages say what else counts, or neither does; ages rise. */
function refusalOf(given: z.output<typeof ruleInput>): Refusal | null {
  if (given.expiresOn <= given.verifiedOn || given.verifiedOn > isoDay(now()) || given.sourceDate > isoDay(now())) return 'days'
  const pairs = (['general', 'cwsn'] as const).flatMap((group) => classes.map((one) => [given[`${group}_${one}_from`], given[`${group}_${one}_to`]] as const))
  return pairs.some(([from, to]) => to <= from) ? 'ages' : null
}

/** Writes a new version as a draft; what is shown does not change. */
export async function draftRule(viewer: Viewer, given: z.output<typeof ruleInput>): Promise<Result> {
  if (!may(viewer, 'editAnswers')) return { ok: false, refusal: 'not_allowed' }
  const refusal = refusalOf(given)
  if (refusal) return { ok: false, refusal }
  const { session, onDay, incomeLimit, moreEn, moreHi, sourceEn, sourceHi, sourceUrl, sourceDate, verifiedOn, expiresOn } = given
  return withScope(scopeOf(viewer), async (tx) => {
    const [last] = await tx
      .select({ no: max(admissionRule.no) })
      .from(admissionRule)
      .where(eq(admissionRule.programmeId, viewer.programmeId))
    const no = (last?.no ?? 0) + 1
    await tx.insert(admissionRule).values({
      ...{ session, onDay, incomeLimit, moreEn, moreHi, sourceEn, sourceHi, sourceUrl: sourceUrl || null, sourceDate, verifiedOn, expiresOn },
      ...{ ages: ageFields('general').map((name) => given[name]), agesCwsn: ageFields('cwsn').map((name) => given[name]) },
      ...{ programmeId: viewer.programmeId, no, editorId: viewer.id, editedAt: now() },
    })
    await append(tx, 'rule_drafted', { version: no })
    return { ok: true, no }
  })
}

/** Lets a draft decide in place of what decided before, which stays in the history. */
export async function publishRule(viewer: Viewer, no: number): Promise<Result> {
  if (!may(viewer, 'editAnswers')) return { ok: false, refusal: 'not_allowed' }
  return withScope(scopeOf(viewer), async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(sql`select core.publish_rule(${no}) as done`)
    if (!row?.done) return { ok: false, refusal: 'gone' }
    await append(tx, 'rule_published', { version: no })
    return { ok: true, no }
  })
}
