import type { InsightNoteWords } from '@/lib/i18n/insight-note'
import type { Language } from '@/lib/i18n/language'
import type { Hotspots, Trends } from '../types'

/** What a note is written from. `heads` names the heads of complaint in both languages; `simulated` when any of the data is. */
export type Material = { trends: Trends; map: Hotspots | null; heads: Record<string, Record<Language, string>>; simulated: boolean; at: Date }

const onPaper = 0.25
const slowHours = 72
const most = 3

export const headName = ({ heads }: Material, code: string | null, language: Language, all: string) => (code ? (heads[code]?.[language] ?? code) : all)

/** The three questions a meeting should not leave open, the most pressing first; standing ones fill up. */
export function decisions(material: Material, language: Language, { note, alarm }: InsightNoteWords): string[] {
  const { trends, map } = material
  const { decision } = note
  const place = (town: { en: string; hi: string }, thana: { en: string; hi: string } | null) => note.near(town[language], thana?.[language] ?? null)
  const [cluster, weekly] = [map?.clusters[0], trends.alarms[0]]
  const head = headName(material, weekly?.subject.category ?? null, language, alarm.allHeads)
  const worst = [...trends.paper].sort((a, b) => (b.index ?? 0) - (a.index ?? 0))[0]
  const wait = trends.funnel.median.assign?.hours ?? null
  const found = [
    cluster ? decision.cluster(place(cluster.town, cluster.thana), cluster.observed) : null,
    !cluster && weekly ? decision.weekly(head, (weekly.subject.unit ?? trends.area)[language], weekly.n) : null,
    worst && (worst.index ?? 0) >= onPaper ? decision.paper(worst.unit[language], worst.index ?? 0) : null,
    trends.ageing.older > 0 ? decision.older(trends.ageing.older) : null,
    wait !== null && wait > slowHours ? decision.slow(note.hours(wait)) : null,
    decision.verdict,
    decision.patrols,
    decision.informers,
  ]
  return found.filter((line) => line !== null).slice(0, most)
}
