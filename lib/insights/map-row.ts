import type { Named } from '@/lib/complaint/types'
import type { Town } from '@/lib/place/towns'
import type { CellClass } from './class-of-cell'
import type { Stat } from './map-made'

/** Facts as they are stored beside the cells. Days are Mondays, Asia/Kolkata; `to` is exclusive. */
export type StoredFacts = {
  from: string
  to: string
  tips: number
  located: number
  resolution: 6 | 7 | 8
  tested: number
  phi: number | null
  history: number
  tooFew: boolean
  hidden: number
  towns: [en: string, hi: string][]
}

/** Where a cell is: indexes into the towns of the facts, unit ids of the nearest thana and of the district. */
export type Spot = { town: number; thana: number | null; district: number | null }

/** A cell as stored: index, then the statistics in a fixed order, then the place. */
export type StoredCell = [
  cell: string,
  n: number,
  disk: number | null,
  z: number | null,
  hot: number | null,
  now: number | null,
  expected: number | null,
  fresh: number | null,
  riseZ: number | null,
  rise: number | null,
  kind: CellClass | null,
  town: number,
  thana: number | null,
  district: number | null,
]

export const stored = (cell: string, stat: Stat, { town, thana, district }: Spot): StoredCell => [
  cell,
  stat.n,
  stat.disk,
  stat.z,
  stat.hot,
  stat.now,
  stat.expected,
  stat.fresh,
  stat.riseZ,
  stat.rise,
  stat.kind,
  town,
  thana,
  district,
]

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
