import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { type Domain, diskSizes, disks, sum, type Values } from './grid'
import { adjusted } from './tests-of-many'

/** Two-sided normal p of a z value. */
export const twoSided = (z: number): number => 2 * normalCdf(-Math.abs(z), 0, 1)

/**
 * Getis-Ord Gi* of each cell, itself included, binary weights; z values, 0 everywhere when all counts are equal.
 * Ord & Getis 1995, Geographical Analysis 27:286. For colour only: its normal p is wrong for counts this small.
 */
export function getisOrd(domain: Domain, counts: Values): Float64Array {
  const n = counts.length
  const mean = sum(counts) / n
  let squares = 0
  for (let i = 0; i < n; i += 1) squares += (counts[i] ?? 0) ** 2
  const spread = Math.sqrt(squares / n - mean * mean)
  const sizes = diskSizes(domain)
  return disks(domain, counts).map((disk, cell) => {
    const size = sizes[cell] ?? 1
    const scale = spread * Math.sqrt((n * size - size * size) / (n - 1))
    return scale > 0 ? (disk - mean * size) / scale : 0
  })
}

type Steps = { by: Int32Array; p: Float64Array }

/** The values that one draw takes, with their shares: of thousands that a busy map allows, few occur. */
function stepsOf(counts: Values): Steps {
  let most = 0
  for (let i = 0; i < counts.length; i += 1) most = Math.max(most, counts[i] ?? 0)
  const seen = new Float64Array(most + 1)
  for (let i = 0; i < counts.length; i += 1) seen[counts[i] ?? 0] = (seen[counts[i] ?? 0] ?? 0) + 1
  const by = Int32Array.from(seen.keys()).filter((value) => (seen[value] ?? 0) > 0)
  return { by, p: Float64Array.from(by, (value) => (seen[value] ?? 0) / counts.length) }
}

/** One more draw added. */
function convolved(a: Float64Array, { by, p }: Steps): Float64Array {
  const out = new Float64Array(a.length + (by.at(-1) ?? 0))
  for (let s = 0; s < by.length; s += 1) {
    const share = p[s] ?? 0
    // A view of its own, read and written from front to back: three times as fast as places worked out one by one.
    const ahead = out.subarray(by[s] ?? 0)
    for (let i = 0; i < a.length; i += 1) ahead[i] = (ahead[i] ?? 0) + (a[i] ?? 0) * share
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
export function chanceOfDisk(domain: Domain, counts: Values): Float64Array {
  const steps = stepsOf(counts)
  const tails: Float64Array[] = []
  let folded: Float64Array = Float64Array.of(1)
  for (let size = 1; size <= 7; size += 1) {
    folded = convolved(folded, steps)
    tails[size] = upperTails(folded)
  }
  return disks(domain, counts).map((disk, cell) => Math.min(1, tails[(domain.neighbours[cell]?.length ?? 0) + 1]?.[disk] ?? 0))
}

export type Concentration = { z: Float64Array; pNormal: Float64Array; qNormal: number[]; p: Float64Array; q: number[] }

/** Everything said about where reports concentrate. A cell is hot when `q` < 0.05. Shapes: one value a cell, in the domain's order. */
export function concentration(domain: Domain, counts: Values): Concentration {
  const z = getisOrd(domain, counts)
  const pNormal = z.map(twoSided)
  const p = chanceOfDisk(domain, counts)
  const all = (ps: Values) => adjusted(ps).map((q) => q ?? 1)
  return { z, pNormal, qNormal: all(pNormal), p, q: all(p) }
}
