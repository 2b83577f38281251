import type { Category } from '@/lib/programme/types'
import { accusedIn, officeInStory } from '@/lib/roster/accused-in'
import { together } from '@/lib/roster/level'
import type { Accused, Around } from '@/lib/roster/types'
import type { Here } from './question'
import type { Draft } from './state'

/** Words of an answer; a voice note is heard, not read. */
const typed = (draft: Draft, key: string) => {
  const answer = draft.answers[key]
  return answer && answer.option !== 'voice' ? [answer.said] : []
}

/**
 * Whom of the police the draft accuses: what was chosen, and whoever a typed rank or name means for certain.
 * Readers are named, and the complaint is filed, by this alone.
 */
export function accusedOf(draft: Draft, category: Category, here: Here): Accused | undefined {
  const chosen: Accused | undefined = draft.accused ?? (category.aboutPolice ? { level: 'unknown', unitIds: [] } : undefined)
  if (!chosen || !draft.place) return chosen
  const around: Around = { districtId: draft.place.districtId, unitIds: chosen.unitIds, roster: here.given.roster, places: here.given.places }
  const named = [...typed(draft, 'police'), ...typed(draft, 'police_person')].map((text) => accusedIn(text, around))
  const told = category.aboutPolice && chosen.level === 'unknown' ? [...typed(draft, 'what'), ...draft.more].map((text) => officeInStory(text, around)) : []
  return [...named, ...told].reduce<Accused>((all, one) => (one ? together(all, one) : all), chosen)
}
