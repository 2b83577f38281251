'use client'

import './map.css'
import type * as Leaflet from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import type { Language } from '@/lib/i18n/language'
import type { MapBase, MapLabel } from '@/lib/place/map-base'
import type { TileSource } from '@/lib/place/tiles'
import { cellAt, type Drawing, hexLayer } from './hex-layer'
import { middleOf } from './hex-shape'
import { fitting } from './labels'
import { type Bounds, type Engine, useMap } from './use-map'

type LeafletMapProps = {
  drawing: Omit<Drawing, 'outlines'>
  base: MapBase
  bounds: Bounds
  tiles: TileSource | null
  language: Language
  words: { label: string; zoomIn: string; zoomOut: string }
  onPick: (cell: string) => void
  onBaseMissing: () => void
}

const tokens = [
  'count-1',
  'count-2',
  'count-3',
  'count-4',
  'count-5',
  'cold-2',
  'cold-1',
  'even',
  'hot-1',
  'hot-2',
  'rise',
  'fall',
  'untold',
  'edge',
  'firm',
  'border',
  'paper',
  'chosen',
] as const

/** What the tokens of the map mean now: their values are expressions for light and dark, which only a real property resolves. Asked all at once. */
function colours(box: HTMLElement): (token: string) => string {
  const probes = tokens.map((token) => {
    const probe = document.createElement('i')
    probe.style.color = `var(--map-${token})`
    return box.appendChild(probe)
  })
  const found = new Map<string, string>(probes.map((probe, i) => [tokens[i] ?? '', getComputedStyle(probe).color]))
  for (const probe of probes) probe.remove()
  return (token) => found.get(token) ?? 'transparent'
}

function useCells(engine: Engine | null, drawing: Drawing) {
  const layer = useRef<ReturnType<typeof hexLayer>>(null)
  useEffect(() => {
    if (!engine) return
    const made = hexLayer({ ...engine, colours: () => colours(engine.map.getContainer()) })
    layer.current = made
    // Paper is light whatever the screen is.
    const looks = ['(prefers-color-scheme: dark)', 'print'].map((look) => window.matchMedia(look))
    for (const look of looks) look.addEventListener('change', made.recolour)
    return () => {
      for (const look of looks) look.removeEventListener('change', made.recolour)
      made.remove()
      layer.current = null
    }
  }, [engine])
  useEffect(() => {
    if (engine) layer.current?.show(drawing)
  }, [engine, drawing])
}

/** A name in both languages, the viewer's first. */
function named({ nameEn, nameHi, rank }: MapLabel, language: Language): HTMLElement {
  const box = document.createElement('span')
  const line = (tag: 'span' | 'small', lang: Language) => {
    const part = document.createElement(tag)
    part.lang = lang
    part.textContent = lang === 'hi' ? nameHi : nameEn
    box.append(part)
  }
  line('span', language)
  line('small', language === 'hi' ? 'en' : 'hi')
  box.className = rank === 0 ? 'map-label map-label-district' : 'map-label'
  return box
}

function useLabels(engine: Engine | null, labels: MapLabel[], language: Language) {
  useEffect(() => {
    if (!engine) return
    const { L, map } = engine
    const group = L.layerGroup().addTo(map)
    const place = () => {
      group.clearLayers()
      const sight = map.getBounds().pad(0.1)
      const near = labels.filter(({ lat, lng, rank }) => sight.contains([lat, lng]) && (rank === 0 || map.getZoom() >= 9))
      for (const label of fitting(near, ({ lat, lng }) => map.latLngToContainerPoint([lat, lng]), map.getSize().x)) {
        const icon = L.divIcon({ html: named(label, language), className: '', iconSize: [0, 0] })
        L.marker([label.lat, label.lng], { icon, interactive: false, keyboard: false }).addTo(group)
      }
    }
    place()
    map.on('moveend', place)
    return () => {
      map.off('moveend', place)
      group.remove()
    }
  }, [engine, labels, language])
}

/** The map: cells, borders, names, and a base map where the operator has one. What is picked is told; what is selected is shown. */
export function LeafletMap({ drawing, base, bounds, tiles, language, words, onPick, onBaseMissing }: LeafletMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const { engine, noBase } = useMap(box, { tiles, language, words: { zoomIn: words.zoomIn, zoomOut: words.zoomOut } }, bounds)
  const whole = useMemo(() => ({ ...drawing, outlines: base.outlines }), [drawing, base.outlines])
  useCells(engine, whole)
  useLabels(engine, base.labels, language)

  useEffect(() => {
    if (noBase) onBaseMissing()
  }, [noBase, onBaseMissing])

  const { cells, lines, selected } = drawing
  useEffect(() => {
    if (!engine) return
    const clicked = ({ latlng }: Leaflet.LeafletMouseEvent) => {
      const cell = cellAt(engine.map, latlng, { cells, lines })
      if (cell) onPick(cell)
    }
    engine.map.on('click', clicked)
    return () => void engine.map.off('click', clicked)
  }, [engine, cells, lines, onPick])

  useEffect(() => {
    const line = selected ? lines.get(selected) : undefined
    if (!engine || !line) return
    const middle = engine.map.unproject(middleOf(line), 0)
    if (!engine.map.getBounds().pad(-0.1).contains(middle)) engine.map.panTo(middle)
  }, [engine, lines, selected])

  return <section ref={box} aria-label={words.label} className="map z-0 h-full w-full" />
}
