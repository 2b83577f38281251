import file from './outlines.json'

/** The approximate border of a district as `db/seed/outlines.ts` makes it from known places: one closed ring of longitude and latitude. */
export type Outline = { code: string; ring: [lng: number, lat: number][] }

export const outlines = file as Outline[]
