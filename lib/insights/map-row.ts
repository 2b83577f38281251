import type { Named } from '@/lib/complaint/types'
import type { Town } from '@/lib/place/towns'

/** Facts as they are stored beside the cells. Days are Mondays, Asia/Kolkata; `to` is exclusive. */
export type StoredFacts = {
  from: string
  to: string
  tips: number
  located: number
  /** Weeks of the window since the first located tip; missing on maps made before it was kept. */
  known?: number
  resolution: 6 | 7 | 8
  /** Mean area of a cell in km2. */
  cellKm2: number
  tested: number
  phi: number | null
  history: number
  tooFew: boolean
  hidden: number
  towns: [en: string, hi: string][]
}

/** Where a cell is: indexes into the towns of the facts, unit ids of the nearest thana and of the district. */
export type Spot = { town: number; thana: number | null; district: number | null }

/** A cluster as stored: cells of resolution 7, the place as unit ids and a town by name. */
export type StoredCluster = {
  centre: string
  cells: string[]
  weeks: number
  observed: number
  expected: number
  p: number
  town: Named
  thana: number | null
  district: number | null
}

export const townNames = (towns: readonly Town[]): StoredFacts['towns'] => towns.map(({ en, hi }) => [en, hi])
