import chiSquaredCdf from '@stdlib/stats-base-dists-chisquare-cdf'
import { sum } from './grid'

/** `k` of `n`. */
export type Share = { k: number; n: number }

const z = 1.959964
const fewestExpected = 5

/** Between which shares the true one lies, 95 times of 100: the score interval (Wilson 1927), which stays inside 0 to 1 with few cases too. Null of nothing. */
export function shareRange({ k, n }: Share): { low: number; high: number } | null {
  if (n === 0) return null
  const [share, scale] = [k / n, 1 + z ** 2 / n]
  const middle = (share + z ** 2 / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** A share in whole percent with its range: `45 % (21–72)`; null of nothing. */
export function rangedPercent(share: Share): string | null {
  const range = shareRange(share)
  const percent = (part: number) => Math.round(part * 100)
  return range && `${percent(share.k / share.n)} % (${percent(range.low)}–${percent(range.high)})`
}

/** Whether shares differ by more than chance brings (chi-squared, p below 0.05); null for fewer than two and where an expected number is below five. */
export function sharesDiffer(shares: Share[]): boolean | null {
  const counted = shares.filter(({ n }) => n > 0)
  const whole = sum(counted.map(({ k }) => k)) / Math.max(1, sum(counted.map(({ n }) => n)))
  const expected = counted.map(({ n }) => [n * whole, n * (1 - whole)] as const)
  if (counted.length < 2 || expected.flat().some((one) => one < fewestExpected)) return null
  const distance = sum(
    counted.map(({ k, n }, i) => (k - (expected[i]?.[0] ?? 0)) ** 2 / (expected[i]?.[0] ?? 1) + (n - k - (expected[i]?.[1] ?? 0)) ** 2 / (expected[i]?.[1] ?? 1)),
  )
  return 1 - chiSquaredCdf(distance, counted.length - 1) < 0.05
}
