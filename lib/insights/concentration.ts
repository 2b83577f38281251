import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { type Domain, diskSizes, disks, sum } from './grid'
import { adjusted } from './tests-of-many'

/** Two-sided normal p of a z value. */
export const twoSided = (z: number): number => 2 * normalCdf(-Math.abs(z), 0, 1)

/**
 * Getis-Ord Gi* of each cell, itself included, binary weights; z values, 0 everywhere when all counts are equal.
 * Ord & Getis 1995, Geographical Analysis 27:286. For colour only: its normal p is wrong for counts this small.
 */
function getisOrd(domain: Domain, counts: number[]): number[] {
  const n = counts.length
  const mean = sum(counts) / n
  const spread = Math.sqrt(sum(counts.map((count) => count * count)) / n - mean * mean)
  const sizes = diskSizes(domain)
  return disks(domain, counts).map((disk, cell) => {
    const size = sizes[cell] ?? 1
    const scale = spread * Math.sqrt((n * size - size * size) / (n - 1))
    return scale > 0 ? (disk - mean * size) / scale : 0
  })
}

type Steps = { by: number; p: number }[]

/** One more draw added; `steps` are the values a draw can take: of thousands that a busy map allows, few occur. */
function convolved(a: Float64Array, steps: Steps): Float64Array {
  const out = new Float64Array(a.length + (steps.at(-1)?.by ?? 0))
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i] ?? 0
    if (x > 0) for (const { by, p } of steps) out[i + by] = (out[i + by] ?? 0) + x * p
  }
  return out
}

/** P(at least k) for every k, added from the right so that small tails keep their digits. */
function upperTails(pmf: Float64Array): Float64Array {
  const tails = new Float64Array(pmf.length + 1)
  for (let k = pmf.length - 1; k >= 0; k -= 1) tails[k] = (tails[k + 1] ?? 0) + (pmf[k] ?? 0)
  return tails
}

/**
 * One-sided p of each cell's disk count if the counts had been dealt to the cells by chance: the counts' own distribution
 * convolved with itself once for each cell of the disk (definitions section 2). Holds its level also when counts are few or clumped.
 */
export function chanceOfDisk(domain: Domain, counts: number[]): number[] {
  const pmf = new Array<number>(Math.max(0, ...counts) + 1).fill(0)
  for (const count of counts) pmf[count] = (pmf[count] ?? 0) + 1 / counts.length
  const steps = pmf.flatMap((p, by) => (p > 0 ? [{ by, p }] : []))
  const tails: Float64Array[] = []
  let folded: Float64Array = Float64Array.of(1)
  for (let size = 1; size <= 7; size += 1) {
    folded = convolved(folded, steps)
    tails[size] = upperTails(folded)
  }
  const sizes = diskSizes(domain)
  return disks(domain, counts).map((disk, cell) => Math.min(1, tails[sizes[cell] ?? 1]?.[disk] ?? 0))
}

export type Concentration = { z: number[]; pNormal: number[]; qNormal: number[]; p: number[]; q: number[] }

/** Everything said about where reports concentrate. A cell is hot when `q` < 0.05. Shapes: one value a cell, in the domain's order. */
export function concentration(domain: Domain, counts: number[]): Concentration {
  const z = getisOrd(domain, counts)
  const pNormal = z.map(twoSided)
  const p = chanceOfDisk(domain, counts)
  const all = (ps: number[]) => adjusted(ps).map((q) => q ?? 1)
  return { z, pNormal, qNormal: all(pNormal), p, q: all(p) }
}
