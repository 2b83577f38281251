import type { InsightWords } from '@/lib/i18n/insight'
import type { Show } from '@/lib/insights/map-view'
import type { MapCell } from '@/lib/insights/types'
import { drawnCells, type LegendStep, legend, painter } from './paint'

type LegendProps = { show: Show; cells: MapCell[]; tooFew: boolean; words: InsightWords['map'] }

function said({ step }: LegendStep, words: InsightWords['map']): string {
  const [from, to] = step.split('-').map(Number)
  return words.step[step] ?? words.range(from ?? 0, to ?? 0)
}

/** What each colour means and how many cells have it. */
export function Legend({ show, cells, tooFew, words }: LegendProps) {
  const steps = legend(show, cells)
  const paint = painter(show, cells)
  const firm = drawnCells(show, cells).filter((cell) => paint(cell)?.firm).length
  const none = firm === 0 && !tooFew ? words.noneFirm[show] : undefined
  return (
    <section aria-label={words.legend} className="grid gap-1">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 xl:grid">
        {steps.map((step) => (
          <li key={step.step} className="flex items-center gap-2">
            <i aria-hidden className={`map-swatch map-${step.tone} ${step.firm ? 'map-swatch-firm' : ''}`} />
            <span>{said(step, words)}</span>
            <span className="tabular shrink-0 text-muted">· {words.cells(step.cells)}</span>
          </li>
        ))}
        {show === 'concentration' || show === 'cluster' ? (
          <li className="flex items-center gap-2">
            <i aria-hidden className="map-swatch map-swatch-firm" />
            <span>{show === 'cluster' ? words.framed : words.firm}</span>
            {show === 'cluster' ? null : <span className="tabular text-muted">· {words.cells(firm)}</span>}
          </li>
        ) : null}
      </ul>
      {none ? <p className="font-medium">{none}</p> : null}
    </section>
  )
}
