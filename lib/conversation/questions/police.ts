import { categoryOf } from '@/lib/programme'
import { accusedIn } from '@/lib/roster/accused-in'
import { levelOfUnit, together } from '@/lib/roster/level'
import type { Accused } from '@/lib/roster/types'
import { optionWords } from '../answer-words'
import { plain, plainWord } from '../input'
import { drafted, draftOf, type Here, type Move, moved, type Option, type Question } from '../question'
import { levelled, levelledWord } from '../spelling'
import type { Draft } from '../state'
import { paged } from './pages'
import { thanaOptions } from './place'
import { asked, backOption, cut, entry, finishOption, onward, skipOption } from './plain'

/** Whether police are involved, and whose: it decides who may read the report. A report about police has no "no" and no "skip". */
export const police: Question = {
  body: (here) => (aboutPolice(here) ? here.words.accused.ask : asked('police', here)),
  options: (here) => {
    const answers = Object.entries(entry('police', here).options ?? {}).map(([id, title]) => ({ id, title }))
    return aboutPolice(here) ? [...answers.filter((one) => one.id !== 'no'), backOption(here)] : [...answers, skipOption(here), finishOption(here), backOption(here)]
  },
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'thana') return { state: moved(here.state, 'police_thana') }
    if (option === 'unknown') return unitUnknown(here)
    if (option === 'no') return concluded(here, { said: titleOf('no', here), option }, undefined)
    const unitId = officeOf(option, here)
    return unitId === null ? null : concluded(here, { said: titleOf(option, here), option }, { level: levelOfUnit(unitId, here.given.places), unitIds: [unitId] })
  },
  tell: (text, here) => written(text, here) ?? affirmed(text, here),
  skip: (here) => (aboutPolice(here) ? unitUnknown(here) : concluded(here, null, undefined)),
}

/** Which police station: those of the district of the place, or a name typed. The first replaces what was chosen before, another one adds to it. */
const station = (before: (here: Here) => Accused, back: string): Question => ({
  body: (here) => here.words.accused.thana,
  options: (here) => {
    const chosen = before(here).unitIds.map(String)
    const near = String(draftOf(here).place?.thanaId ?? '')
    const all = thanaOptions(districtOf(here), here).filter(({ id }) => !chosen.includes(id))
    const open = [...all.filter(({ id }) => id === near), ...all.filter(({ id }) => id !== near)]
    return paged(open, [{ id: 'unsure', title: here.words.accused.unsure }], here)
  },
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'unsure') return before(here).unitIds.length > 0 ? { state: moved(here.state, back) } : unitUnknown(here)
    const unit = here.given.places.units.find((one) => String(one.id) === option && one.kind === 'thana')
    return unit ? added(here, before(here), [unit.id]) : null
  },
  tell: (text, here) => {
    const found = thanasTyped(text, here)
    return found.length > 0 ? added(here, before(here), found) : null
  },
  back: (here) => moved(here.state, back),
})

/** "Yes", and no more: which station is asked next. */
function affirmed(text: string, here: Here): Move | null {
  const said = levelled(text)
  return optionWords.yes?.some((word) => levelledWord(word) === said) ? { state: moved(here.state, 'police_thana') } : null
}

const nobody = (): Accused => ({ level: 'unknown', unitIds: [] })
const chosenSoFar = (here: Here): Accused => draftOf(here).accused ?? nobody()

export const policeThana = station(nobody, 'police')
export const policeAnother = station(chosenSoFar, 'police_more')

/** Whether police of a further place are involved as well. */
export const policeMore: Question = {
  body: (here) => here.words.accused.more(cut(unitNames(chosenSoFar(here), here), 400)),
  options: (here) => {
    const { unitIds } = chosenSoFar(here)
    const further = (option: 'sp_office' | 'dig_office'): Option[] => {
      const unitId = officeOf(option, here)
      return unitId === null || unitIds.includes(unitId) ? [] : [{ id: option, title: titleOf(option, here) }]
    }
    return [
      { id: 'done', title: here.words.accused.all },
      { id: 'another', title: here.words.accused.another },
      ...further('sp_office'),
      ...further('dig_office'),
      backOption(here),
    ]
  },
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'done') return onward(here, draftOf(here))
    if (option === 'another') return { state: moved(here.state, 'police_another') }
    const unitId = officeOf(option, here)
    return unitId === null ? null : added(here, chosenSoFar(here), [unitId])
  },
  tell: (text, here) => {
    const found = accusedIn(text, { ...around(here), roster: [] })?.unitIds ?? []
    return found.length > 0 ? added(here, chosenSoFar(here), found) : null
  },
  skip: (here) => onward(here, draftOf(here)),
  back: (here) => moved(here.state, 'police'),
}

