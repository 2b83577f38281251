import { plainWord } from '@/lib/conversation/input'
import { byBadge } from './badge'
import { higher, levelOfPerson, levelOfUnit } from './level'
import { type NameForms, nameForms, namesPartly, namesWhole, spoken } from './person-named'
import { unitsNamed } from './place-named'
import { type Title, titlesIn } from './titles'
import type { Accused, Around, Post, Posted } from './types'

/** The ranks a title can mean. */
const ranks: Partial<Record<Title, readonly Post[]>> = {
  ...{ sp: ['sp', 'sp_staff'], dig: ['dig'], asp: ['asp'], co: ['co'], sho: ['sho', 'inspector'], si: ['si'] },
  ...{ head_constable: ['head_constable'], constable: ['constable'] },
}

const thanaTitles: readonly Title[] = ['sho', 'si', 'head_constable', 'constable']
const station = /(?:^| )(?:thana|thane|थाना|थाने|थानों|police station|ps|chowki|चौकी|kotwali|कोतवाली)(?= |$)/u

/** Offices meant by a title: the DIG's, an SP's, a circle, a thana. */
function unitsByTitle(text: string, titles: Set<Title>, around: Around): number[] {
  const { places, districtId } = around
  const found: number[] = []
  if (titles.has('dig')) found.push(...[places.unit(districtId)?.rangeId].filter((id) => typeof id === 'number'))
  if (titles.has('sp') || titles.has('asp')) {
    const named = unitsNamed(text, ['district'], around)
    found.push(...(named.length > 0 ? named.map(({ id }) => id) : [districtId]))
  }
  const posts = unitsNamed(text, ['thana', 'chowki'], around)
  if (titles.has('co')) {
    const circles = unitsNamed(text, ['circle'], around).map(({ id }) => id)
    found.push(...(circles.length > 0 ? circles : posts.flatMap(({ circleId }) => circleId ?? [])))
  } else if (thanaTitles.some((title) => titles.has(title)) || station.test(text.toLowerCase())) found.push(...posts.map(({ id }) => id))
  return [...new Set(found)]
}

type Read = { person: Posted; forms: NameForms }

/** The people a text can mean: whose badge number it gives; else of a station already named one word of the name is enough, of elsewhere it takes the whole. */
function meant(text: string, all: Read[], units: readonly number[], titles: Set<Title>): { people: Posted[]; sure: boolean } {
  const numbered = byBadge(
    text,
    all.map(({ person }) => person),
  )
  if (numbered.length > 0) return { people: numbered, sure: true }
  const said = spoken(titlesIn(text).left)
  const allowed = [...titles].flatMap((title) => ranks[title] ?? [])
  const fits = ({ person }: Read) => allowed.length === 0 || allowed.includes(person.post)
  const there = ({ person }: Read) => units.includes(person.unitId)
  const narrowed = (reads: Read[], by: (read: Read) => boolean) => (reads.some(by) ? reads.filter(by) : reads)
  const whole = narrowed(
    narrowed(
      all.filter(({ forms }) => namesWhole(forms, said)),
      there,
    ),
    fits,
  )
  if (whole.length > 0) return { people: whole.map(({ person }) => person), sure: whole.length === 1 }
  const partly = all.filter((read) => there(read) && fits(read) && namesPartly(read.forms, said))
  return partly.length === 1 ? { people: partly.map(({ person }) => person), sure: true } : { people: [], sure: false }
}

/** Everybody of the report's district and of the offices above it, and of another district whose unit is named. */
function within({ roster, places, districtId, unitIds }: Around, named: readonly number[]): Posted[] {
  const districts = new Set([districtId, ...[...unitIds, ...named].flatMap((id) => places.unit(id)?.districtId ?? [])])
  return roster.filter(({ unitId }) => {
    const unit = places.unit(unitId)
    return unit !== undefined && (unit.districtId === null || districts.has(unit.districtId))
  })
}

/**
 * Whom of the police a text accuses, by title, station and name in either script; null when it names nobody for certain.
 * Several people of one name: nobody is named, and the level is that of the highest of them, so that none of them reads it.
 */
export function accusedIn(text: string, around: Around): Accused | null {
  const { titles } = titlesIn(text)
  const units = unitsByTitle(text, titles, around)
  const notNames = new Set(around.places.units.flatMap(({ nameEn, nameHi }) => [plainWord(nameEn), plainWord(nameHi)]))
  const near = [...units, ...around.unitIds]
  const { people, sure } = meant(
    text,
    within(around, units).map((person) => ({ person, forms: nameForms(person, notNames) })),
    near,
    titles,
  )
  const named = sure ? people : []
  if (units.length === 0 && people.length === 0) return null
  const unitIds = [...new Set([...units, ...named.map(({ unitId }) => unitId)])]
  const levels = [...unitIds.map((id) => levelOfUnit(id, around.places)), ...people.map((person) => levelOfPerson(person, around.places))]
  const highest = levels.reduce(higher, 'unknown')
  const level = sure || units.length > 0 || highest !== 'below_sp' ? highest : 'unknown'
  const of = (kind: Posted['kind']) => named.filter((person) => person.kind === kind).map(({ id }) => id)
  const [officerIds, officialIds] = [of('officer'), of('official')]
  return { level, unitIds, ...(officerIds.length > 0 ? { officerIds } : {}), ...(officialIds.length > 0 ? { officialIds } : {}) }
}

/** A story that speaks of the SP's office in passing; the DIG's office is accused only where the bot asks who it was, or nobody would read the report. */
export function officeInStory(text: string, around: Around): Accused | null {
  const { titles } = titlesIn(text)
  if (!titles.has('sp') && !titles.has('asp')) return null
  return { level: 'sp_office', unitIds: unitsByTitle(text, new Set(['sp']), around) }
}
