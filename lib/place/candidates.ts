import { cellOf } from './cells'
import { districtOfPin } from './delhi-pins'
import { delhiDistrict } from './delhi-seats'
import { kilometres } from './distance'
import { type GazetteerPlace, gazetteer } from './gazetteer'
import { type Form, form, likeness } from './likeness'
import type { PlaceMatch, Unit } from './types'

/** Something a typed name can mean, under all its spellings. */
export type Candidate = { match: PlaceMatch; forms: Form[]; position: { lat: number; lng: number } | undefined }

/** A thana's seat farther than this from a place does not stand for it. */
const seatReach = 12
/** A village this near to the seat of its namesake thana is that seat. */
const sameTown = 8

/** The thana of a district whose seat is nearest, with the distance in km; undefined where no seat is known. */
export function nearestThana(units: Unit[], districtId: number, lat: number, lng: number): { thana: Unit; near: boolean } | undefined {
  let best: { thana: Unit; km: number } | undefined
  for (const thana of units) {
    if (thana.kind !== 'thana' || thana.districtId !== districtId || !thana.territorial || thana.lat === null || thana.lng === null) continue
    const km = kilometres(lat, lng, thana.lat, thana.lng)
    if (!best || km < best.km) best = { thana, km }
  }
  return best && { thana: best.thana, near: best.km <= seatReach }
}

const formsOf = (unit: Unit) => [...new Set([unit.nameEn, unit.nameHi, ...unit.aliases])].map(form)

/** What tells a unit from its namesakes: a thana its district, a district its sub-divisions where it has some, else what is above it. */
function around(unit: Unit, units: Unit[], byId: Map<number, Unit>) {
  const parts = unit.kind === 'district' ? units.filter(({ kind, parentId }) => kind === 'subdivision' && parentId === unit.id) : []
  if (parts.length > 0) return { withinEn: parts.map(({ nameEn }) => nameEn).join(', '), withinHi: parts.map(({ nameHi }) => nameHi).join(', ') }
  const above = byId.get((unit.kind === 'thana' ? unit.districtId : unit.parentId) ?? unit.id)
  return { withinEn: above?.nameEn ?? '', withinHi: above?.nameHi ?? '' }
}

/** Districts and thanas of the list, as matches. */
function ofUnits(units: Unit[]): Candidate[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return units.flatMap((unit): Candidate[] => {
    if ((unit.kind !== 'district' && unit.kind !== 'thana') || unit.districtId === null) return []
    const place = { districtId: unit.districtId, precision: unit.kind, ...(unit.kind === 'thana' ? { thanaId: unit.id } : {}) }
    const names = { nameEn: unit.nameEn, nameHi: unit.nameHi, ...around(unit, units, byId) }
    const position = unit.lat !== null && unit.lng !== null ? { lat: unit.lat, lng: unit.lng } : undefined
    return [{ match: { key: unit.code, kind: unit.kind, ...names, place }, forms: formsOf(unit), position }]
  })
}

/** "Kerakat, Jaunpur": the tehsil where it is known, and the district. */
function within([, , district, tehsil]: GazetteerPlace) {
  const parts = [gazetteer.tehsils[tehsil], gazetteer.districts[district]].filter((part) => part !== undefined)
  return { withinEn: parts.map(({ en }) => en).join(', '), withinHi: parts.map(({ hi }) => hi).join(', ') }
}

/** A gazetteer place. With a position of its own it has a cell and the thana nearest to it; else only its PIN code tells where it is. */
function ofPlace(units: Unit[], districtId: number, place: GazetteerPlace, n: number): Candidate {
  const [name, , , , lat, lng] = place
  const match = { key: `gz:${n}`, kind: 'village' as const, nameEn: name, nameHi: name, ...within(place) }
  if (lat === undefined || lng === undefined) return { match: { ...match, place: { districtId, precision: 'pincode', text: name } }, forms: [form(name)], position: undefined }
  const seat = nearestThana(units, districtId, lat, lng)
  const thana = seat?.near ? { thanaId: seat.thana.id } : {}
  return { match: { ...match, place: { districtId, ...thana, precision: 'village', h3R9: cellOf(lat, lng), text: name } }, forms: [form(name)], position: { lat, lng } }
}

/** The listed district of a gazetteer place. Delhi is one district in the gazetteer and thirteen in the list: there its own position decides, or its PIN code. */
function districtIds(units: Unit[]): (place: GazetteerPlace) => number | undefined {
  const whole = new Map(gazetteer.districts.flatMap(({ code }, i) => units.filter((unit) => unit.kind === 'district' && unit.code === code).map((unit) => [i, unit.id] as const)))
  const parts = new Map(units.filter((unit) => unit.code.startsWith(delhi)).map((unit) => [unit.code, unit.id]))
  return ([, pin, district, , lat, lng]) => {
    if (parts.size === 0 || `${gazetteer.districts[district]?.code}/` !== delhi) return whole.get(district)
    const code = lat !== undefined && lng !== undefined ? delhiDistrict(lat, lng) : districtOfPin(pin)
    return parts.get(code ?? '')
  }
}

const delhi = 'delhi/'

/** Whether a gazetteer place is the town that a district or thana is named after. */
function isTownOf(unit: Candidate, place: Candidate): boolean {
  if (unit.match.place.districtId !== place.match.place.districtId) return false
  const [here, there] = [unit.position, place.position]
  if (here && there && kilometres(here.lat, here.lng, there.lat, there.lng) > sameTown) return false
  return unit.forms.some((known) => place.forms.some((own) => own.key === known.key && likeness(own, known) > 0.75))
}

/** Everything a typed name can mean within the districts of `units`. A town with a thana of its name is that thana, and lends it its spelling. */
export function candidates(units: Unit[]): Candidate[] {
  const districtOf = districtIds(units)
  const found = ofUnits(units)
  const places: Candidate[] = []
  for (const [n, place] of gazetteer.places.entries()) {
    const districtId = districtOf(place)
    if (districtId === undefined) continue
    const candidate = ofPlace(units, districtId, place, n)
    const town = found.find((unit) => isTownOf(unit, candidate))
    if (town) town.forms.push(...candidate.forms)
    else places.push(candidate)
  }
  return [...found, ...places]
}

/** One match a PIN code and district, the district with the most post offices first. */
export function pinCodes(units: Unit[]): Map<string, PlaceMatch[]> {
  const districtOf = districtIds(units)
  const offices = new Map<string, GazetteerPlace[]>()
  for (const place of gazetteer.places) offices.set(`${place[1]}/${place[2]}`, [...(offices.get(`${place[1]}/${place[2]}`) ?? []), place])
  const found = new Map<string, PlaceMatch[]>()
  for (const places of [...offices.values()].sort((a, b) => b.length - a.length)) {
    const [first] = places
    const districtId = first && districtOf(first)
    if (!first || districtId === undefined) continue
    const pin = String(first[1])
    const known = found.get(pin) ?? []
    const key = known.length === 0 ? `pin:${pin}` : `pin:${pin}:${gazetteer.districts[first[2]]?.code}`
    const match: PlaceMatch = { key, kind: 'pincode', nameEn: pin, nameHi: pin, ...within(first), place: { districtId, precision: 'pincode', text: pin } }
    found.set(pin, [...known, match])
  }
  return found
}
