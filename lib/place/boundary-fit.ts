import type { Division } from './boundaries'
import { gazetteer } from './gazetteer'
import { soundKey } from './key'
import { isInside } from './polygon'
import type { Unit } from './types'

/** How boundaries agree with what is known: places of the gazetteer inside the division they name, and divisions that are units of ours. */
export type BoundaryFit = { places: number; inside: number; units: { division: string; unitId: number }[]; strangers: string[] }

/** The spellings under which a district or tehsil of the gazetteer is known. */
function keysOf(names: { en: string; hi: string; aliases?: string[] }): string[] {
  return [names.en, names.hi, ...(names.aliases ?? [])].map(soundKey)
}

/** The gazetteer's places with a position that name this division as their district or tehsil. */
function naming(division: Division, districtOf: Map<string, string>) {
  const key = soundKey(division.nameEn)
  const parent = division.parent ? districtOf.get(division.parent) : undefined
  return gazetteer.places.filter(([, , district, tehsil, lat]) => {
    const [inDistrict, inTehsil] = [gazetteer.districts[district], gazetteer.tehsils[tehsil]]
    if (lat === undefined || !inDistrict) return false
    if (division.level === 'district') return keysOf(inDistrict).includes(key)
    return division.level === 'tehsil' && inTehsil !== undefined && keysOf(inTehsil).includes(key) && (!parent || keysOf(inDistrict).includes(parent))
  })
}

/** The unit that a division is, by code or by its English name. */
function unitOf(division: Division, units: Unit[], districtOf: Map<string, string>): Unit | undefined {
  const alike = units.filter((unit) => unit.kind === division.level)
  const parent = division.parent ? districtOf.get(division.parent) : undefined
  const inParent = (unit: Unit) => !parent || units.some((district) => district.id === unit.districtId && soundKey(district.nameEn) === parent)
  const key = soundKey(division.nameEn)
  const named = alike.filter((unit) => inParent(unit) && [unit.nameEn, ...unit.aliases].some((name) => soundKey(name) === key))
  return alike.find((unit) => unit.code === division.code) ?? (named.length === 1 ? named[0] : undefined)
}

/** Compares boundaries with the gazetteer and the list of units. */
export function fitOf(divisions: Division[], units: Unit[]): BoundaryFit {
  const districtOf = new Map(divisions.filter(({ level }) => level === 'district').map(({ code, nameEn }) => [code, soundKey(nameEn)]))
  const found = divisions.map((division) => {
    const places = naming(division, districtOf)
    const inside = places.filter(([, , , , lat = 0, lng = 0]) => isInside(division.area, lng, lat)).length
    return { division, places: places.length, inside, unit: unitOf(division, units, districtOf) }
  })
  return {
    places: found.reduce((sum, { places }) => sum + places, 0),
    inside: found.reduce((sum, { inside }) => sum + inside, 0),
    units: found.flatMap(({ division, unit }) => (unit ? [{ division: division.code, unitId: unit.id }] : [])),
    strangers: found.flatMap(({ division, unit }) => (unit || division.level === 'tehsil' ? [] : [division.code])),
  }
}
