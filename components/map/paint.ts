import type { Show } from '@/lib/insights/map-view'
import type { MapCell } from '@/lib/insights/types'

/** A colour of the map by its token; the browser looks it up, so that light and dark differ only in the tokens. */
type Tone = `count-${1 | 2 | 3 | 4 | 5}` | 'cold-2' | 'cold-1' | 'even' | 'hot-1' | 'hot-2' | 'rise' | 'fall' | 'untold'

/** How a cell is drawn: its colour, whether a firm outline says "not by chance", and its place in the legend. */
export type Paint = { tone: Tone; firm: boolean; step: string }

/** Classes of counts, each as lowest and highest count: one, then doubling, up to five, so that few tips make few classes. */
function countSteps(most: number): [from: number, to: number][] {
  const steps: [number, number][] = []
  const factor = Math.max(2, most ** (1 / 5))
  let from = 1
  while (from <= most && steps.length < 5) {
    const to = steps.length === 4 ? most : Math.min(most, Math.max(from, Math.floor(factor ** (steps.length + 1)) - 1))
    steps.push([from, to])
    from = to + 1
  }
  return steps
}

const level = (n: number, steps: [number, number][]) => steps.findIndex(([from, to]) => n >= from && n <= to)

// A map with few classes uses the strong end of the scale as well.
const toneOf = (at: number, steps: number): Tone => `count-${Math.max(1, Math.min(5, steps === 1 ? 3 : 1 + Math.round((at * 4) / (steps - 1))))}` as Tone

function byConcentration({ z, hot }: MapCell): Paint | null {
  if (z === null) return null
  const step = z >= 1.96 ? 'hot-2' : z >= 1 ? 'hot-1' : z > -1 ? 'even' : z > -1.96 ? 'cold-1' : 'cold-2'
  return { tone: step, firm: hot !== null && hot < 0.05, step }
}

function byExcess({ fresh, now, expected }: MapCell): Paint | null {
  if (fresh === null || now === null || expected === null) return { tone: 'untold', firm: false, step: 'untold' }
  if (fresh < 0.05) return { tone: 'hot-2', firm: true, step: 'new' }
  return now > expected ? { tone: 'hot-1', firm: false, step: 'more' } : { tone: 'even', firm: false, step: 'usual' }
}

function byTrend({ rise, riseZ }: MapCell): Paint | null {
  if (rise === null || riseZ === null) return { tone: 'untold', firm: false, step: 'untold' }
  if (rise >= 0.05) return { tone: 'even', firm: false, step: 'steady' }
  return riseZ > 0 ? { tone: 'rise', firm: true, step: 'rise' } : { tone: 'fall', firm: true, step: 'fall' }
}

/** The painter of a map: what to draw for each cell, null for a cell that is not drawn. */
export function painter(show: Show, cells: MapCell[]): (cell: MapCell) => Paint | null {
  const steps = countSteps(cells.reduce((most, { n }) => Math.max(most, n), 0))
  const byCount = ({ n }: MapCell): Paint | null => {
    const at = level(n, steps)
    return at < 0 ? null : { tone: toneOf(at, steps.length), firm: false, step: steps[at]?.join('-') ?? '' }
  }
  if (show === 'concentration') return byConcentration
  if (show === 'new') return byExcess
  if (show === 'rising') return byTrend
  return byCount
}

export type LegendStep = { step: string; tone: Tone; firm: boolean; cells: number }

const order: Record<Exclude<Show, 'count' | 'cluster'>, [step: string, tone: Tone, firm: boolean][]> = {
  concentration: [
    ['hot-2', 'hot-2', false],
    ['hot-1', 'hot-1', false],
    ['even', 'even', false],
    ['cold-1', 'cold-1', false],
    ['cold-2', 'cold-2', false],
  ],
  new: [
    ['new', 'hot-2', true],
    ['more', 'hot-1', false],
    ['usual', 'even', false],
    ['untold', 'untold', false],
  ],
  rising: [
    ['rise', 'rise', true],
    ['fall', 'fall', true],
    ['steady', 'even', false],
    ['untold', 'untold', false],
  ],
}

/** Cells that a map draws: those with tips, and for concentration those beside them. */
export const drawnCells = (show: Show, cells: MapCell[]): MapCell[] => (show === 'concentration' ? cells : cells.filter(({ n }) => n > 0))

/** The legend, strongest first, with how many drawn cells each class has. */
export function legend(show: Show, all: MapCell[]): LegendStep[] {
  const cells = drawnCells(show, all)
  const paint = painter(show, cells)
  const found = new Map<string, number>()
  for (const cell of cells) {
    const step = paint(cell)?.step
    if (step) found.set(step, (found.get(step) ?? 0) + 1)
  }
  if (show === 'count' || show === 'cluster') {
    const steps = countSteps(cells.reduce((most, { n }) => Math.max(most, n), 0))
    return steps.map((range, at): LegendStep => ({ step: range.join('-'), tone: toneOf(at, steps.length), firm: false, cells: found.get(range.join('-')) ?? 0 })).reverse()
  }
  return order[show].map(([step, tone, firm]) => ({ step, tone, firm, cells: found.get(step) ?? 0 }))
}
