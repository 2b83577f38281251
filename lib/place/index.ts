import { candidates, nearestThana, pinCodes } from './candidates'
import { cellOf, inIndia } from './cells'
import { delhiDistrict } from './delhi-seats'
import { districtsNear } from './district-at'
import { gazetteer } from './gazetteer'
import { named } from './search'
import { pinCodeIn } from './typed'
import type { PlaceMatch, PlaceSearch, Unit } from './types'

/** A pin this much nearer to a neighbour's known place is still ours: a report sent to the wrong office is referred, one turned away is lost. */
const benefitOfDoubt = 2

/** Hindi order, with units that have no territory of their own last. */
const inHindiOrder = (a: Unit, b: Unit) => Number(b.territorial) - Number(a.territorial) || a.nameHi.localeCompare(b.nameHi, 'hi')

/** District, cell and nearest thana of a pin in degrees; else whose place it is as far as known. Coordinates that cannot be in India are nobody's. */
function pinned(units: Unit[], lat: number, lng: number): ReturnType<PlaceSearch['at']> {
  const near = inIndia(lat, lng) ? districtsNear(lat, lng) : []
  const listed = near.map(({ code, km }) => ({ code: code === 'delhi' ? delhiDistrict(lat, lng) : code, km }))
  const ours = listed.flatMap(({ code, km }) => units.filter((unit) => unit.kind === 'district' && unit.code === code).map((district) => ({ district, km })))[0]
  if (ours && near[0] && ours.km <= near[0].km + benefitOfDoubt) {
    const seat = nearestThana(units, ours.district.id, lat, lng)
    const nearest = seat?.thana ?? ours.district
    const thana = seat?.near ? { thanaId: seat.thana.id } : {}
    return { inside: true, place: { districtId: ours.district.id, ...thana, precision: 'pin', h3R9: cellOf(lat, lng) }, nearEn: nearest.nameEn, nearHi: nearest.nameHi }
  }
  const theirs = gazetteer.districts.find(({ code }) => code === near[0]?.code)
  return theirs ? { inside: false, districtEn: theirs.en, districtHi: theirs.hi } : { inside: false, districtEn: null, districtHi: null }
}

/** Look-ups over the units of one programme and the gazetteer of their districts. Building it takes tens of ms; keep it. */
export function placeSearch(all: Unit[], programmeId: string): PlaceSearch {
  const units = all.filter((unit) => unit.programmeId === programmeId)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const known = candidates(units)
  const pins = pinCodes(units)
  const byKey = new Map<string, PlaceMatch>([...known.map(({ match }) => match), ...[...pins.values()].flat()].map((match) => [match.key, match]))
  return {
    units,
    districts: units.filter((unit) => unit.kind === 'district').sort((a, b) => a.id - b.id),
    thanas: (districtId) => units.filter((unit) => unit.kind === 'thana' && unit.districtId === districtId).sort(inHindiOrder),
    unit: (id) => byId.get(id),
    find(typed, options = {}) {
      const pin = pinCodeIn(typed)
      return pin && pins.has(pin) ? (pins.get(pin) ?? []).slice(0, options.limit ?? 3) : named(typed.slice(0, 200), known, options)
    },
    byKey: (key) => byKey.get(key),
    at: (lat, lng) => pinned(units, lat, lng),
    name(unitId, language) {
      const unit = byId.get(unitId)
      return (language === 'hi' ? unit?.nameHi : unit?.nameEn) ?? ''
    },
  }
}
