import type { Text } from '@/lib/programme/types'

export const classes = ['nursery', 'kg', 'first'] as const
export const groups = ['ews', 'dg', 'cwsn'] as const
export type Class = (typeof classes)[number]
export type Group = (typeof groups)[number]

export type Years = { from: number; to: number }

export type Ages = Record<Class, Years>

/** What decides one session. Ages are completed years on `onDay`: `from` at least, `to` not yet. */
export type Rule = {
  session: string
  /** Days are `YYYY-MM-DD` of India's calendar. */
  onDay: string
  ages: Record<'general' | 'cwsn', Ages>
  /** Rupees a year, the whole family together. */
  incomeLimit: number
  /** What else counts, a line each; shown, and nothing is worked out from it. */
  more: Text
  source: Text
  sourceUrl: string | null
  sourceDate: string
  verifiedOn: string
  /** From this day on the checker says that its rule is being checked. */
  expiresOn: string
}

export type Asked = {
  /** `YYYY-MM-DD`. */
  born: string
  wanted: Class
  group: Group
  /** Rupees a year; asked of EWS alone, null when not told. */
  income: number | null
}

export type Age = { years: number; months: number }

export type Verdict = {
  /** `edge`: on the very day the child is as old as the upper end, which the office has to decide. `income_unknown`: the age fits. */
  result: 'fits' | 'too_young' | 'too_old' | 'edge' | 'income_over' | 'income_unknown' | 'not_born'
  age: Age
  ages: Years
  /** Entry classes that the age fits. */
  others: Class[]
}

const parts = (day: string) => day.split('-').map(Number) as [number, number, number]

/** Completed years and months between two days; negative years before birth. A birthday on 29 February is completed on 1 March. */
export function ageOn(born: string, day: string): Age {
  const [[y, m, d], [ty, tm, td]] = [parts(born), parts(day)]
  const months = (ty - y) * 12 + (tm - m) - (td < d ? 1 : 0)
  return { years: Math.floor(months / 12), months: ((months % 12) + 12) % 12 }
}

/** Whether `day` is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return /^(19|20)\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

const within = ({ years }: Age, ages: Years) => years >= ages.from && years < ages.to

function byAge(age: Age, ages: Years, birthday: boolean): 'fits' | 'too_young' | 'too_old' | 'edge' {
  if (within(age, ages)) return 'fits'
  if (age.years < ages.from) return 'too_young'
  return age.years === ages.to && age.months === 0 && birthday ? 'edge' : 'too_old'
}

/** Whether a child may stand for a reserved seat in an entry class, by the rule of the session. Says nothing about the draw. */
export function eligibility(asked: Asked, by: Rule): Verdict {
  const table = by.ages[asked.group === 'cwsn' ? 'cwsn' : 'general']
  const [age, ages] = [ageOn(asked.born, by.onDay), table[asked.wanted]]
  const others = classes.filter((one) => within(age, table[one]))
  const told = { age, ages, others }
  if (age.years < 0) return { result: 'not_born', ...told }
  const fit = byAge(age, ages, asked.born.slice(5) === by.onDay.slice(5))
  if (fit !== 'fits' || asked.group !== 'ews') return { result: fit, ...told }
  if (asked.income === null) return { result: 'income_unknown', ...told }
  return { result: asked.income > by.incomeLimit ? 'income_over' : 'fits', ...told }
}

const two = (n: number) => String(n).padStart(2, '0')

/** The same day of the calendar so many years before; 28 February where the year has no 29th. */
function yearsBefore(day: string, years: number): string {
  const [year, month, date] = parts(day)
  const same = `${year - years}-${two(month)}-${two(date)}`
  return isDay(same) ? same : `${year - years}-02-28`
}

/** First and last day of birth that fit these ages on `onDay`. */
export function bornBetween(ages: Years, onDay: string): { first: string; last: string } {
  const [year, month, date] = parts(yearsBefore(onDay, ages.to))
  const first = new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10)
  return { first, last: yearsBefore(onDay, ages.from) }
}
