import { negativeBinomialTail } from './excess'
import { sum } from './grid'

export type WeeklyLimit = { expected: number; limit: number; p: number; alarm: boolean }

/**
 * Expected count, upper limit and alarm for the week at place `t` of a weekly series: up to 26 weeks before a guard week, at
 * least 8, else null. Negative binomial with the baseline's dispersion; the limit is the smallest u with P(Y <= u) >= 0.99
 * (definitions section 8). Among 40 charts watched, expect 0.4 false alarms a week.
 */
export function weeklyLimit(series: number[], t: number): WeeklyLimit | null {
  const baseline = series.slice(Math.max(0, t - 27), Math.max(0, t - 1))
  const length = baseline.length
  if (length < 8) return null
  const expected = (sum(baseline) + 0.5) / length
  const mean = sum(baseline) / length
  const variance = sum(baseline.map((count) => (count - mean) ** 2)) / (length - 1)
  const dispersion = Math.max(1, variance / expected)
  const spread = dispersion * expected * (1 + 1 / length)
  const p = negativeBinomialTail(series[t] ?? 0, expected, spread)
  return { expected, limit: smallestLimit(expected, spread), p, alarm: p < 0.01 }
}

/** The smallest u with P(Y > u) <= 0.01; the tail falls with u, so it is found by halving. */
function smallestLimit(expected: number, spread: number): number {
  let [low, high] = [0, 8]
  const allowed = (u: number) => negativeBinomialTail(u + 1, expected, spread) <= 0.01
  while (!allowed(high)) high *= 2
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (allowed(middle)) high = middle
    else low = middle + 1
  }
  return low
}
