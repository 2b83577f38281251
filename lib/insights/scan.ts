import { type Domain, sum } from './grid'

export type ScanOptions = {
  /** Largest radius of a zone in steps between cells. */
  radius: number
  /** Longest window in weeks, ending with the latest. */
  weeks: number
  /** Random permutations, at least 199. */
  permutations: number
  /** Fixed for a week and filter, so that a reload does not change the map. */
  seed: number
}

export type Cluster = { centre: string; cells: string[]; radius: number; weeks: number; observed: number; expected: number; llr: number; p: number }

/** Cells within `radius` steps of each cell inside the domain, ring by ring: `rings[cell][k]` are those at exactly k steps. */
function ringsOf(domain: Domain, radius: number): number[][][] {
  return domain.cells.map((_, centre) => {
    const seen = new Set([centre])
    const rings = [[centre]]
    for (let k = 1; k <= radius; k += 1) {
      const ring = (rings[k - 1] ?? []).flatMap((cell) => domain.neighbours[cell] ?? []).filter((cell) => !seen.has(cell) && seen.add(cell))
      rings.push(ring)
    }
    return rings
  })
}

const likelihood = (c: number, mu: number, n: number) => (c >= 2 && c > mu ? c * Math.log(c / mu) + (n - c) * Math.log((n - c) / (n - mu)) : 0)

type Found = { centre: number; radius: number; weeks: number; observed: number; expected: number; llr: number }

/** Calls `visit` for each zone and window. `recent[cell][d - 1]` is the count of the last d weeks. */
function everyZone(rings: number[][][], totals: number[], recent: number[][], weeks: number, visit: (zone: Omit<Found, 'llr' | 'expected'> & { total: number }) => void): void {
  for (const [centre, ringsOfCell] of rings.entries()) {
    let total = 0
    const counts = new Array<number>(weeks).fill(0)
    for (const [radius, ring] of ringsOfCell.entries()) {
      for (const cell of ring) {
        total += totals[cell] ?? 0
        for (let d = 0; d < weeks; d += 1) counts[d] = (counts[d] ?? 0) + (recent[cell]?.[d] ?? 0)
      }
      if (radius > 0 && ring.length === 0) continue
      for (let d = 0; d < weeks; d += 1) visit({ centre, radius, weeks: d + 1, observed: counts[d] ?? 0, total })
    }
  }
}

const recentOf = (weekly: number[][], weeks: number) => weekly.map((series) => Array.from({ length: weeks }, (_, d) => sum(series.slice(series.length - d - 1))))

function generator(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The largest likelihood ratio of each permutation of the events' weeks over the events, cells fixed. */
function maxima(rings: number[][][], weekly: number[][], options: ScanOptions): number[] {
  const cells = weekly.flatMap((series, cell) => new Array<number>(sum(series)).fill(cell))
  const times = weekly.flatMap((series) => series.flatMap((count, week) => new Array<number>(count).fill(week)))
  const length = weekly[0]?.length ?? 0
  const totals = weekly.map(sum)
  const next = generator(options.seed)
  const overall = windowTotals(weekly, options.weeks)
  return Array.from({ length: options.permutations }, () => {
    for (let i = times.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1))
      const kept = times[i] ?? 0
      times[i] = times[j] ?? 0
      times[j] = kept
    }
    const recent = weekly.map(() => new Array<number>(options.weeks).fill(0))
    for (const [event, week] of times.entries()) {
      const row = recent[cells[event] ?? 0]
      if (row) for (let d = length - week - 1; d < options.weeks; d += 1) row[d] = (row[d] ?? 0) + 1
    }
    let largest = 0
    everyZone(rings, totals, recent, options.weeks, ({ observed, total, weeks }) => {
      largest = Math.max(largest, likelihood(observed, (total * (overall[weeks - 1] ?? 0)) / times.length, times.length))
    })
    return largest
  })
}

const windowTotals = (weekly: number[][], weeks: number) => {
  const all = (weekly[0] ?? []).map((_, week) => sum(weekly.map((series) => series[week] ?? 0)))
  return Array.from({ length: weeks }, (_, d) => sum(all.slice(all.length - d - 1)))
}

/**
 * Prospective space-time permutation scan (Kulldorff et al. 2005, PLoS Medicine 2:e59): zones of up to `radius` steps, windows of up to
 * `weeks` weeks that end now. At most five clusters that share no cell, largest likelihood ratio first, with their Monte-Carlo p; show those
 * with p <= 0.05. Needs no population and is not fooled by overall growth. Deterministic for a seed.
 */
export function scan(domain: Domain, weekly: number[][], options: ScanOptions): Cluster[] {
  const rings = ringsOf(domain, options.radius)
  const totals = weekly.map(sum)
  const n = sum(totals)
  if (n === 0) return []
  const overall = windowTotals(weekly, options.weeks)
  const found: Found[] = []
  everyZone(rings, totals, recentOf(weekly, options.weeks), options.weeks, ({ total, ...zone }) => {
    const expected = (total * (overall[zone.weeks - 1] ?? 0)) / n
    const llr = likelihood(zone.observed, expected, n)
    if (llr > 0) found.push({ ...zone, expected, llr })
  })
  found.sort((a, b) => b.llr - a.llr || a.radius - b.radius || a.weeks - b.weeks || a.centre - b.centre)
  const taken = new Set<number>()
  const kept = found
    .filter((zone) => {
      if (taken.size > 0 && cellsOf(rings, zone).some((cell) => taken.has(cell))) return false
      for (const cell of cellsOf(rings, zone)) taken.add(cell)
      return true
    })
    .slice(0, 5)
  const chance = maxima(rings, weekly, options)
  return kept.map((zone) => ({
    centre: domain.cells[zone.centre] ?? '',
    cells: cellsOf(rings, zone).map((cell) => domain.cells[cell] ?? ''),
    radius: zone.radius,
    weeks: zone.weeks,
    observed: zone.observed,
    expected: zone.expected,
    llr: zone.llr,
    p: (1 + chance.filter((largest) => largest >= zone.llr).length) / (options.permutations + 1),
  }))
}

const cellsOf = (rings: number[][][], zone: Found) => (rings[zone.centre] ?? []).slice(0, zone.radius + 1).flat()
