import type { Named } from '@/lib/complaint/types'
import type { MapCell } from './types'

type Packed = (string | number | null)[]

/** The cells of a map as they travel to the browser: names once, numbers with four digits. */
export type PackedCells = { names: Named[]; rows: Packed[] }

const short = (n: number | null) => (n === null ? null : Number(n.toPrecision(4)))

/** Packs cells; `unpacked` is its reverse up to rounding. */
export function packed(cells: MapCell[]): PackedCells {
  const names: Named[] = []
  const at = new Map<string, number>()
  const place = (name: Named | null): number | null => {
    if (!name) return null
    const key = `${name.en}|${name.hi}`
    const known = at.get(key)
    if (known !== undefined) return known
    at.set(key, names.length)
    return names.push({ en: name.en, hi: name.hi }) - 1
  }
  const rows = cells.map(
    (one): Packed => [
      one.cell,
      one.n,
      one.disk,
      short(one.z),
      short(one.hot),
      one.now,
      short(one.expected),
      short(one.fresh),
      short(one.riseZ),
      short(one.rise),
      one.kind,
      one.cluster,
      place(one.town),
      place(one.thana),
      place(one.district),
    ],
  )
  return { names, rows }
}

/** The cells again. */
export function unpacked({ names, rows }: PackedCells): MapCell[] {
  const nobody = { en: '', hi: '' }
  return rows.map(([cell, n, disk, z, hot, now, expected, fresh, riseZ, rise, kind, cluster, town, thana, district]) => ({
    ...({ cell, n, disk, z, hot, now, expected, fresh, riseZ, rise, kind, cluster } as Omit<MapCell, 'town' | 'thana' | 'district'>),
    town: names[town as number] ?? nobody,
    thana: thana === null ? null : (names[thana as number] ?? null),
    district: district === null ? null : (names[district as number] ?? null),
  }))
}
