import type { Language } from '@/lib/i18n/language'

type Precision = 'pin' | 'village' | 'pincode' | 'thana' | 'district'

/** A police or commission unit as the in-memory reference list holds it; ids are those of core.unit. */
export type Unit = {
  id: number
  programmeId: string
  kind: 'zone' | 'range' | 'district' | 'circle' | 'thana' | 'chowki' | 'commission' | 'subdivision'
  parentId: number | null
  code: string
  nameEn: string
  nameHi: string
  aliases: string[]
  rangeId: number | null
  districtId: number | null
  circleId: number | null
  lat: number | null
  lng: number | null
  territorial: boolean
}

/** Where something happened, as chosen or pinned. `text` is what the person said, in their words. */
export type Place = {
  districtId: number
  thanaId?: number
  precision: Precision
  /** H3 res 9 index in hex; only for pins and named villages with a coordinate of their own. */
  h3R9?: string
  text?: string
  /** The person's choice and the pin's district disagree; the choice stands and the desk sees the flag. */
  disagrees?: boolean
}

export type PlaceMatch = {
  /** Stable key: unit code, or `gz:<n>` for a gazetteer place, or `pin:<pincode>`. */
  key: string
  kind: 'district' | 'thana' | 'village' | 'pincode'
  nameEn: string
  nameHi: string
  /** Tehsil or district, to tell namesakes apart. */
  withinEn: string
  withinHi: string
  place: Place
}

/** Pure look-ups over lists loaded once. */
export type PlaceSearch = {
  units: Unit[]
  /** Districts of this programme, in the order to show. */
  districts: Unit[]
  thanas(districtId: number): Unit[]
  unit(id: number): Unit | undefined
  /** Typed name (Hindi or Latin) or six-digit PIN code; up to `limit` matches, best first; searches `districtId` first when given. */
  find(typed: string, options?: { districtId?: number; limit?: number }): PlaceMatch[]
  /** Place of a key made by `find`. */
  byKey(key: string): PlaceMatch | undefined
  /** The place of a pin: district and nearest thana inside the range, or who serves that point outside it. */
  at(
    lat: number,
    lng: number,
  ):
    | { inside: true; place: Place; nearEn: string; nearHi: string }
    | { inside: false; districtEn: string; districtHi: string }
    | { inside: false; districtEn: null; districtHi: null }
  name(unitId: number, language: Language): string
}
