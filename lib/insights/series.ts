import { instantOf, mondayOf, monthOn, weeksFrom, weeksOn } from './calendar'
import type { MonthComparison, MonthPoint, WeekCount, WeekPoint } from './types'
import { weeklyLimit } from './weekly-limit'

/** What the roll-up holds of one unit and head: one row a span, in any order. */
export type Spans = { span: string; n: number; verified: number }[]

/** Sums by the Monday (or other key) that each span belongs to. */
function summed(spans: Spans, keyOf: (span: string) => string): Map<string, { n: number; verified: number }> {
  const sums = new Map<string, { n: number; verified: number }>()
  for (const { span, n, verified } of spans) {
    const key = keyOf(span)
    const sum = sums.get(key) ?? { n: 0, verified: 0 }
    sums.set(key, { n: sum.n + n, verified: sum.verified + verified })
  }
  return sums
}

/** Counts of every week from `from` up to and with the running one, empty weeks included. */
function everyWeek(spans: Spans, from: string, running: string) {
  const sums = summed(spans, mondayOf)
  return Array.from({ length: Math.max(0, weeksFrom(from, running) + 1) }, (_, i) => {
    const start = weeksOn(from, i)
    return { start, ...(sums.get(start) ?? { n: 0, verified: 0 }) }
  })
}

const unlimited = { expected: null, limit: null, p: null, alarm: false }

/**
 * The last `weeks` complete weeks and the running one, oldest first, with expected value, limit and alarm. `began` is the Monday of the
 * first week with any tip: weeks before it are no weeks of silence.
 */
export function weekPoints(spans: Spans, began: string, running: string, weeks: number): WeekPoint[] {
  const all = everyWeek(spans, began, running)
  const counts = all.map(({ n }) => n)
  return all.slice(-weeks - 1).map(({ start, n, verified }) => {
    const complete = start < running
    const limits = complete ? weeklyLimit(counts, weeksFrom(began, start)) : null
    return { start: instantOf(start), n, verified, complete, ...(limits ?? unlimited) }
  })
}

/** The last complete week with its limits, and the weeks before it that it is held against; null when there is none. */
export function lastWeek(spans: Spans, began: string, running: string): { point: WeekPoint; usual: number[] } | null {
  const counts = everyWeek(spans, began, running).slice(0, -1)
  const last = counts.at(-1)
  if (!last) return null
  const series = counts.map(({ n }) => n)
  const limits = weeklyLimit(series, series.length - 1)
  const point = { ...last, start: instantOf(last.start), complete: true, ...(limits ?? unlimited) }
  return { point, usual: series.slice(-9, -1) }
}

/** Counts alone of the last `weeks` complete weeks. */
export const weekCounts = (spans: Spans, began: string, running: string, weeks: number): WeekCount[] =>
  everyWeek(spans, began, running)
    .slice(0, -1)
    .slice(-weeks)
    .map(({ start, n }) => ({ start: instantOf(start), n }))

const monthOf = (span: string) => monthOn(span, 0)

/** Every month from the one that `began` lies in to the one of `today`, oldest first; the last is not complete. */
export function monthPoints(spans: Spans, began: string, today: string): MonthPoint[] {
  const sums = summed(spans, monthOf)
  const points: MonthPoint[] = []
  for (let month = monthOf(began); month <= today; month = monthOn(month, 1)) {
    points.push({ start: instantOf(month), ...(sums.get(month) ?? { n: 0, verified: 0 }), complete: month < monthOf(today) })
  }
  return points
}

/** The last full month beside the one before and the same month a year ago; null before there is a full month. The first month of all is cut and compared with nothing. */
export function compareMonths(months: MonthPoint[]): MonthComparison | null {
  const running = months.at(-1)
  const last = months.at(-2)
  if (!running || !last) return null
  const full = (back: number) => (months.length > back ? (months.at(-back) ?? null) : null)
  return { last, before: full(3), yearAgo: full(14), running }
}
