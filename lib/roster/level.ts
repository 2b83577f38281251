import type { PlaceSearch } from '@/lib/place/types'
import type { Accused, Posted } from './types'

/** From the least to the highest office, as core.accuse ranks them. */
const ladder = ['unknown', 'below_sp', 'sp_office', 'dig_office'] as const satisfies readonly Accused['level'][]

const rung = (level: Accused['level']) => ladder.indexOf(level)

export const higher = (one: Accused['level'], other: Accused['level']): Accused['level'] => (rung(one) >= rung(other) ? one : other)

/** The level of an accused unit: the DIG's office for a range and above, the SP's for a district, else below. */
export function levelOfUnit(unitId: number, places: Pick<PlaceSearch, 'unit'>): Accused['level'] {
  const kind = places.unit(unitId)?.kind
  if (kind === 'range' || kind === 'zone' || kind === 'commission') return 'dig_office'
  return kind === 'district' ? 'sp_office' : 'below_sp'
}

/** The level of an accused person: that of the unit, and an ASP belongs to the SP's office wherever he sits. */
export function levelOfPerson(person: Posted, places: Pick<PlaceSearch, 'unit'>): Accused['level'] {
  const own = levelOfUnit(person.unitId, places)
  return person.post === 'asp' ? higher(own, 'sp_office') : own
}

/** Everything either of two accusations names, on the higher of their levels. */
export function together(one: Accused, other: Accused): Accused {
  const officerIds = [...new Set([...(one.officerIds ?? []), ...(other.officerIds ?? [])])]
  const officialIds = [...new Set([...(one.officialIds ?? []), ...(other.officialIds ?? [])])]
  return {
    level: higher(one.level, other.level),
    unitIds: [...new Set([...one.unitIds, ...other.unitIds])],
    ...(officerIds.length > 0 ? { officerIds } : {}),
    ...(officialIds.length > 0 ? { officialIds } : {}),
  }
}
