import { twoSided } from './concentration'
import { type Domain, disks, sum } from './grid'
import { adjusted } from './tests-of-many'

export type MannKendall = { s: number; variance: number; z: number; p: number }

/** Mann-Kendall test for a steady rise or fall, with the correction for ties (Mann 1945; Kendall 1975). */
export function mannKendall(series: number[]): MannKendall {
  const n = series.length
  let s = 0
  for (let a = 0; a < n; a += 1) for (let b = a + 1; b < n; b += 1) s += Math.sign((series[b] ?? 0) - (series[a] ?? 0))
  const ties = new Map<number, number>()
  for (const value of series) ties.set(value, (ties.get(value) ?? 0) + 1)
  const tied = sum([...ties.values()].map((t) => t * (t - 1) * (2 * t + 5)))
  const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  return { s, variance, z, p: z === 0 ? 1 : twoSided(z) }
}

/** Sen's slope: the median of all pairwise slopes, in units a week (Sen 1968). */
function senSlope(series: number[]): number {
  const slopes: number[] = []
  for (let a = 0; a < series.length; a += 1) for (let b = a + 1; b < series.length; b += 1) slopes.push(((series[b] ?? 0) - (series[a] ?? 0)) / (b - a))
  slopes.sort((x, y) => x - y)
  const middle = slopes.length / 2
  return slopes.length === 0 ? 0 : slopes.length % 2 === 1 ? (slopes[Math.floor(middle)] ?? 0) : ((slopes[middle - 1] ?? 0) + (slopes[middle] ?? 0)) / 2
}

export type Trends = { own: MannKendall[]; ownSlope: number[]; disk: MannKendall[]; diskQ: (number | null)[]; diskSlope: number[]; share: MannKendall[]; shareQ: (number | null)[] }

/** The counts of one week over all cells, for every week. */
const byWeek = (weekly: number[][]) => (weekly[0] ?? []).map((_, week) => weekly.map((cell) => cell[week] ?? 0))

/**
 * Rise or fall of each cell's disk. `weekly[cell][week]`, weeks oldest first. `share` (disk share of the week's total) is the
 * one to show: a line that becomes known makes every raw count rise. q is null for disks with less than one report a week.
 */
export function trends(domain: Domain, weekly: number[][]): Trends {
  const { diskSeries, ...shares } = shareTrends(domain, weekly)
  const disk = diskSeries.map(mannKendall)
  const diskQ = frequent(diskSeries, disk)
  return { own: weekly.map(mannKendall), ownSlope: weekly.map(senSlope), disk, diskQ, diskSlope: diskSeries.map(senSlope), ...shares }
}

/** Adjusted p of the disks with at least one report a week; null for the others. */
const frequent = (series: number[][], tests: MannKendall[]) => adjusted(tests.map(({ p }, cell) => (sum(series[cell] ?? []) >= (series[cell]?.length ?? 0) ? p : null)))

/** The part of `trends` that is shown: rise or fall of each disk's share of the week's total. */
export function shareTrends(domain: Domain, weekly: number[][]): Pick<Trends, 'share' | 'shareQ'> & { diskSeries: number[][] } {
  const weeks = byWeek(weekly)
  const diskWeeks = weeks.map((counts) => disks(domain, counts))
  const totals = weeks.map(sum)
  const diskSeries = weekly.map((_, cell) => diskWeeks.map((week) => week[cell] ?? 0))
  const share = diskSeries.map((series) => mannKendall(series.map((count, week) => count / Math.max(1, totals[week] ?? 0))))
  return { diskSeries, share, shareQ: frequent(diskSeries, share) }
}
