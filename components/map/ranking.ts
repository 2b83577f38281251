import { csv } from '@/lib/complaint/csv'
import type { InsightWords } from '@/lib/i18n/insight'
import type { Language } from '@/lib/i18n/language'
import type { Show } from '@/lib/insights/map-view'
import type { MapCell } from '@/lib/insights/types'

export type RankedCell = MapCell & { rank: number }

export type Column = 'rank' | 'place' | 'n' | 'now' | 'expected' | 'kind' | 'chance'

const last = Number.POSITIVE_INFINITY

/** The q behind what the colours say; null where the numbers are too few to say. */
export function chanceBehind(show: Show, { hot, fresh, rise }: MapCell): number | null {
  return show === 'new' ? fresh : show === 'rising' ? rise : hot
}

/** What makes a cell come first: the lower, the sooner. */
const weight: Record<Show, (cell: MapCell) => [number, number]> = {
  count: ({ n }) => [-n, 0],
  concentration: ({ z, n }) => [-(z ?? -last), -n],
  new: ({ fresh, now, n }) => [fresh ?? last, -(now ?? 0) - n / 1e6],
  rising: ({ riseZ, n }) => [-(riseZ ?? -last), -n],
  cluster: ({ cluster, n }) => [cluster ?? last, -n],
}

/** Cells with tips, in the order of what the colours say, numbered. Equal cells keep one order, by their index. */
export function ranked(show: Show, cells: MapCell[]): RankedCell[] {
  const of = weight[show]
  return cells
    .filter(({ n }) => n > 0)
    .map((cell) => ({ cell, key: of(cell) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || (a.cell.cell < b.cell.cell ? -1 : 1))
    .map(({ cell }, i) => ({ ...cell, rank: i + 1 }))
}

const placeOf = (cell: MapCell, language: Language) => cell.town[language]

/** The same cells in the order of one column; cells without a value in it come last either way. */
export function sorted(cells: RankedCell[], by: Column, down: boolean, show: Show, language: Language): RankedCell[] {
  const value = (cell: RankedCell): number | string | null => {
    if (by === 'place') return placeOf(cell, language)
    if (by === 'chance') return chanceBehind(show, cell)
    return by === 'kind' ? (cell.kind === 'none' ? null : cell.kind) : cell[by]
  }
  const order = (a: number | string, b: number | string) => (typeof a === 'string' ? a.localeCompare(String(b), language) : a - Number(b))
  return [...cells].sort((one, other) => {
    const [a, b] = [value(one), value(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null) || one.rank - other.rank
    return (down ? -order(a, b) : order(a, b)) || one.rank - other.rank
  })
}

/** How a q is said in a table. */
export function chanceWord(q: number | null, tooFew: boolean): 'very' | 'unlikely' | 'maybe' | 'few' | 'counts' {
  if (tooFew) return 'counts'
  if (q === null) return 'few'
  return q < 0.01 ? 'very' : q < 0.05 ? 'unlikely' : 'maybe'
}

/** Every number of the map, a row a cell, for a spreadsheet. Columns named as in the hotspot definitions. */
export function cellsCsv(cells: RankedCell[], words: InsightWords['map'], language: Language): string {
  const head = [
    'rank',
    'cell',
    words.columns.place,
    'thana',
    'district',
    'count_total',
    'disk_total',
    'gi_total',
    'qconv_total',
    'yd_last',
    'exp_rel',
    'q_excess_rel',
    'mks_z',
    'mks_q',
    'class',
    'cluster',
  ]
  const rows = cells.map((one) => [
    ...[one.rank, one.cell, one.town[language], one.thana?.[language] ?? null, one.district?.[language] ?? null],
    ...[one.n, one.disk, one.z, one.hot, one.now, one.expected, one.fresh, one.riseZ, one.rise, one.kind],
    one.cluster === null ? null : one.cluster + 1,
  ])
  return csv(head, rows)
}
