import betainc from '@stdlib/math-base-special-betainc'
import { type Domain, diskSeries, sum, sumOf, type Weekly, weekTotals } from './grid'
import { adjusted } from './tests-of-many'

/**
 * P(Y >= y) of a negative binomial with this mean and variance (variance > mean), as a regularised incomplete beta function
 * so that small tails keep their digits; 1 for y = 0.
 */
export function negativeBinomialTail(y: number, mean: number, variance: number): number {
  if (y <= 0) return 1
  const size = (mean * mean) / (variance - mean)
  return betainc(mean / (size + mean), y, size)
}

/** Fewest reports of baseline and week together that are tested. */
const fewest = 5

/** Eight weeks before a guard week, then the current one; with fewer than ten weeks, all there are. `to` is exclusive. */
function baselineOf(weeks: number): { from: number; to: number; current: number } {
  const length = weeks < 10 ? weeks - 2 : 8
  return { from: weeks - 2 - length, to: weeks - 2, current: weeks - 1 }
}

/** `p` is worked out when asked for. */
type ExcessTest = { expected: number[]; p: (cell: number) => number; q: (number | null)[]; dispersion: number }
export type Excess = { now: number[]; base: number[]; relative: ExcessTest; absolute: ExcessTest }

/** Pooled variance over mean of the baseline weeks, at least 1, of disks with any report in them. Week t is expected to hold the part `parts[t]` of a disk's baseline. */
function dispersionOf(series: Weekly, base: number[], from: number, parts: number[]): number {
  let [squares, active] = [0, 0]
  for (let cell = 0; cell < base.length; cell += 1) {
    const s = base[cell] ?? 0
    if (s === 0) continue
    active += 1
    const counts = series[cell] ?? []
    for (let t = 0; t < parts.length; t += 1) {
      const e = s * (parts[t] ?? 0)
      if (e > 0) squares += ((counts[from + t] ?? 0) - e) ** 2 / e
    }
  }
  return Math.max(1, squares / ((parts.length - 1) * active))
}

/** What was and is in each disk, and the test of the one against the other for a week that is expected to hold `factor` of the baseline. */
function pastOf(weekly: Weekly, series: Weekly) {
  const { from, to, current } = baselineOf(weekly[0]?.length ?? 0)
  const all = weekTotals(weekly)
  const base = series.map((counts) => sumOf(counts, from, to))
  const now = series.map((counts) => counts[current] ?? 0)
  const test = (factor: number, parts: number[]): ExcessTest => {
    const dispersion = dispersionOf(series, base, from, parts)
    const expected = base.map((s) => (s + 0.5) * factor)
    const p = (cell: number) => negativeBinomialTail(now[cell] ?? 0, expected[cell] ?? 0, dispersion * (expected[cell] ?? 0) * (1 + factor))
    return { expected, p, q: adjusted(base.map((s, cell) => (s + (now[cell] ?? 0) >= fewest ? p(cell) : null))), dispersion }
  }
  return { base, now, test, totals: all.slice(from, to), total: all[current] ?? 0 }
}

/** The test that is shown, which allows for the week's volume. `series` are the disks' weekly counts. */
export function relativeExcess(weekly: Weekly, series: Weekly): ExcessTest & { now: number[] } {
  const { now, test, totals, total } = pastOf(weekly, series)
  const all = sum(totals)
  return {
    now,
    ...test(
      total / all,
      Array.from(totals, (one) => one / all),
    ),
  }
}

/**
 * What is new this week: each disk against its own last eight weeks, by a negative binomial with pooled dispersion
 * (definitions section 5; with dispersion 1 the Bayes predictive test of Höhle 2007). `relative` allows for the week's volume and is
 * the default. q is null for disks with fewer than five reports in baseline and week together.
 */
export function excess(domain: Domain, weekly: Weekly): Excess {
  const series = diskSeries(domain, weekly)
  const { now, base, test, totals } = pastOf(weekly, series)
  return { now, base, relative: relativeExcess(weekly, series), absolute: test(1 / totals.length, new Array<number>(totals.length).fill(1 / totals.length)) }
}
