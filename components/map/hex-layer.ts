import type * as H3 from 'h3-js'
import type * as Leaflet from 'leaflet'
import type { MapOutline } from '@/lib/place/map-base'
import type { Paint } from './paint'

type Painted = { cell: string; paint: Paint }
export type Drawing = {
  cells: Painted[]
  /** Groups of cells with a frame around all of them. */
  clusters: string[][]
  selected: string | null
  outlines: MapOutline[]
}

type Ring = { x: number; y: number }[]
type Given = { L: typeof Leaflet; h3: typeof H3; map: Leaflet.Map /** Asks for the colours of now. */; colours: () => (token: string) => string }

/** Name of the measure that a drawing leaves in the browser's timeline. */
const drawn = 'mitra-hexes'

/** Part of the map's size that is drawn beyond each edge, so that a drag shows no gap. */
const beyond = 0.3

/** What `make` gives for a key, made once. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}

/** Edges of a group of cells that no other cell of the group shares, each as two corners. */
function frame(cells: string[], ringOf: (cell: string) => Ring): [Ring[number], Ring[number]][] {
  const key = (a: Ring[number], b: Ring[number]) =>
    [a, b]
      .map(({ x, y }) => `${x.toFixed(6)},${y.toFixed(6)}`)
      .sort()
      .join(' ')
  const edges = new Map<string, [Ring[number], Ring[number]][]>()
  for (const cell of cells) {
    const ring = ringOf(cell)
    for (const [i, a] of ring.entries()) {
      const b = ring[(i + 1) % ring.length] ?? a
      edges.set(key(a, b), [...(edges.get(key(a, b)) ?? []), [a, b]])
    }
  }
  return [...edges.values()].flatMap((same) => (same.length === 1 ? same : []))
}

/** Draws on a canvas of `size` whose upper left corner lies at `origin`; both in pixels at `scale`. */
function painting(context: CanvasRenderingContext2D, scale: number, origin: { x: number; y: number }, size: { x: number; y: number }, ringOf: (cell: string) => Ring) {
  const x = (corner: Ring[number]) => corner.x * scale - origin.x
  const y = (corner: Ring[number]) => corner.y * scale - origin.y
  const inSight = (ring: Ring) => ring.some((corner) => x(corner) > -50 && y(corner) > -50 && x(corner) < size.x + 50 && y(corner) < size.y + 50)
  const trace = (ring: Ring) => {
    for (const [i, corner] of ring.entries()) {
      if (i === 0) context.moveTo(x(corner), y(corner))
      else context.lineTo(x(corner), y(corner))
    }
    context.closePath()
  }
  return {
    fill(cells: string[], style: string, edge: string) {
      context.beginPath()
      for (const cell of cells) if (inSight(ringOf(cell))) trace(ringOf(cell))
      context.fillStyle = style
      context.fill()
      context.lineWidth = 0.5
      context.strokeStyle = edge
      context.stroke()
    },
    outline(cells: string[], style: string, width: number) {
      context.beginPath()
      for (const cell of cells) if (inSight(ringOf(cell))) trace(ringOf(cell))
      context.lineWidth = width
      context.strokeStyle = style
      context.stroke()
    },
    line(ring: Ring, style: string, width: number, dash: number[]) {
      context.beginPath()
      trace(ring)
      context.setLineDash(dash)
      context.lineWidth = width
      context.strokeStyle = style
      context.stroke()
      context.setLineDash([])
    },
    frame(cells: string[], style: string, width: number) {
      context.beginPath()
      for (const [a, b] of frame(cells, ringOf)) {
        context.moveTo(x(a), y(a))
        context.lineTo(x(b), y(b))
      }
      context.lineWidth = width
      context.lineCap = 'round'
      context.strokeStyle = style
      context.stroke()
    },
  }
}

/**
 * Cells as one canvas over the map. What was clicked is found by asking which cell holds the point, not by testing shapes.
 * `show` draws anew; `remove` takes the canvas and its listeners away.
 */
export function hexLayer(given: Given) {
  const { L, h3, map, colours } = given
  let colour = colours()
  // Projecting once, to zoom 0, is what makes a zoom cheap.
  const at = (lat: number, lng: number) => map.project(L.latLng(lat, lng), 0)
  const ringOf = once((cell: string): Ring => h3.cellToBoundary(cell).map(([lat, lng]) => at(lat, lng)))
  const borderOf = once((ring: [number, number][]): Ring => ring.map(([lng, lat]) => at(lat, lng)))
  const canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide pointer-events-none', map.getPanes().overlayPane)
  let drawing: Drawing = { cells: [], clusters: [], selected: null, outlines: [] }

  const place = () => {
    const size = map.getSize()
    const pad = size.multiplyBy(beyond)
    const corner = map.containerPointToLayerPoint(pad.multiplyBy(-1))
    const whole = size.add(pad.multiplyBy(2)).round()
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    L.DomUtil.setPosition(canvas, corner)
    canvas.width = whole.x * ratio
    canvas.height = whole.y * ratio
    canvas.style.width = `${whole.x}px`
    canvas.style.height = `${whole.y}px`
    return { whole, ratio, origin: map.getPixelOrigin().add(corner) }
  }

  const draw = () => {
    const start = performance.now()
    const { whole, ratio, origin } = place()
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(ratio, ratio)
    context.lineJoin = 'round'
    const brush = painting(context, 2 ** map.getZoom(), origin, whole, ringOf)
    const byTone = new Map<string, string[]>()
    for (const { cell, paint } of drawing.cells) {
      const same = byTone.get(paint.tone)
      if (same) same.push(cell)
      else byTone.set(paint.tone, [cell])
    }
    context.globalAlpha = 0.82
    for (const [tone, cells] of byTone) brush.fill(cells, colour(tone), colour('edge'))
    context.globalAlpha = 1
    // One frame around neighbours keeps small cells readable.
    const firm = drawing.cells.filter(({ paint }) => paint.firm).map(({ cell }) => cell)
    brush.frame(firm, colour('firm'), 2.5)
    for (const { rings, approximate, level } of drawing.outlines) {
      const [width, dash] = [level === 'district' ? 1.8 : 0.8, approximate ? [7, 5] : []]
      for (const ring of rings) brush.line(borderOf(ring), colour('border'), width, dash)
    }
    for (const cluster of drawing.clusters) brush.frame(cluster, colour('firm'), 3)
    if (drawing.selected) {
      brush.outline([drawing.selected], colour('paper'), 6)
      brush.outline([drawing.selected], colour('chosen'), 3.5)
    }
    performance.measure(drawn, { start, end: performance.now(), detail: { cells: drawing.cells.length } })
  }
  map.on('moveend zoomend resize', draw)
  return {
    show(next: Drawing) {
      drawing = next
      draw()
    },
    recolour() {
      colour = colours()
      draw()
    },
    remove() {
      map.off('moveend zoomend resize', draw)
      canvas.remove()
    },
  }
}
