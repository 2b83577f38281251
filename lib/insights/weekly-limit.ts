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
  let limit = 0
  while (negativeBinomialTail(limit + 1, expected, spread) > 0.01) limit += 1
  return { expected, limit, p, alarm: p < 0.01 }
}
