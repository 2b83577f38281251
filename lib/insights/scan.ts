import { type Domain, sum, sumOf, type Weekly, weekTotals } from './grid'

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

type Zone = { centre: number; radius: number; weeks: number; observed: number; total: number }

/** Rings without lists of lists: the cells at k steps of centre c are `cells[from[c * steps + k]]` up to `cells[from[c * steps + k + 1]]`. */
type Rings = { cells: Int32Array; from: Int32Array; steps: number }

function flat(rings: number[][][]): Rings {
  const steps = rings[0]?.length ?? 0
  const from = new Int32Array(rings.length * steps + 1)
  const cells = Int32Array.from(rings.flat(2))
  for (const [i, ring] of rings.flat().entries()) from[i + 1] = (from[i] ?? 0) + ring.length
  return { cells, from, steps }
}

/** Counts of every zone and window, built from the cells that have any: a step is as symmetric as a neighbour. */
class Zones {
  private readonly totals: Float64Array
  private readonly counts: Int32Array
  private readonly rings: Rings
  private readonly reached: Uint8Array

  constructor(
    rings: number[][][],
    totals: number[],
    private readonly weeks: number,
  ) {
    this.rings = flat(rings)
    this.counts = new Int32Array(rings.length * this.rings.steps * weeks)
    this.totals = new Float64Array(rings.length * this.rings.steps)
    this.reached = new Uint8Array(rings.length)
    for (const [centre, ringsOfCell] of rings.entries()) {
      let total = 0
      for (const [k, ring] of ringsOfCell.entries()) {
        total += ring.reduce((all, cell) => all + (totals[cell] ?? 0), 0)
        this.totals[centre * this.rings.steps + k] = total
      }
    }
  }

  /** Adds a touched cell to every zone that holds it, ring by ring. `recent[cell * weeks + d]` is the cell's count of the last d + 1 weeks. */
  private spread(recent: Int32Array, cell: number): void {
    const { counts, weeks, reached } = this
    const { cells, from, steps } = this.rings
    for (let k = 0; k < steps; k += 1) {
      const end = from[cell * steps + k + 1] ?? 0
      for (let i = from[cell * steps + k] ?? 0; i < end; i += 1) {
        const centre = cells[i] ?? 0
        reached[centre] = 1
        const at = (centre * steps + k) * weeks
        for (let d = 0; d < weeks; d += 1) counts[at + d] = (counts[at + d] ?? 0) + (recent[cell * weeks + d] ?? 0)
      }
    }
  }

  /** Calls `visit` with centre, radius, window, count and the zone's total for each zone and window with an event in it. `touched` are the cells with any. */
  each(recent: Int32Array, touched: Iterable<number>, visit: (centre: number, radius: number, weeks: number, observed: number, total: number) => void): void {
    const { counts, weeks, totals, reached } = this
    const { from, steps } = this.rings
    for (const cell of touched) this.spread(recent, cell)
    for (let centre = 0; centre < reached.length; centre += 1) {
      if (reached[centre] === 0) continue
      for (let k = 0; k < steps; k += 1) {
        const zone = centre * steps + k
        const at = zone * weeks
        if (k > 0) for (let d = 0; d < weeks; d += 1) counts[at + d] = (counts[at + d] ?? 0) + (counts[at + d - weeks] ?? 0)
        // A ring of no cells makes no zone of its own.
        if (k > 0 && from[zone] === from[zone + 1]) continue
        for (let d = 0; d < weeks; d += 1) {
          const observed = counts[at + d] ?? 0
          if (observed > 0) visit(centre, k, d + 1, observed, totals[zone] ?? 0)
        }
      }
    }
    counts.fill(0)
    reached.fill(0)
  }
}

