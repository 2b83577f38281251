import { instantOf, monthOn, weekStarts, weeksFrom, weeksOn } from './calendar'
import type { MonthComparison, MonthPoint, WeekCount, WeekPoint } from './types'
import { weeklyLimit } from './weekly-limit'

/** What the roll-up holds of one unit and head: one row a span, in any order. */
export type Spans = { span: string; n: number; verified: number }[]

/** Counts of every week from the one that `from` begins up to and with the running one, empty weeks included. Spans before it are left out. */
export type Weeks = { from: string; n: number[]; verified: number[] }

/** `began` is the Monday of the first week with any tip: weeks before it are no weeks of silence. */
export function weeksOf(spans: Spans, began: string, running: string): Weeks {
  const length = Math.max(0, weeksFrom(began, running) + 1)
  const weeks: Weeks = { from: began, n: new Array<number>(length).fill(0), verified: new Array<number>(length).fill(0) }
  for (const { span, n, verified } of spans) {
    const at = weeksFrom(began, span)
    if (at < 0 || at >= length) continue
    weeks.n[at] = (weeks.n[at] ?? 0) + n
    weeks.verified[at] = (weeks.verified[at] ?? 0) + verified
  }
  return weeks
}

/** Below this many tips too few to say: neither a week nor a cluster raises an alarm. */
export const fewestToSay = 5

/** Above which number a week with this upper limit raises an alarm. */
export const alarmAbove = (limit: number): number => Math.max(limit, fewestToSay - 1)

/** Limits of a week that may alarm only with tips enough. */
function limitsAt(counts: number[], at: number): Limits {
  const limits = weeklyLimit(counts, at)
  return limits ? { ...limits, alarm: limits.alarm && (counts[at] ?? 0) >= fewestToSay } : unlimited
}

type Limits = Pick<WeekPoint, 'expected' | 'limit' | 'p' | 'alarm'>
const unlimited: Limits = { expected: null, limit: null, p: null, alarm: false }

/** The last `last` complete weeks and the running one, oldest first, with expected value, limit and alarm. */
export function weekPoints({ from, n, verified }: Weeks, last: number): WeekPoint[] {
  const first = Math.max(0, n.length - last - 1)
  return weekStarts(weeksOn(from, first), n.length - first).map((start, i) => {
    const at = first + i
    const complete = at < n.length - 1
    return { start, n: n[at] ?? 0, verified: verified[at] ?? 0, complete, ...(complete ? limitsAt(n, at) : unlimited) }
  })
}

/** The last complete week with its limits, and the weeks before it that it is held against; null when there is none. */
export function lastWeek({ from, n, verified }: Weeks): { point: WeekPoint; usual: number[] } | null {
  const at = n.length - 2
  if (at < 0) return null
  const point = { start: instantOf(weeksOn(from, at)), n: n[at] ?? 0, verified: verified[at] ?? 0, complete: true, ...limitsAt(n, at) }
  return { point, usual: n.slice(Math.max(0, at - 8), at) }
}

/** Counts alone of the last `last` complete weeks. */
export function weekCounts({ from, n }: Weeks, last: number): WeekCount[] {
  const [first, end] = [Math.max(0, n.length - 1 - last), Math.max(0, n.length - 1)]
  return weekStarts(weeksOn(from, first), end - first).map((start, i) => ({ start, n: n[first + i] ?? 0 }))
}

/** Sums by the month that each span belongs to. */
function monthSums(spans: Spans): Map<string, { n: number; verified: number }> {
  const sums = new Map<string, { n: number; verified: number }>()
  for (const { span, n, verified } of spans) {
    const sum = sums.get(monthOf(span)) ?? { n: 0, verified: 0 }
    sums.set(monthOf(span), { n: sum.n + n, verified: sum.verified + verified })
  }
  return sums
}

const monthOf = (span: string) => monthOn(span, 0)

/** Every month from the one that `began` lies in to the one of `today`, oldest first. The last is not complete, nor is the first when it was under way before `began`. */
export function monthPoints(spans: Spans, began: string, today: string): MonthPoint[] {
  const sums = monthSums(spans)
  const points: MonthPoint[] = []
  for (let month = monthOf(began); month <= today; month = monthOn(month, 1)) {
    points.push({ start: instantOf(month), ...(sums.get(month) ?? { n: 0, verified: 0 }), complete: month >= began && month < monthOf(today) })
  }
  return points
}

/** The last full month beside the one before and the same month a year ago, each null where it is cut or before the line; null before there is a full month. */
export function compareMonths(months: MonthPoint[]): MonthComparison | null {
  const running = months.at(-1)
  const last = months.at(-2)
  const full = (back: number) => {
    const month = months.at(-back)
    return month?.complete ? month : null
  }
  return running && last?.complete ? { last, before: full(3), yearAgo: full(14), running } : null
}
