import type { AccusedLevel } from '@/db/schema/complaint'
import { accusedIn, officeInStory } from './accused-in'
import { byBadge } from './badge'
import { levelOfPerson, levelOfUnit, together } from './level'
import { titlesIn } from './titles'
import type { Accused, Around } from './types'

/** Those whom `read` names by name or number, with their units and nothing that a title alone adds. */
function peopleOf(read: Accused, { roster, places }: Around): Accused | null {
  const ids = [...(read.officerIds ?? []), ...(read.officialIds ?? [])]
  return roster
    .filter(({ id }) => ids.includes(id))
    .map((person): Accused => {
      const one = { level: levelOfPerson(person, places), unitIds: [person.unitId] }
      return person.kind === 'officer' ? { ...one, officerIds: [person.id] } : { ...one, officialIds: [person.id] }
    })
    .reduce<Accused | null>((all, one) => (all ? together(all, one) : one), null)
}

/** What a title with a station adds; the offices above are addressed in a story more often than accused. */
function stationsOf(read: Accused, { places }: Around): Accused | null {
  const unitIds = read.unitIds.filter((id) => levelOfUnit(id, places) === 'below_sp')
  return unitIds.length > 0 ? { level: 'below_sp', unitIds } : null
}

/** Namesakes of whom one sits higher: nobody is named, and none of them may read it. */
const namesakesOf = (read: Accused): Accused | null => (read.unitIds.length === 0 && !read.officerIds && !read.officialIds ? { level: read.level, unitIds: [] } : null)

/**
 * Whom of the police a text accuses that is added to a filed report. `level` is null while the report is not about police: then only a
 * person is named, by badge number or by title and whole name together, for a seller of liquor may bear an officer's name.
 */
export function accusedLater(text: string, level: AccusedLevel | null, around: Around): Accused | null {
  const read = accusedIn(text, level === null ? { ...around, unitIds: [] } : around)
  const titled = titlesIn(text).titles.size > 0
  const people = read && peopleOf(read, around)
  if (level === null) return titled || byBadge(text, around.roster).length > 0 ? people : null
  const office = level === 'unknown' ? officeInStory(text, around) : null
  const parts = [people, office, read && titled ? stationsOf(read, around) : null, read && namesakesOf(read)]
  return parts.reduce((all, one) => (all && one ? together(all, one) : (all ?? one)), null)
}

/** A filed report as far as naming needs it: its lane, the accused's level, its district and the units accused already. */
export type Filed = { lane: string; level: AccusedLevel | null; district_id: number; unit_ids: number[] }

/** Whom a text accuses that is added to this filed report; nobody in a child's. */
export function accusedAdded(text: string, filed: Filed, { roster, places }: Pick<Around, 'roster' | 'places'>): Accused | null {
  if (filed.lane === 'child') return null
  return accusedLater(text, filed.lane === 'normal' ? null : (filed.level ?? 'unknown'), { districtId: filed.district_id, unitIds: filed.unit_ids, roster, places })
}
