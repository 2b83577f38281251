import { cellToParent, latLngToCell } from 'h3-js'

/** Complaints are stored at this resolution (hexagons of 0.1 km²) and only ever shown coarser. */
const storedResolution = 9

/** Whether a coordinate in degrees can be a place in India; false for NaN, for 0,0 and for latitude and longitude in the wrong order. */
export const inIndia = (lat: number, lng: number) => lat > 6 && lat < 38 && lng > 68 && lng < 98

/** The H3 cell of a point in degrees, at the resolution stored, as 15 hex digits. */
export const cellOf = (lat: number, lng: number) => latLngToCell(lat, lng, storedResolution)

/** The cell that holds `cell` at a coarser resolution. Points are never binned at that resolution directly: the two differ for 7 % of them. */
export const parentOf = (cell: string, resolution: number) => cellToParent(cell, resolution)
