import type { CellSheet } from '@/components/map/cell-panel'
import type { Viewer } from '@/lib/access/viewer'
import { day } from '@/lib/i18n/format'
import { insightWords } from '@/lib/i18n/insight'
import type { CellDetail } from '@/lib/insights/types'
import { sightOf } from '../sight'

/** A cell's numbers in the viewer's words. */
export function sheetOf(detail: CellDetail, viewer: Viewer): CellSheet {
  const { language } = viewer
  const words = insightWords(language).map
  const { categories, words: work } = sightOf(viewer)
  const named = (code: string) => categories[code] ?? code
  const nearest = (['town', 'thana'] as const).flatMap((kind) => detail.places.find((place) => place.kind === kind) ?? [])
  const placeName = (place: CellDetail['places'][number]) => (place.kind === 'thana' ? words.thana(place[language]) : place[language])
  const most = Math.max(0, ...detail.weekly.map(({ n }) => n))
  return {
    title: nearest.map(placeName).join(', ') || words.panel,
    n: words.range(detail.n, detail.n),
    most: words.most(most),
    weekly: detail.weekly.map(({ start, n }) => ({ start: day(start, language), n, said: words.weekOf(day(start, language), n) })),
    categories: detail.categories.map(({ code, n }) => ({ code, name: named(code), n })),
    places: detail.places.map((place) => ({ name: placeName(place), km: words.km(place.km.toFixed(1)) })),
    complaints: detail.complaints.map(({ ref, category, status, arrivedHour }) => ({
      ref,
      category: named(category),
      status: work.complaint.status[status],
      day: day(arrivedHour, language),
    })),
    some: detail.complaints.length > 0 && detail.complaints.length < detail.total ? words.complaintsSome(detail.complaints.length, detail.total) : null,
  }
}
