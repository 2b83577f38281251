import betainc from '@stdlib/math-base-special-betainc'
import { type Domain, disks, sum } from './grid'
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

type Baseline = { from: number; to: number; current: number }

/** Eight weeks before a guard week, then the current one; with fewer than ten weeks, all there are. `to` is exclusive. */
function baselineOf(weeks: number): Baseline {
  const length = weeks < 10 ? weeks - 2 : 8
  return { from: weeks - 2 - length, to: weeks - 2, current: weeks - 1 }
}

type ExcessTest = { expected: number[]; p: number[]; q: (number | null)[]; dispersion: number }
export type Excess = { now: number[]; base: number[]; relative: ExcessTest; absolute: ExcessTest }

/** Pooled variance over mean of the baseline weeks, at least 1. `expected[cell][week]`. */
function dispersionOf(observed: number[][], expected: number[][], length: number): number {
  const active = observed.flatMap((series, cell) => (sum(series) > 0 ? [cell] : []))
  const squares = active.map((cell) =>
    sum(
      (observed[cell] ?? []).map((d, week) => {
        const e = expected[cell]?.[week] ?? 0
        return e > 0 ? (d - e) ** 2 / e : 0
      }),
    ),
  )
  return Math.max(1, sum(squares) / ((length - 1) * active.length))
}

/**
 * What is new this week: each disk against its own last eight weeks, by a negative binomial with pooled dispersion
 * (definitions section 5; with dispersion 1 the Bayes predictive test of Höhle 2007). `relative` allows for the week's volume and is
 * the default. q is null for disks with fewer than five reports in baseline and week together.
 */
export function excess(domain: Domain, weekly: number[][]): Excess {
  const { from, to, current } = baselineOf(weekly[0]?.length ?? 0)
  const length = to - from
  const week = (index: number) => weekly.map((cell) => cell[index] ?? 0)
  const baselineWeeks = Array.from({ length }, (_, index) => week(from + index))
  const totals = baselineWeeks.map(sum)
  const diskWeeks = baselineWeeks.map((counts) => disks(domain, counts))
  const observed = domain.cells.map((_, cell) => diskWeeks.map((counts) => counts[cell] ?? 0))
  const base = observed.map(sum)
  const now = disks(domain, week(current))
  const ratio = sum(week(current)) / sum(totals)
  const test = (factor: number, expected: number[][]): ExcessTest => {
    const dispersion = dispersionOf(observed, expected, length)
    const means = base.map((s) => (s + 0.5) * factor)
    const p = now.map((y, cell) => negativeBinomialTail(y, means[cell] ?? 0, dispersion * (means[cell] ?? 0) * (1 + factor)))
    const q = adjusted(p.map((value, cell) => ((base[cell] ?? 0) + (now[cell] ?? 0) >= 5 ? value : null)))
    return { expected: means, p, q, dispersion }
  }
  const relative = test(
    ratio,
    base.map((s) => totals.map((total) => (s * total) / sum(totals))),
  )
  const absolute = test(
    1 / length,
    base.map((s) => totals.map(() => s / length)),
  )
  return { now, base, relative, absolute }
}
