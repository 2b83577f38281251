import type { Given } from '@/lib/complaint/filter'
import { mondayIn } from './calendar'
import { layers, type MapFilter, windows } from './types'

/** What the colours of a map say. */
export const shows = ['count', 'concentration', 'new', 'rising', 'cluster'] as const
export type Show = (typeof shows)[number]

/** A map as its address names it: which tips, what about them, and the cell looked at. */
export type MapView = { filter: MapFilter; show: Show; cell: string | null }

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** Reads a map's address; what cannot be read is left out, and nothing typed into it can fail. */
export function parseMapView(given: Given): MapView {
  const get = (name: string) => first(given[name]) ?? ''
  const category = /^[A-Z]{2,12}$/.test(get('category')) ? get('category') : null
  const district = /^[1-9]\d{0,8}$/.test(get('district')) ? Number(get('district')) : null
  return {
    filter: {
      weeks: windows.find((weeks) => String(weeks) === get('weeks')) ?? 12,
      category,
      layer: layers.find((layer) => layer === get('layer')) ?? 'reported',
      district,
      week: mondayIn(get('week')),
    },
    show: shows.find((show) => show === get('show')) ?? 'count',
    cell: /^8[6-8][0-9a-f]{13}$/.test(get('cell')) ? get('cell') : null,
  }
}

/** The parameters that choose the tips, without defaults and in a fixed order. */
export function mapParams({ weeks, category, layer, district, week }: MapFilter): URLSearchParams {
  const params = new URLSearchParams()
  if (weeks !== 12) params.set('weeks', String(weeks))
  if (category) params.set('category', category)
  if (layer !== 'reported') params.set('layer', layer)
  if (district) params.set('district', String(district))
  if (week) params.set('week', week)
  return params
}

/** The address of a map. */
export function mapHref({ filter, show, cell }: MapView): string {
  const params = mapParams(filter)
  if (show !== 'count') params.set('show', show)
  if (cell) params.set('cell', cell)
  const query = params.toString()
  return query ? `/hotspots?${query}` : '/hotspots'
}