/** Thanas typed: one by its very name wherever it is, else those that the words name. */
function thanasTyped(text: string, here: Here): number[] {
  const key = plain(text)
  const thanas = here.given.places.units.filter((unit) => unit.kind === 'thana')
  const exact = thanas.filter((unit) => [unit.nameEn, unit.nameHi, ...unit.aliases].some((one) => plainWord(one) === key))
  const unit = exact.find((one) => one.districtId === districtOf(here)) ?? (exact.length === 1 ? exact[0] : undefined)
  if (unit) return [unit.id]
  const found = accusedIn(`thana ${text}`, { ...around(here), roster: [] })?.unitIds ?? []
  return found.filter((id) => thanas.some((one) => one.id === id))
}

/**
 * Whom the person writes of instead of choosing. Offices and stations that the words name are shown back; whether a name is
 * anybody's is not, or the chat would tell who is posted where.
 */
function written(text: string, here: Here): Move | null {
  const units = accusedIn(text, { ...around(here), roster: [] })?.unitIds ?? []
  const someone = units.length > 0 || accusedIn(text, around(here)) !== null
  if (!someone) return null
  return units.length > 0 ? added(here, nobody(), units, text) : concluded(here, { said: text }, nobody())
}

/** The units accused, with these as well; the next question is whether that is all, unless nobody in this system could read the report any more. */
function added(here: Here, before: Accused, unitIds: number[], said?: string): Move {
  const { places } = here.given
  const accused = unitIds.reduce<Accused>((all, id) => together(all, { level: levelOfUnit(id, places), unitIds: [id] }), before)
  const draft = draftOf(here)
  const answer = { said: said ?? unitNames(accused, here) }
  const next: Draft = { ...draft, accused, answers: { ...draft.answers, police: answer } }
  return accused.level === 'dig_office' ? onward(here, next) : { state: moved(drafted(here, next), 'police_more') }
}

function concluded(here: Here, answer: { said: string; option?: string } | null, accused: Accused | undefined): Move {
  const { accused: _, ...draft } = draftOf(here)
  return onward(here, { ...draft, answers: { ...draft.answers, police: answer }, ...(accused ? { accused } : {}) })
}

const unitUnknown = (here: Here) => concluded(here, { said: titleOf('unknown', here), option: 'unknown' }, nobody())

const titleOf = (option: string, here: Here) => entry('police', here).options?.[option] ?? ''

/** The SP's office of the district of the place, or the DIG's of its range; null for anything else. */
function officeOf(option: string, here: Here): number | null {
  const districtId = districtOf(here)
  if (option === 'sp_office') return districtId
  return option === 'dig_office' ? (here.given.places.unit(districtId)?.rangeId ?? null) : null
}

function unitNames({ unitIds }: Accused, here: Here): string {
  const { places } = here.given
  return unitIds
    .map((id) => {
      const level = levelOfUnit(id, places)
      const name = cut(places.name(id, here.language), 60)
      return level === 'below_sp' ? here.words.accused.of(name) : level === 'sp_office' ? here.words.accused.spOffice(name) : here.words.accused.digOffice
    })
    .join(', ')
}

const around = (here: Here) => ({ districtId: districtOf(here), unitIds: chosenSoFar(here).unitIds, roster: here.given.roster, places: here.given.places })

const aboutPolice = (here: Here) => categoryOf(here.given.programme, draftOf(here).category)?.aboutPolice === true

const districtOf = (here: Here) => draftOf(here).place?.districtId ?? here.given.places.districts[0]?.id ?? 0
