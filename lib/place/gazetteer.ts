import file from './gazetteer.json'

/** Name, PIN code, index of the district, index of the tehsil or -1, and a position where the place has one of its own. */
export type GazetteerPlace = [name: string, pin: number, district: number, tehsil: number] | [name: string, pin: number, district: number, tehsil: number, lat: number, lng: number]

/** What `db/seed/gazetteer.ts` writes. `points` holds, per district, latitudes and longitudes in turn. */
export type GazetteerFile = {
  districts: { code: string; en: string; hi: string; aliases: string[] }[]
  tehsils: { en: string; hi: string }[]
  places: GazetteerPlace[]
  points: number[][]
}

export const gazetteer = file as GazetteerFile
