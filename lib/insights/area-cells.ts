import { gridDisk, polygonToCells } from 'h3-js'
import { outlines } from '@/lib/place/outline'
import type { Polygon } from '@/lib/place/polygon'
import { type Domain, domainOf } from './grid'

export const resolutions = [8, 7, 6] as const
export type Resolution = (typeof resolutions)[number]

/** The border of a district: the one loaded for it, else the approximate outline; none for a district without either. */
export function borderOf(code: string, loaded: Polygon[] | undefined): Polygon[] {
  return loaded ?? outlines.filter((outline) => outline.code === code).map(({ ring }) => [ring])
}

/** The cells whose middle lies inside an area, in a fixed order. */
export function cellsIn(area: Polygon[], resolution: Resolution): string[] {
  return [...new Set(area.flatMap((polygon) => polygonToCells(polygon, resolution, true)))].sort()
}

/** The cells of several areas as one domain, empty ones included. */
export const domainOfCells = (cells: string[]): Domain => domainOf([...new Set(cells)].sort(), (cell) => gridDisk(cell, 1))
