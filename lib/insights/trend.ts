import { twoSided } from './concentration'
import { type Domain, diskSeries, sum, type Values, type Weekly, weekTotals } from './grid'
import { adjusted } from './tests-of-many'

export type MannKendall = { s: number; variance: number; z: number; p: number }

/** Sum of t(t-1)(2t+5) over groups of t equal values. */
function tiedIn(series: Float64Array): number {
  const sorted = series.slice().sort()
  let [total, run] = [0, 1]
  for (let i = 1; i <= sorted.length; i += 1) {
    if (i < sorted.length && sorted[i] === sorted[i - 1]) run += 1
    else {
      total += run * (run - 1) * (2 * run + 5)
      run = 1
    }
  }
  return total
}

/** Mann-Kendall test for a steady rise or fall, with the correction for ties (Mann 1945; Kendall 1975). */
export function mannKendall(given: Values): MannKendall {
  const series = Float64Array.from(given)
  const n = series.length
  let s = 0
  for (let a = 0; a < n; a += 1) {
    const first = series[a] ?? 0
    for (let b = a + 1; b < n; b += 1) {
      const later = series[b] ?? 0
      s += later > first ? 1 : later < first ? -1 : 0
    }
  }
  const variance = (n * (n - 1) * (2 * n + 5) - tiedIn(series)) / 18
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  return { s, variance, z, p: z === 0 ? 1 : twoSided(z) }
}

/** Sen's slope: the median of all pairwise slopes, in units a week (Sen 1968). */
function senSlope(series: Values): number {
  const slopes: number[] = []
  for (let a = 0; a < series.length; a += 1) for (let b = a + 1; b < series.length; b += 1) slopes.push(((series[b] ?? 0) - (series[a] ?? 0)) / (b - a))
  slopes.sort((x, y) => x - y)
  const middle = slopes.length / 2
  return slopes.length === 0 ? 0 : slopes.length % 2 === 1 ? (slopes[Math.floor(middle)] ?? 0) : ((slopes[middle - 1] ?? 0) + (slopes[middle] ?? 0)) / 2
}

/** `share` is null where it was not worked out. */
export type ShareTrends = { share: (MannKendall | null)[]; shareQ: (number | null)[] }
export type Trends = ShareTrends & { own: MannKendall[]; ownSlope: number[]; disk: MannKendall[]; diskQ: (number | null)[]; diskSlope: number[] }

/**
 * Rise or fall of each cell's disk. `share` (disk share of the week's total) is the one to show: a line that becomes known makes
 * every raw count rise. q is null for disks with less than one report a week.
 */
export function trends(domain: Domain, weekly: Weekly): Trends {
  const series = diskSeries(domain, weekly)
  const disk = series.map(mannKendall)
  return {
    own: weekly.map(mannKendall),
    ownSlope: weekly.map(senSlope),
    disk,
    diskQ: adjusted(disk.map(({ p }, cell) => (frequent(series[cell] ?? []) ? p : null))),
    diskSlope: series.map(senSlope),
    ...shareTrends(weekly, series, () => true),
  }
}

/** At least one report a week. */
const frequent = (series: Values) => sum(series) >= series.length

/** The part of `trends` that is shown: rise or fall of each disk's share of the week's total, for disks that have enough or that `also` asks for. */
export function shareTrends(weekly: Weekly, series: Weekly, also: (cell: number) => boolean = () => false): ShareTrends {
  const totals = weekTotals(weekly)
  const tested = series.map(frequent)
  const share = series.map((counts, cell) => (tested[cell] || also(cell) ? mannKendall(totals.map((total, week) => (counts[week] ?? 0) / Math.max(1, total))) : null))
  return { share, shareQ: adjusted(share.map((test, cell) => (tested[cell] ? (test?.p ?? null) : null))) }
}
