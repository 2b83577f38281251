import { sql } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { withinLimit } from '@/lib/access/limiter'
import { counterKey } from '@/lib/access/lockout'
import { derivedKey } from '@/lib/access/secret'
import { now } from '@/lib/clock'
import type { Language } from '@/lib/i18n/language'
import { publishedAnswers } from './queries'
import { type AnswerIndex, indexed, search } from './search'
import type { Answer } from './types'

const office = { office: 'mitra_status' } as const
/** A published or expired answer is seen within half a minute; searching needs no database at all. */
const freshFor = 30_000
let held: { index: AnswerIndex; at: number } | null = null

async function index(): Promise<AnswerIndex> {
  const at = now().getTime()
  if (held && at - held.at < freshFor) return held.index
  const answers = await withScope(office, (tx) => publishedAnswers(tx, 'bal'))
  held = { index: indexed(answers), at }
  return held.index
}

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
