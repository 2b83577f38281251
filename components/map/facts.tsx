import { day, moment } from '@/lib/i18n/format'
import type { InsightWords } from '@/lib/i18n/insight'
import type { Language } from '@/lib/i18n/language'
import type { Show } from '@/lib/insights/map-view'
import type { RunFacts } from '@/lib/insights/types'
import type { MapOutline } from '@/lib/place/map-base'

type FactsProps = { facts: RunFacts; show: Show; outlines: MapOutline[]; words: InsightWords['map']; language: Language }

const oneDay = 86_400_000

/** What has to be known before the colours are believed: how many tips, when, how fine, what was tested and how. */
export function Facts({ facts, show, outlines, words, language }: FactsProps) {
  const lastDay = new Date(facts.to.getTime() - oneDay)
  const weeks = Math.round((facts.to.getTime() - facts.from.getTime()) / (7 * oneDay))
  return (
    <div className="grid max-w-[60rem] gap-1 text-muted">
      <p>
        <strong className="text-ink">{words.located(facts.located, facts.tips)}</strong> {words.window(day(facts.from, language), day(lastDay, language), weeks)}{' '}
        {facts.known < weeks ? words.younger(facts.known) : ''} {words.grid(facts.cellKm2.toPrecision(2), facts.resolution)} {show === 'count' ? '' : words.tested(facts.tested)}{' '}
        {facts.hidden > 0 ? words.hidden(facts.hidden) : ''}
      </p>
      <p>
        {words.test[show](facts.history)} {show === 'new' && facts.phi !== null ? words.phi(facts.phi.toFixed(1)) : ''}
      </p>
      <p>
        {words.hides} {outlines.some(({ approximate }) => approximate) ? words.approximate : words.exact} {words.made(moment(facts.madeAt, language))}
      </p>
    </div>
  )
}