function generator(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The age in weeks of each event of the last `weeks`, one entry an event. */
const agesOf = (weekly: Weekly, weeks: number): Uint8Array =>
  Uint8Array.from(
    weekly.flatMap((series) => Array.from({ length: Math.min(weeks, series.length) }, (_, age) => new Array<number>(series[series.length - 1 - age] ?? 0).fill(age)).flat()),
  )

/** Whether the likelihood ratio can pass `largest` at all: ln x <= x - 1 in both its terms bounds it from above, and costs no logarithm. */
const mayPass = (largest: number, c: number, mu: number, n: number) => c >= 2 && c > mu && (c - mu) * (c / mu - (n - c) / (n - mu)) > largest

/** The largest likelihood ratio of each permutation of the events' weeks over the events, cells fixed: only who is recent is drawn. */
function maxima(zones: Zones, weekly: Weekly, overall: number[], options: ScanOptions): number[] {
  const cells = Int32Array.from(weekly.flatMap((series, cell) => new Array<number>(sum(series)).fill(cell)))
  const ages = agesOf(weekly, options.weeks)
  const next = generator(options.seed)
  const [n, weeks] = [cells.length, options.weeks]
  const recent = new Int32Array(weekly.length * weeks)
  return Array.from({ length: options.permutations }, () => {
    recent.fill(0)
    for (let i = 0; i < ages.length; i += 1) {
      const j = i + Math.floor(next() * (n - i))
      const cell = cells[j] ?? 0
      cells[j] = cells[i] ?? 0
      cells[i] = cell
      recent[cell * weeks + (ages[i] ?? 0)] = (recent[cell * weeks + (ages[i] ?? 0)] ?? 0) + 1
    }
    let largest = 0
    zones.each(recent, summedUp(recent, weeks), (_centre, _radius, window, observed, total) => {
      const mu = (total * (overall[window - 1] ?? 0)) / n
      if (mayPass(largest, observed, mu, n)) largest = Math.max(largest, likelihood(observed, mu, n))
    })
    return largest
  })
}

/** Turns counts by age into counts of the last 1, 2, … weeks, in place; returns the cells that have any. */
function summedUp(recent: Int32Array, weeks: number): number[] {
  const touched: number[] = []
  for (let cell = 0; cell < recent.length / weeks; cell += 1) {
    const at = cell * weeks
    for (let d = 1; d < weeks; d += 1) recent[at + d] = (recent[at + d] ?? 0) + (recent[at + d - 1] ?? 0)
    if ((recent[at + weeks - 1] ?? 0) > 0) touched.push(cell)
  }
  return touched
}

/** Events of the last 1, 2, … weeks over all cells. */
const windowTotals = (weekly: Weekly, weeks: number) => {
  const all = weekTotals(weekly)
  return Array.from({ length: weeks }, (_, d) => sumOf(all, Math.max(0, all.length - d - 1), all.length))
}

type Found = Zone & { expected: number; llr: number }

function observedZones(zones: Zones, weekly: Weekly, overall: number[], weeks: number): Found[] {
  const n = sum(weekly.map(sum))
  const recent = Int32Array.from(weekly.flatMap((series) => Array.from({ length: weeks }, (_, d) => series[series.length - 1 - d] ?? 0)))
  const found: Found[] = []
  zones.each(recent, summedUp(recent, weeks), (centre, radius, window, observed, total) => {
    const expected = (total * (overall[window - 1] ?? 0)) / n
    const llr = likelihood(observed, expected, n)
    if (llr > 0) found.push({ centre, radius, weeks: window, observed, total, expected, llr })
  })
  return found.sort((a, b) => b.llr - a.llr || a.radius - b.radius || a.weeks - b.weeks || a.centre - b.centre)
}

/**
 * Prospective space-time permutation scan (Kulldorff et al. 2005, PLoS Medicine 2:e59): zones of up to `radius` steps, windows of up to
 * `weeks` weeks that end now. At most five clusters that share no cell, largest likelihood ratio first, with their Monte-Carlo p; show those
 * with p <= 0.05. Needs no population and is not fooled by overall growth. Deterministic for a seed.
 */
export function scan(domain: Domain, weekly: Weekly, options: ScanOptions): Cluster[] {
  if (sum(weekly.map(sum)) === 0) return []
  const rings = ringsOf(domain, options.radius)
  const zones = new Zones(rings, weekly.map(sum), options.weeks)
  const overall = windowTotals(weekly, options.weeks)
  const taken = new Set<number>()
  const kept: Found[] = []
  for (const zone of observedZones(zones, weekly, overall, options.weeks)) {
    if (kept.length === 5) break
    const cells = cellsOf(rings, zone)
    if (cells.some((cell) => taken.has(cell))) continue
    for (const cell of cells) taken.add(cell)
    kept.push(zone)
  }
  if (kept.length === 0) return []
  const chance = maxima(zones, weekly, overall, options)
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
