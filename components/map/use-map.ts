'use client'

import type * as Leaflet from 'leaflet'
import { type RefObject, useEffect, useState } from 'react'
import type { Language } from '@/lib/i18n/language'
import type { TileSource } from '@/lib/place/tiles'
import { addBase } from './base-layer'

export type Engine = { L: typeof Leaflet; map: Leaflet.Map }

/** South-west and north-east corner, as latitude and longitude. */
export type Bounds = [[number, number], [number, number]]

type Base = { tiles: TileSource | null; language: Language; words: { zoomIn: string; zoomOut: string } }

const prefix = '<a href="https://leafletjs.com">Leaflet</a>'

async function engineFor(box: HTMLElement, { words }: Base): Promise<Engine> {
  const { default: L } = await import('leaflet')
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = L.map(box, { zoomControl: false, minZoom: 7, maxZoom: 15, zoomSnap: 0.5, zoomAnimation: !still, fadeAnimation: !still, inertia: !still })
  map.attributionControl.setPrefix(prefix)
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  L.control.scale({ imperial: false }).addTo(map)
  return { L, map }
}

/** Paper is narrower than the screen: what is in sight is fitted to it while it is printed, and stands as before afterwards. */
function fittedToPaper(map: Leaflet.Map): () => void {
  const paper = window.matchMedia('print')
  let before: { bounds: Leaflet.LatLngBounds; centre: Leaflet.LatLng; zoom: number } | null = null
  const change = () => {
    if (paper.matches) before = { bounds: map.getBounds(), centre: map.getCenter(), zoom: map.getZoom() }
    map.invalidateSize({ animate: false })
    if (paper.matches && before) map.fitBounds(before.bounds, { animate: false })
    else if (before) map.setView(before.centre, before.zoom, { animate: false })
  }
  paper.addEventListener('change', change)
  return () => paper.removeEventListener('change', change)
}

/**
 * A Leaflet map inside `box`, made once the page is alive and taken down with it. `engine` is null until it stands;
 * `noBase` is true once the base map has failed. New bounds move the map and leave everything else.
 */
export function useMap(box: RefObject<HTMLElement | null>, base: Base, bounds: Bounds): { engine: Engine | null; noBase: boolean } {
  const [engine, setEngine] = useState<Engine | null>(null)
  const [noBase, setNoBase] = useState(false)
  // Props arrive as new objects with every answer of the server: what they say decides, not which object says it.
  const [said, place] = [JSON.stringify(base), JSON.stringify(bounds)]

  useEffect(() => {
    const given = JSON.parse(said) as Base
    let gone = false
    let made: Engine | null = null
    const start = async () => {
      if (!box.current) return
      const ready = await engineFor(box.current, given)
      if (gone) return void ready.map.remove()
      made = ready
      setEngine(ready)
      if (given.tiles) await addBase(ready.L, ready.map, given.tiles, given.language, () => setNoBase(true))
    }
    // A second start in the same box has to wait until the first has seen that it is gone.
    const timer = setTimeout(start, 0)
    return () => {
      gone = true
      clearTimeout(timer)
      setEngine(null)
      made?.map.remove()
    }
  }, [box, said])

  useEffect(() => {
    if (!engine) return
    const corners = JSON.parse(place) as Bounds
    engine.map.setMaxBounds(engine.L.latLngBounds(corners).pad(0.8))
    engine.map.fitBounds(corners, { animate: false })
  }, [engine, place])

  useEffect(() => (engine ? fittedToPaper(engine.map) : undefined), [engine])

  return { engine, noBase }
}
