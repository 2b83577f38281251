import chiSquaredCdf from '@stdlib/stats-base-dists-chisquare-cdf'
import { sum } from './grid'
import type { HourGrid } from './types'

const weekdays = 7
const enough = 5

const bands = (hours: number[], length: 1 | 4): number[][] =>
  Array.from({ length: weekdays }, (_, weekday) =>
    Array.from({ length: 24 / length }, (_, band) => sum(hours.slice(weekday * 24 + band * length, weekday * 24 + (band + 1) * length))),
  )

/**
 * 168 counts (Monday 00:00 first) against independence of weekday and hour: single hours when every expected count is 5 or more, else bands of
 * four hours; residuals are (o-e)/sqrt(e(1-r)(1-c)), the test is chi-squared with 6 x (bands - 1) degrees, none when bands are too few as well.
 */
export function hourGrid(hours: number[]): HourGrid {
  const n = sum(hours)
  const tested = (length: 1 | 4) => {
    const rows = bands(hours, length)
    const byDay = rows.map((row) => sum(row) / Math.max(1, n))
    const byBand = (rows[0] ?? []).map((_, band) => sum(rows.map((row) => row[band] ?? 0)) / Math.max(1, n))
    const cells = rows.map((row, day) =>
      row.map((count, band) => {
        const [r, c] = [byDay[day] ?? 0, byBand[band] ?? 0]
        const expected = n * r * c
        const scale = Math.sqrt(expected * (1 - r) * (1 - c))
        return { n: count, expected, residual: scale > 0 ? (count - expected) / scale : 0 }
      }),
    )
    return { bandHours: length, cells, allowed: cells.flat().every(({ expected }) => expected >= enough) }
  }
  const single = tested(1)
  const { bandHours, cells, allowed } = single.allowed ? single : tested(4)
  if (!allowed) return { n, bandHours, cells, test: null }
  const chiSquared = sum(cells.flat().map(({ n: count, expected }) => (count - expected) ** 2 / expected))
  const degrees = (weekdays - 1) * (24 / bandHours - 1)
  return { n, bandHours, cells, test: { chiSquared, degrees, p: 1 - chiSquaredCdf(chiSquared, degrees) } }
}
