import { type CellClass, classes } from './class-of-cell'
import { concentration } from './concentration'
import { excess } from './excess'
import { type Domain, disks, sum } from './grid'
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
export type Past = { now: number[]; expected: number[]; fresh: (number | null)[]; riseZ: number[]; rise: (number | null)[]; kind: CellClass[] | null; phi: number }

const short = (value: number | null | undefined): number | null => (value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(4)))

/** New this week, rising and class from the weeks of `weekly[cell]`, the last one complete and current; null while the line is younger than ten weeks or had no week with tips. */
export function pastOf(domain: Domain, weekly: number[][], began: number): Past | null {
  const known = weekly.map((series) => series.slice(began))
  const weeks = known[0]?.length ?? 0
  if (weeks < 10 || sum(known.map((series) => sum(series.slice(-10, -2)))) === 0) return null
  const [extra, rise] = [excess(domain, known), shareTrends(domain, known)]
  const { relative, now } = extra
  return {
    now,
    expected: relative.expected,
    fresh: relative.q,
    riseZ: rise.share.map(({ z }) => z),
    rise: rise.shareQ,
    kind: classes(domain, known, rise),
    phi: relative.dispersion,
  }
}

/** The statistics of every cell of the domain for counts in one window, in the domain's order. With too few tips everything but counts is null. */
export function statsOf(domain: Domain, counts: number[], past: Past | null): { stats: Stat[]; tooFew: boolean } {
  const tooFew = sum(counts) < fewestTips
  const around = disks(domain, counts)
  const found = tooFew ? null : concentration(domain, counts)
  const stats = domain.cells.map((_, i): Stat => {
    const [n, disk] = [counts[i] ?? 0, around[i] ?? 0]
    const enough = !tooFew && disk >= fewestInDisk
    return {
      n,
      disk,
      z: short(found?.z[i]),
      hot: enough ? short(found?.q[i]) : null,
      now: past?.now[i] ?? null,
      expected: short(past?.expected[i]),
      fresh: enough ? short(past?.fresh[i]) : null,
      riseZ: tooFew ? null : short(past?.riseZ[i]),
      rise: enough ? short(past?.rise[i]) : null,
      kind: enough ? (past?.kind?.[i] ?? null) : null,
    }
  })
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
