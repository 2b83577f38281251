import { monthOn } from './calendar'

/** A month's days from its first up to and with `last`; both days of Asia/Kolkata. */
export type Days = { first: string; last: string }

const day = 86_400_000
const before = (iso: string) => new Date(Date.parse(`${iso}T00:00:00Z`) - day).toISOString().slice(0, 10)

/** The same days of another month, at most up to that month's end. */
function sameDays(month: string, date: number): Days {
  const end = before(monthOn(month, 1))
  return { first: month, last: Number(end.slice(8)) < date ? end : `${month.slice(0, 8)}${String(date).padStart(2, '0')}` }
}

/**
 * The days of the running month that are over, and the same days of the month before and of the same month a year ago. Null on the first
 * of a month, when none is over.
 */
export function daysToDate(today: string): { now: Days; before: Days; yearAgo: Days } | null {
  const month = monthOn(today, 0)
  if (month === today) return null
  const now: Days = { first: month, last: before(today) }
  const date = Number(now.last.slice(8))
  return { now, before: sameDays(monthOn(month, -1), date), yearAgo: sameDays(monthOn(month, -12), date) }
}

/** Counts of one unit by head (`*`: all), in the order of `daysToDate`; a head without any is left out. `today` is the day they were counted on. */
export type ToDate = { today: string; counts: Record<string, [now: number, before: number, yearAgo: number]> }
