import { isoDay, startOfDay } from '@/lib/i18n/format'

const day = 86_400_000
// 1970-01-05 was a Monday.
const firstMonday = 4

const numberOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / day
const isoOf = (number: number) => new Date(number * day).toISOString().slice(0, 10)

/** The Monday of the week that a day (`2026-11-25`, Asia/Kolkata) lies in. */
export function mondayOf(iso: string): string {
  const number = numberOf(iso)
  return isoOf(number - ((((number - firstMonday) % 7) + 7) % 7))
}

/** The Monday of the week that still runs at `at`; complete weeks end before it. */
export const runningMonday = (at: Date): string => mondayOf(isoDay(at))

/** The Monday that a text like `2026-11-16` is; null for every other text. */
export const mondayIn = (text: string): string | null => (startOfDay(text) && mondayOf(text) === text ? text : null)

/** The Monday up to which a map or chart counts: that after the week asked for, at most the one of the week that runs at `at`. */
export function countedUntil(week: string | null, at: Date): string {
  const [asked, running] = [week ? weeksOn(week, 1) : null, runningMonday(at)]
  return asked && asked < running ? asked : running
}

/** A day some weeks later, or earlier when negative. */
export const weeksOn = (iso: string, weeks: number): string => isoOf(numberOf(iso) + weeks * 7)

/** A day some days later, or earlier when negative. */
export const daysOn = (iso: string, days: number): string => isoOf(numberOf(iso) + days)

/** Whole weeks from one Monday to another day, days beyond the last full one left out; negative before it. */
export const weeksFrom = (from: string, to: string): number => Math.floor((numberOf(to) - numberOf(from)) / 7)

/** The midnights (Asia/Kolkata, which knows no summer time) at which `count` weeks begin, the first on the Monday `from`. */
export function weekStarts(from: string, count: number): Date[] {
  const first = instantOf(from).getTime()
  return Array.from({ length: count }, (_, i) => new Date(first + i * 7 * day))
}

/** The first of the month some months later than the month of a day. */
export function monthOn(iso: string, months: number): string {
  const [year = 0, month = 1] = iso.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** Midnight in Asia/Kolkata at which a day begins. */
export const instantOf = (iso: string): Date => startOfDay(iso) ?? new Date(Number.NaN)
