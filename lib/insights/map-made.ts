import { type CellClass, classes } from './class-of-cell'
import { chanceOfDisk, getisOrd } from './concentration'
import { relativeExcess } from './excess'
import { type Domain, diskSeries, disks, sum, sumOf, type Values } from './grid'
import { adjusted } from './tests-of-many'
import { shareTrends } from './trend'

/** Below this many located tips in the window nothing is said about cells but their counts. */
const fewestTips = 30
/** Below this many in a cell and those around it: too few to say. */
const fewestInDisk = 5

/** What is known of a cell, in the order of `MapCell` without its place. Numbers have four digits. */
export type Stat = {
  n: number
  disk: number | null
  z: number | null
  hot: number | null
  now: number | null
  expected: number | null
  fresh: number | null
  riseZ: number | null
  rise: number | null
  kind: CellClass | null
}

/** What the cell's own past says; the same for every window that ends with the same week. */
export type Past = { now: number[]; expected: number[]; fresh: (number | null)[]; riseZ: (number | null)[]; rise: (number | null)[]; kind: CellClass[] | null; phi: number }

/** Four digits, nearest first; very small numbers by way of their text, because powers of ten beyond 22 are not exact. */
function short(value: number | null | undefined): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null
  if (value === 0) return 0
  const scale = 3 - Math.floor(Math.log10(Math.abs(value)))
  if (scale > 22) return Number(value.toPrecision(4))
  return scale >= 0 ? Math.round(value * 10 ** scale) / 10 ** scale : Math.round(value)
}

/** New this week, rising and class from the weeks of `weekly[cell]`, the last one complete and current; null while the line is younger than ten weeks or had no week with tips. */
export function pastOf(domain: Domain, weekly: Float64Array[], began: number): Past | null {
  const known = began > 0 ? weekly.map((series) => series.subarray(began)) : weekly
  const weeks = known[0]?.length ?? 0
  if (weeks < 10 || !known.some((series) => sumOf(series, weeks - 10, weeks - 2) > 0)) return null
  const series = diskSeries(domain, known)
  const [extra, rise] = [relativeExcess(known, series), shareTrends(known, series)]
  return {
    now: extra.now,
    expected: extra.expected,
    fresh: extra.q,
    riseZ: rise.share.map((test) => test?.z ?? null),
    rise: rise.shareQ,
    kind: classes(domain, known, rise),
    phi: extra.dispersion,
  }
}

/**
 * The statistics of every cell that has tips in it or beside it, in the domain's order, for counts in one window; `at` is its place in the
 * domain. With too few tips everything but counts is null.
 */
export function statsOf(domain: Domain, counts: Values, past: Past | null): { stats: (Stat & { at: number })[]; tooFew: boolean } {
  const tooFew = sum(counts) < fewestTips
  const around = disks(domain, counts)
  const z = tooFew ? null : getisOrd(domain, counts)
  const hot = tooFew ? null : adjusted(chanceOfDisk(domain, counts))
  const stats: (Stat & { at: number })[] = []
  for (let at = 0; at < around.length; at += 1) {
    const disk = around[at] ?? 0
    const now = past?.now[at] ?? null
    if (disk === 0 && (now ?? 0) === 0) continue
    const enough = !tooFew && disk >= fewestInDisk
    stats.push({
      at,
      n: counts[at] ?? 0,
      disk,
      z: short(z?.[at]),
      hot: enough ? short(hot?.[at]) : null,
      now,
      expected: short(past?.expected[at]),
      fresh: enough ? short(past?.fresh[at]) : null,
      riseZ: tooFew ? null : short(past?.riseZ[at]),
      rise: enough ? short(past?.rise[at]) : null,
      kind: enough ? (past?.kind?.[at] ?? null) : null,
    })
  }
  return { stats, tooFew }
}

/** The finest resolution with at least one located tip a cell on average, else the coarsest; both lists run from fine to coarse. */
export function resolutionFor<R extends number>(choices: readonly R[], mean: (resolution: R) => number): R | undefined {
  return choices.find((resolution) => mean(resolution) >= 1) ?? choices.at(-1)
}

const fewestShown = 3

/** The same cells without any whose number is below three, and without what such a number beside a cell could be worked out from. */
export function guarded<T extends Stat>(cells: T[]): { cells: T[]; hidden: number } {
  const shown = cells.filter(({ n }) => n >= fewestShown)
  const hidden = cells.filter(({ n }) => n > 0 && n < fewestShown).length
  const coarse = (z: number | null) => (z === null ? null : Math.round(z))
  return { hidden, cells: shown.map((cell) => ({ ...cell, disk: null, now: null, expected: null, z: coarse(cell.z), riseZ: coarse(cell.riseZ) })) }
}
