import type { Sight } from '@/components/complaint/sight'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { workWords } from '@/lib/i18n/desk-work'
import { programmeOf } from '@/lib/programme'

/** What a page needs to be drawn for this viewer now. */
export function sightOf(viewer: Viewer): Sight {
  const { language } = viewer
  const categories = programmeOf(viewer.programmeId)?.categories ?? []
  return {
    language,
    words: workWords(language, viewer.programmeId),
    categories: Object.fromEntries(categories.map(({ code, name }) => [code, name[language]])),
    now: now(),
    manyDistricts: viewer.districtId === null,
  }
}
