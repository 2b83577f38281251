import type * as Leaflet from 'leaflet'
import { type Line, lineOf } from '@/lib/place/line'
import type { MapOutline } from '@/lib/place/map-base'
import { boxOf, frameOf, holds } from './hex-shape'
import type { Paint } from './paint'

type Painted = { cell: string; paint: Paint }
export type Drawing = {
  /** The outline of every cell named here. */
  lines: ReadonlyMap<string, Line>
  cells: Painted[]
  /** Groups of cells with a frame around all of them. */
  clusters: string[][]
  selected: string | null
  outlines: MapOutline[]
}

type Given = { L: typeof Leaflet; map: Leaflet.Map /** Asks for the colours of now. */; colours: () => (token: string) => string }

/** A drawing as lines, worked out once for all the times it is drawn while the map moves. */
type Lines = { tones: [tone: string, cells: Line[]][]; firm: Line; borders: { line: Line; district: boolean; approximate: boolean }[]; clusters: Line[]; selected: Line | null }

/** Name of the measure that a drawing leaves in the browser's timeline. */
const drawn = 'mitra-hexes'

/** Part of the map's size that is drawn beyond each edge, so that a drag shows no gap. */
const beyond = 0.3

/** Pixels below which a cluster has a ring around it. */
const smallest = 32

const nowhere: Line = new Float64Array()

/** Draws lines on a canvas of `size` whose upper left corner lies at `origin`; both in pixels at `scale`. */
function painting(context: CanvasRenderingContext2D, scale: number, origin: { x: number; y: number }, size: { x: number; y: number }) {
  // Cells are a fraction of a pixel at zoom 0: one corner tells whether a cell is in sight, with room for the rest of it.
  const [room, left, top] = [0.3, origin.x / scale, origin.y / scale]
  const [right, bottom] = [left + size.x / scale + room, top + size.y / scale + room]
  const inSight = (line: Line) => {
    const [x, y] = [line[0] ?? 0, line[1] ?? 0]
    return x > left - room && x < right && y > top - room && y < bottom
  }
  const trace = (line: Line) => {
    context.moveTo((line[0] ?? 0) * scale - origin.x, (line[1] ?? 0) * scale - origin.y)
    for (let i = 2; i < line.length; i += 2) context.lineTo((line[i] ?? 0) * scale - origin.x, (line[i + 1] ?? 0) * scale - origin.y)
    context.closePath()
  }
  const stroke = (style: string, width: number) => {
    context.lineWidth = width
    context.strokeStyle = style
    context.stroke()
  }
  return {
    fill(cells: Line[], style: string, edge: string) {
      context.beginPath()
      for (const cell of cells) if (inSight(cell)) trace(cell)
      context.fillStyle = style
      context.fill()
      stroke(edge, 0.5)
    },
    line(line: Line, style: string, width: number, dash: number[] = []) {
      context.beginPath()
      trace(line)
      context.setLineDash(dash)
      stroke(style, width)
      context.setLineDash([])
    },
    edges(edges: Line, style: string, width: number) {
      context.beginPath()
      for (let i = 0; i < edges.length; i += 4) {
        context.moveTo((edges[i] ?? 0) * scale - origin.x, (edges[i + 1] ?? 0) * scale - origin.y)
        context.lineTo((edges[i + 2] ?? 0) * scale - origin.x, (edges[i + 3] ?? 0) * scale - origin.y)
      }
      context.lineCap = 'round'
      stroke(style, width)
    },
    /** Around what is too small to be seen by itself. */
    ring(edges: Line, style: string, width: number) {
      const { middle, side } = boxOf(edges)
      if (side * scale > smallest) return
      context.beginPath()
      context.arc(middle[0] * scale - origin.x, middle[1] * scale - origin.y, smallest * 0.75, 0, 2 * Math.PI)
      stroke(style, width)
    },
  }
}

function linesOf({ lines, cells, clusters, selected, outlines }: Drawing): Lines {
  const cellLine = (cell: string) => lines.get(cell) ?? nowhere
  const borderLine = (ring: [number, number][]) => lineOf(ring.length, (i) => [ring[i]?.[1] ?? 0, ring[i]?.[0] ?? 0])
  const tones = new Map<string, Line[]>()
  for (const { cell, paint } of cells) {
    const same = tones.get(paint.tone)
    if (same) same.push(cellLine(cell))
    else tones.set(paint.tone, [cellLine(cell)])
  }
  return {
    tones: [...tones],
    // One frame around neighbours keeps small cells readable.
    firm: frameOf(cells.filter(({ paint }) => paint.firm).map(({ cell }) => cellLine(cell))),
    borders: outlines.flatMap(({ rings, approximate, level }) => rings.map((ring) => ({ line: borderLine(ring), district: level === 'district', approximate }))),
    clusters: clusters.map((cluster) => frameOf(cluster.map(cellLine))),
    selected: selected ? cellLine(selected) : null,
  }
}

/** The drawn cell that a place lies in; null where none is drawn. */
export function cellAt(map: Leaflet.Map, place: Leaflet.LatLng, { cells, lines }: Pick<Drawing, 'cells' | 'lines'>): string | null {
  const { x, y } = map.project(place, 0)
  return cells.find(({ cell }) => holds(lines.get(cell) ?? nowhere, x, y))?.cell ?? null
}

/**
 * Cells as one canvas over the map.
 * `show` draws anew; `remove` takes the canvas and its listeners away.
 */
export function hexLayer({ L, map, colours }: Given) {
  let colour = colours()
  const canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide pointer-events-none', map.getPanes().overlayPane)
  let lines: Lines | null = null

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
    const context = canvas.getContext('2d')
    if (!context || !lines) return
    const { whole, ratio, origin } = place()
    context.scale(ratio, ratio)
    context.lineJoin = 'round'
    const brush = painting(context, 2 ** map.getZoom(), origin, whole)
    context.globalAlpha = 0.82
    for (const [tone, cells] of lines.tones) brush.fill(cells, colour(tone), colour('edge'))
    context.globalAlpha = 1
    brush.edges(lines.firm, colour('firm'), 2.5)
    for (const { line, district, approximate } of lines.borders) brush.line(line, colour('border'), district ? 1.8 : 0.8, approximate ? [7, 5] : [])
    for (const cluster of lines.clusters) {
      for (const [tone, width] of [
        ['paper', 7],
        ['firm', 4],
      ] as const) {
        brush.edges(cluster, colour(tone), width)
        brush.ring(cluster, colour(tone), width)
      }
    }
    if (lines.selected) {
      brush.line(lines.selected, colour('paper'), 6)
      brush.line(lines.selected, colour('chosen'), 3.5)
    }
  }
  // A zoom ends with a move.
  map.on('moveend resize', draw)
  return {
    show(next: Drawing) {
      const start = performance.now()
      lines = linesOf(next)
      draw()
      // The second frame begins when the first, which holds the drawing, is done.
      const told = () => performance.measure(drawn, { start, end: performance.now(), detail: { cells: next.cells.length } })
      requestAnimationFrame(() => requestAnimationFrame(told))
    },
    recolour() {
      colour = colours()
      draw()
    },
    remove() {
      map.off('moveend resize', draw)
      canvas.remove()
    },
  }
}
