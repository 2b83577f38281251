import type { topics } from '@/db/schema/answer'
import type { Text } from '@/lib/programme/types'

export type Topic = (typeof topics)[number]

/** A published answer. Days are `YYYY-MM-DD` of India's calendar. */
export type Answer = {
  id: number
  slug: string
  topic: Topic
  rank: number
  /** Number of the version. */
  version: number
  question: Text
  /** Paragraphs are divided by an empty line; lines that begin with `- ` are a list. */
  text: Text
  /** Further words people search with, in any script. */
  keywords: string[]
  source: Text
  sourceUrl: string | null
  /** Day of the source itself, and the day somebody compared the answer with it. */
  sourceDate: string
  verifiedOn: string
  /** From this day on it is shown as being checked and its text is withheld. */
  expiresOn: string
}

/** A helpline's number with where and when it was looked up; null before the first time. Days are `YYYY-MM-DD` of India's calendar. */
export type Line = { number: string; name: Text; check: { source: Text; sourceUrl: string | null; verifiedOn: string; expiresOn: string } | null }

/** Whether an answer may be told on `today` (`YYYY-MM-DD`). */
export const current = (answer: Pick<Answer, 'expiresOn'>, today: string): boolean => today < answer.expiresOn
