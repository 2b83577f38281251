import type { ChartWords } from '@/components/chart/frame'
import { day, span } from '@/lib/i18n/format'
import type { InsightWords } from '@/lib/i18n/insight'
import type { Language } from '@/lib/i18n/language'
import { rangedPercent, type Share } from '@/lib/insights/share'
import { fewestClosed } from '@/lib/insights/tally-rows'
import type { Subject, Trends } from '@/lib/insights/types'

/** For whose eyes the numbers are drawn. */
export type Drawn = {
  trends: Trends
  language: Language
  words: InsightWords['trends']
  /** Heads by code, in the viewer's language. */
  heads: Record<string, string>
  /** Name of a file for a chart, without ending. */
  file: (chart: string) => string
}

/** Where the numbers of a page come from, for a picture that leaves it. */
export const sourceOf = ({ trends: { area, n, from, to }, language, words }: Drawn) =>
  `${words.summary(area[language], n, day(from, language), day(new Date(to.getTime() - 1), language))} ${words.reports}`

/** The words of a chart's frame alone: functions cannot travel to the browser. */
export const frameWords = ({ chart, table, view, csv, png }: ChartWords): ChartWords => ({ chart, table, view, csv, png })

/** Hours as a length of time; a dash where nothing was measured. */
export const lasting = (hours: number | null, language: Language) => (hours === null ? '–' : span(hours * 3_600_000, language))

/** A share in whole percent. */
export const percent = (part: number, whole: number) => Math.round((part / Math.max(1, whole)) * 100)

/** A share with its range; where it is of too small a number, that is said instead. */
export const ranged = (share: Share, few: string): string => (share.n < fewestClosed ? few : (rangedPercent(share) ?? few))

/** What a chart counts, in words. */
export function subjectName({ unit, category }: Subject, { language, heads }: Pick<Drawn, 'language' | 'heads'>): string {
  const head = category === null ? null : (heads[category] ?? category)
  return [unit?.[language], head].filter(Boolean).join(', ')
}
