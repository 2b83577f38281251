import { sql } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { withinLimit } from '@/lib/access/limiter'
import { counterKey } from '@/lib/access/lockout'
import { derivedKey } from '@/lib/access/secret'
import { now } from '@/lib/clock'
import type { Language } from '@/lib/i18n/language'
import type { Rule } from './eligibility'
import { checkedLines } from './helpline'
import { publishedAnswers } from './queries'
import { publishedRule } from './rule'
import { type AnswerIndex, indexed, search } from './search'
import type { Answer, Line } from './types'

const office = { office: 'mitra_status' } as const
/** A published or expired answer is seen within half a minute; searching needs no database at all. */
const freshFor = 30_000
type Held = { index: AnswerIndex; rule: Rule | null; lines: Line[]; at: number }
let held: Held | null = null

async function fresh(): Promise<Held> {
  const at = now().getTime()
  if (held && at - held.at < freshFor) return held
  const [answers, rule, lines] = await withScope(office, async (tx) => [await publishedAnswers(tx, 'bal'), await publishedRule(tx, 'bal'), await checkedLines(tx, 'bal')] as const)
  held = { index: indexed(answers), rule, lines, at }
  return held
}

const index = async () => (await fresh()).index

/** What decides on a reserved seat; null while there is no rule. */
export const admissionRule = async (): Promise<Rule | null> => (await fresh()).rule

/** The commission's helplines, each with where and when it was looked up. */
export const helplineLines = async (): Promise<readonly Line[]> => (await fresh()).lines

/** Every published answer of the commission, by topic and rank. */
export const answers = async (): Promise<readonly Answer[]> => (await index()).answers

/** The answer of that name, or null. */
export const answerOf = async (slug: string): Promise<Answer | null> => (await answers()).find((one) => one.slug === slug) ?? null

/** Answers to what was typed, best first. What was typed is kept nowhere. */
export const found = async (typed: string): Promise<Answer[]> => search(await index(), typed).map(({ answer }) => answer)

/** One more of the count, at most twenty a network and hour; true when it was taken. Nothing says who or when. */
export async function countUseful(answer: Answer, language: Language, useful: boolean, network: string): Promise<boolean> {
  const key = counterKey(derivedKey('limiter'), 'useful', network, now())
  return withScope(office, async (tx) => {
    if (!(await withinLimit(tx, key, { points: 20, seconds: 3600 }))) return false
    const [row] = await tx.execute<{ ok: boolean }>(sql`select core.answer_useful(${answer.id}, ${language}, ${useful}) as ok`)
    return row?.ok ?? false
  })
}
