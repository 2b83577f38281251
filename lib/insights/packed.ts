import type { Named } from '@/lib/complaint/types'
import type { CellClass } from './class-of-cell'
import type { Stat } from './map-made'
import type { Spot } from './map-row'
import { parentOf } from './parent'
import type { Hotspots, MapCell } from './types'

const columns = ['cell', 'n', 'disk', 'z', 'hot', 'now', 'expected', 'fresh', 'riseZ', 'rise', 'kind', 'town', 'thana', 'district'] as const

/**
 * Cells as they are stored and as they travel to the browser untouched: a line a column, values by commas, nothing for null. Empty without cells.
 * `at` is a cell's place in `cells`.
 */
export function packed(stats: readonly (Stat & { at: number })[], cells: readonly string[], spotOf: (cell: string) => Spot): string {
  if (stats.length === 0) return ''
  const names = stats.map(({ at }) => cells[at] ?? '')
  const spots = names.map(spotOf)
  // An empty place between commas is what joining makes of null.
  const line = (column: (typeof columns)[number]): unknown[] => {
    if (column === 'cell') return names
    return column === 'town' || column === 'thana' || column === 'district' ? spots.map((spot) => spot[column]) : stats.map((stat) => stat[column])
  }
  return columns.map((column) => line(column).join(',')).join('\n')
}

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text))

/** For each cell of resolution 7 in a cluster, the cluster's place in the list; asked for a cell of any resolution from 6 to 8. */
function membership(clusters: Hotspots['clusters'], resolution: number): (cell: string) => number | null {
  if (clusters.length === 0) return () => null
  const to = Math.min(7, resolution)
  const of = new Map(clusters.flatMap(({ cells }, index) => cells.map((cell) => [to === 7 ? cell : parentOf(cell, to), index] as const)))
  return (cell) => of.get(resolution > 7 ? parentOf(cell, 7) : cell) ?? null
}

/** Every cell that a map may draw, those of its clusters too, each once. */
export const cellsDrawn = ({ cells, clusters }: Pick<Hotspots, 'cells' | 'clusters'>): string[] => [
  ...new Set([...(cells.split('\n')[columns.indexOf('cell')] ?? '').split(',').filter(Boolean), ...clusters.flatMap((cluster) => cluster.cells)]),
]

/** The cells of a map again, with their names and the cluster each lies in. */
export function cellsOf({ cells, names, clusters, facts }: Pick<Hotspots, 'cells' | 'names' | 'clusters'> & { facts: Pick<Hotspots['facts'], 'resolution'> }): MapCell[] {
  const lines = cells === '' ? [] : cells.split('\n').map((line) => line.split(','))
  const of = (column: (typeof columns)[number]) => lines[columns.indexOf(column)] ?? []
  const [n, disk, z, hot, now] = [of('n'), of('disk'), of('z'), of('hot'), of('now')]
  const [expected, fresh, riseZ, rise, kind] = [of('expected'), of('fresh'), of('riseZ'), of('rise'), of('kind')]
  const [town, thana, district] = [of('town'), of('thana'), of('district')]
  const clusterOf = membership(clusters, facts.resolution)
  const unit = (id: string | undefined): Named | null => (id ? (names.units[id] ?? null) : null)
  return of('cell').map((cell, i) => ({
    cell,
    n: number(n[i]) ?? 0,
    disk: number(disk[i]),
    z: number(z[i]),
    hot: number(hot[i]),
    now: number(now[i]),
    expected: number(expected[i]),
    fresh: number(fresh[i]),
    riseZ: number(riseZ[i]),
    rise: number(rise[i]),
    kind: (kind[i] || null) as CellClass | null,
    cluster: clusterOf(cell),
    town: names.towns[Number(town[i])] ?? { en: '', hi: '' },
    thana: unit(thana[i]),
    district: unit(district[i]),
  }))
}
