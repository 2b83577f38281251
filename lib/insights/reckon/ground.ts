import { eq } from 'drizzle-orm'
import { cellToLatLng } from 'h3-js'
import { botDb } from '@/db/client'
import { division } from '@/db/schema/division'
import { loadUnits } from '@/lib/place/queries'
import { nearest, towns } from '@/lib/place/towns'
import type { Unit } from '@/lib/place/types'
import { borderOf, cellsIn, domainOfCells, type Resolution } from '../area-cells'
import type { Domain } from '../grid'
import type { Spot } from '../map-row'

/** A range or district whose maps are worked out, with the districts it is made of. */
export type Plot = { unit: Unit; rangeId: number; districtId: number | null; districts: Unit[] }

/** Cells of every plot and where they are. Borders are those loaded, else the approximate outlines. */
export type Ground = {
  plots: Plot[]
  thanas: Unit[]
  domain: (plot: Plot, resolution: Resolution) => Domain
  spot: (cell: string) => Spot
}

const programme = 'satark'

/** Reads units and borders once; domains and places of cells are worked out when first asked for. */
export async function groundOf(): Promise<Ground> {
  const units = (await loadUnits(botDb())).filter((unit) => unit.programmeId === programme)
  const loaded = await botDb().select({ unitId: division.unitId, area: division.area }).from(division).where(eq(division.level, 'district'))
  const districts = units.filter((unit) => unit.kind === 'district')
  const thanas = units.filter((unit) => unit.kind === 'thana' && unit.territorial)
  const cells = new Map<string, string[]>()
  const cellsOf = (district: Unit, resolution: Resolution) => {
    const key = `${district.id}/${resolution}`
    const known = cells.get(key) ?? cellsIn(borderOf(district.code, loaded.find(({ unitId }) => unitId === district.id)?.area), resolution)
    cells.set(key, known)
    return known
  }
  const domains = new Map<string, Domain>()
  const domain = (plot: Plot, resolution: Resolution) => {
    const key = `${plot.unit.id}/${resolution}`
    const known = domains.get(key) ?? domainOfCells(plot.districts.flatMap((district) => cellsOf(district, resolution)))
    domains.set(key, known)
    return known
  }
  const ranges = units.filter((unit) => unit.kind === 'range')
  const plots: Plot[] = [
    ...ranges.map((unit) => ({ unit, rangeId: unit.id, districtId: null, districts: districts.filter(({ rangeId }) => rangeId === unit.id) })),
    ...districts.map((unit) => ({ unit, rangeId: unit.rangeId ?? 0, districtId: unit.id, districts: [unit] })),
  ]
  return { plots, thanas, domain, spot: spotFinder(thanas, districts, cellsOf) }
}

/** The district of a cell is that of the area it lies in: the nearest seat across a border does not change whose it is. */
function spotFinder(thanas: Unit[], districts: Unit[], cellsOf: (district: Unit, resolution: Resolution) => string[]): (cell: string) => Spot {
  const known = new Map<string, Spot>()
  const byDistrict = new Map<number | null, Unit[]>([[null, thanas]])
  const thanasOf = (district: number | null) => {
    const found = byDistrict.get(district) ?? thanas.filter(({ districtId }) => districtId === district)
    byDistrict.set(district, found)
    return found
  }
  const owners = new Map<string, number>()
  const ownersOf = (resolution: Resolution) => {
    for (const district of districts) for (const cell of cellsOf(district, resolution)) owners.set(cell, district.id)
  }
  return (cell) => {
    const found = known.get(cell)
    if (found) return found
    if (!owners.has(cell)) ownersOf(Number(cell[1]) as Resolution)
    const [lat, lng] = cellToLatLng(cell)
    const district = owners.get(cell) ?? null
    const town = nearest(towns, lat, lng)
    const thana = nearest(thanasOf(district), lat, lng)
    const spot = { town: town ? towns.indexOf(town) : -1, thana: thana?.id ?? null, district }
    known.set(cell, spot)
    return spot
  }
}
