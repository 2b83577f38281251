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

type Zone = { centre: number; radius: number; weeks: number; observed: number; total: number }

/** Counts of every zone and window, built from the cells that have any: a step is as symmetric as a neighbour. */
class Zones {
  private readonly totals: Float64Array
  private readonly counts: Int32Array
  private readonly steps: number

  constructor(
    private readonly rings: number[][][],
    totals: number[],
    private readonly weeks: number,
  ) {
    this.steps = rings[0]?.length ?? 0
    this.counts = new Int32Array(rings.length * this.steps * weeks)
    this.totals = new Float64Array(rings.length * this.steps)
    for (const [centre, ringsOfCell] of rings.entries()) {
      let total = 0
      for (const [k, ring] of ringsOfCell.entries()) {
        total += ring.reduce((all, cell) => all + (totals[cell] ?? 0), 0)
        this.totals[centre * this.steps + k] = total
      }
    }
  }

  /** Calls `visit` for each zone and window with an event in it. `recent[cell * weeks + d]` is the cell's count of the last d + 1 weeks; `touched` are the cells with any. */
  each(recent: Int32Array, touched: number[], visit: (zone: Zone) => void): void {
    const { rings, weeks, steps, counts } = this
    const centres = new Set<number>()
    for (const cell of touched) {
      for (const [k, ring] of (rings[cell] ?? []).entries()) {
        for (const centre of ring) {
          centres.add(centre)
          const at = (centre * steps + k) * weeks
          for (let d = 0; d < weeks; d += 1) counts[at + d] = (counts[at + d] ?? 0) + (recent[cell * weeks + d] ?? 0)
        }
      }
    }
    for (const centre of centres) {
      for (let k = 0; k < steps; k += 1) {
        const at = (centre * steps + k) * weeks
        if (k > 0) for (let d = 0; d < weeks; d += 1) counts[at + d] = (counts[at + d] ?? 0) + (counts[at + d - weeks] ?? 0)
        if (k > 0 && rings[centre]?.[k]?.length === 0) continue
        const total = this.totals[centre * steps + k] ?? 0
        for (let d = 0; d < weeks; d += 1) {
          const observed = counts[at + d] ?? 0
          if (observed > 0) visit({ centre, radius: k, weeks: d + 1, observed, total })
        }
      }
    }
    for (const centre of centres) counts.fill(0, centre * steps * weeks, (centre + 1) * steps * weeks)
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

/** How many of the last weeks each recent event lies in: one entry an event, its age in weeks. */
const agesOf = (weekly: number[][], weeks: number) =>
  weekly.flatMap((series) => Array.from({ length: Math.min(weeks, series.length) }, (_, age) => new Array<number>(series[series.length - 1 - age] ?? 0).fill(age)).flat())

/** The largest likelihood ratio of each permutation of the events' weeks over the events, cells fixed: only who is recent is drawn. */
function maxima(zones: Zones, weekly: number[][], overall: number[], options: ScanOptions): number[] {
  const cells = Int32Array.from(weekly.flatMap((series, cell) => new Array<number>(sum(series)).fill(cell)))
  const ages = agesOf(weekly, options.weeks)
  const next = generator(options.seed)
  const recent = new Int32Array(weekly.length * options.weeks)
  return Array.from({ length: options.permutations }, () => {
    const touched = new Set<number>()
    for (const [i, age] of ages.entries()) {
      const j = i + Math.floor(next() * (cells.length - i))
      const cell = cells[j] ?? 0
      cells[j] = cells[i] ?? 0
      cells[i] = cell
      touched.add(cell)
      for (let d = age; d < options.weeks; d += 1) recent[cell * options.weeks + d] = (recent[cell * options.weeks + d] ?? 0) + 1
    }
    let largest = 0
    zones.each(recent, [...touched], ({ observed, total, weeks }) => {
      largest = Math.max(largest, likelihood(observed, (total * (overall[weeks - 1] ?? 0)) / cells.length, cells.length))
    })
    recent.fill(0)
    return largest
  })
}

/** Events of the last 1, 2, … weeks over all cells. */
const windowTotals = (weekly: number[][], weeks: number) => {
  const all = (weekly[0] ?? []).map((_, week) => sum(weekly.map((series) => series[week] ?? 0)))
  return Array.from({ length: weeks }, (_, d) => sum(all.slice(Math.max(0, all.length - d - 1))))
}

type Found = Zone & { expected: number; llr: number }

function observedZones(zones: Zones, weekly: number[][], overall: number[], weeks: number): Found[] {
  const n = sum(weekly.map(sum))
  const recent = Int32Array.from(weekly.flatMap((series) => Array.from({ length: weeks }, (_, d) => sum(series.slice(Math.max(0, series.length - d - 1))))))
  const touched = weekly.flatMap((_, cell) => ((recent[(cell + 1) * weeks - 1] ?? 0) > 0 ? [cell] : []))
  const found: Found[] = []
  zones.each(recent, touched, (zone) => {
    const expected = (zone.total * (overall[zone.weeks - 1] ?? 0)) / n
    const llr = likelihood(zone.observed, expected, n)
    if (llr > 0) found.push({ ...zone, expected, llr })
  })
  return found.sort((a, b) => b.llr - a.llr || a.radius - b.radius || a.weeks - b.weeks || a.centre - b.centre)
}

/**
 * Prospective space-time permutation scan (Kulldorff et al. 2005, PLoS Medicine 2:e59): zones of up to `radius` steps, windows of up to
 * `weeks` weeks that end now. At most five clusters that share no cell, largest likelihood ratio first, with their Monte-Carlo p; show those
 * with p <= 0.05. Needs no population and is not fooled by overall growth. Deterministic for a seed.
 */
export function scan(domain: Domain, weekly: number[][], options: ScanOptions): Cluster[] {
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
