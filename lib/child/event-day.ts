import { isDay } from '@/lib/answers/eligibility'
import { dayIn, monthsAsNumbers } from '@/lib/conversation/day-in'
import { plain } from '@/lib/conversation/input'

/** Questions whose answers say when it happened. */
const questions = ['when', 'corporal_date', 'missing_seen', 'marriage_when']

/** It goes on, or comes again: then no day of the past is the day of the event. */
const ongoing = /(?:^| )(?:still|till now|till today|daily|every|roz|roj|rozana|hamesha|abhi|ab bhi|ab tak|aaj|kal|today|yesterday|now|अब|अभी|आज|कल|रोज|रोजाना|हमेशा)(?= |$)/u

const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/**
 * The latest day (`YYYY-MM-DD`) that an answer may mean: a day in full, the last of "March 2024", the last of "2023". The latest of several;
 * null where nothing is said of a day, or where it goes on.
 */
export function latestDay(text: string): string | null {
  const said = monthsAsNumbers(plain(text))
  if (ongoing.test(plain(text))) return null
  const days = [...said.matchAll(/(?<![\d])\d{1,2} \d{1,2} (?:20)?\d\d(?!\d)/g)].flatMap(([one]) => dayIn(one) ?? [])
  const rest = said.replace(/(?<!\d)\d{1,2} \d{1,2} (?:20)?\d\d(?!\d)/g, ' ')
  const months = [...rest.matchAll(/(?<!\d)(\d{1,2}) (20\d\d)(?!\d)/g)].flatMap(([, month, year]) =>
    Number(month) >= 1 && Number(month) <= 12 ? lastOfMonth(Number(year), Number(month)) : [],
  )
  const years = months.length > 0 ? [] : [...rest.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, year]) => `${year}-12-31`)
  return [...days, ...months, ...years].filter(isDay).sort().at(-1) ?? null
}

/** An answer as the case holds it. */
export type Told = { question: string; said: string | null }

/** The latest day of the event by what was told; null where it is not told or goes on. */
export function toldDay(statements: readonly Told[]): string | null {
  const yes = statements.some(({ question, said }) => question === 'ongoing' && said !== null && /^(?:yes|हाँ|हां)/i.test(said.trim()))
  if (yes) return null
  const days = statements.filter(({ question, said }) => questions.includes(question) && said !== null).map(({ said }) => latestDay(said ?? ''))
  return days.includes(null) ? null : (days.sort().at(-1) ?? null)
}
