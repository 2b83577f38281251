import { chanceOfDisk } from './concentration'
import { type Domain, sumOf, type Weekly } from './grid'
import { adjusted } from './tests-of-many'
import type { ShareTrends } from './trend'

export type CellClass = 'new' | 'recurring' | 'persistent' | 'intensifying' | 'diminishing' | 'historical' | 'none'

const blocks = 6
const weeksInBlock = 4

/**
 * Which of the last six 4-week blocks each cell was hot in, oldest first; the newest ends with the last week.
 * Null with fewer than 24 weeks.
 */
export function hotBlocks(domain: Domain, weekly: Weekly): boolean[][] | null {
  const length = weekly[0]?.length ?? 0
  if (length < blocks * weeksInBlock) return null
  const hot = Array.from({ length: blocks }, (_, block) => {
    const end = length - (blocks - 1 - block) * weeksInBlock
    const counts = weekly.map((series) => sumOf(series, end - weeksInBlock, end))
    return adjusted(chanceOfDisk(domain, counts)).map((q) => (q ?? 1) < 0.05)
  })
  return domain.cells.map((_, cell) => hot.map((block) => block[cell] ?? false))
}

/** Emerging class of a cell from its hot blocks and the trend of its share (definitions section 7). */
export function classOf(hot: boolean[], trend: { z: number; q: number | null }): CellClass {
  const now = hot[blocks - 1] ?? false
  const prior = hot.slice(0, -1).filter(Boolean).length
  if (!now) return prior >= 3 ? 'historical' : 'none'
  if (prior === 0) return 'new'
  if (prior <= 3) return 'recurring'
  if (trend.q !== null && trend.q < 0.05) return trend.z > 0 ? 'intensifying' : 'diminishing'
  return 'persistent'
}

/** Classes of all cells, or null when the history is shorter than 24 weeks. */
export function classes(domain: Domain, weekly: Weekly, trend: ShareTrends): CellClass[] | null {
  const hot = hotBlocks(domain, weekly)
  return hot?.map((cell, i) => classOf(cell, { z: trend.share[i]?.z ?? 0, q: trend.shareQ[i] ?? null })) ?? null
}
