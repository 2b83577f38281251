import { categoryOf } from '@/lib/programme'
import { plain, plainWord } from '../input'
import { draftOf, type Here, type Move, moved, type Question } from '../question'
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
    return accusedMove(option, here)
  },
  skip: (here) => (aboutPolice(here) ? unitUnknown(here) : concluded(here, null, undefined)),
}

/** Which police station: those of the district of the place, or a name typed. */
export const policeThana: Question = {
  body: (here) => here.words.accused.thana,
  options: (here) => paged(thanaOptions(districtOf(here), here), [{ id: 'unsure', title: here.words.accused.unsure }], here),
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'unsure') return unitUnknown(here)
    const unit = here.given.places.units.find((one) => String(one.id) === option && one.kind === 'thana')
    return unit ? concluded(here, here.words.accused.of(cut(here.given.places.name(unit.id, here.language), 60)), { level: 'below_sp', unitIds: [unit.id] }) : null
  },
  tell: (text, here) => named(text, here),
  back: (here) => moved(here.state, 'police'),
}

/** A thana typed by its very name is taken; anything less certain is kept as said, and the unit counts as unknown only if chosen so. */
function named(text: string, here: Here): Move | null {
  const key = plain(text)
  const units = here.given.places.units.filter((unit) => unit.kind === 'thana' && [unit.nameEn, unit.nameHi, ...unit.aliases].some((one) => plainWord(one) === key))
  const unit = units.find((one) => one.districtId === districtOf(here)) ?? (units.length === 1 ? units[0] : undefined)
  return unit ? concluded(here, here.words.accused.of(here.given.places.name(unit.id, here.language)), { level: 'below_sp', unitIds: [unit.id] }) : null
}

function accusedMove(option: string, here: Here): Move | null {
  const districtId = districtOf(here)
  const title = entry('police', here).options?.[option]
  if (title === undefined) return null
  if (option === 'sp_office') return concluded(here, title, { level: 'sp_office', unitIds: [districtId] }, option)
  if (option === 'dig_office') return concluded(here, title, { level: 'dig_office', unitIds: rangeOf(districtId, here) }, option)
  if (option === 'unknown') return concluded(here, title, { level: 'unknown', unitIds: [] }, option)
  return option === 'no' ? concluded(here, title, undefined, option) : null
}

const unitUnknown = (here: Here) => concluded(here, entry('police', here).options?.unknown ?? '', { level: 'unknown', unitIds: [] }, 'unknown')

function concluded(here: Here, said: string | null, accused: Draft['accused'], option?: string): Move {
  const { accused: _, ...draft } = draftOf(here)
  const answer = said === null ? null : { said, ...(option ? { option } : {}) }
  return onward(here, { ...draft, answers: { ...draft.answers, police: answer }, ...(accused ? { accused } : {}) })
}

const aboutPolice = (here: Here) => categoryOf(here.given.programme, draftOf(here).category)?.aboutPolice === true

const districtOf = (here: Here) => draftOf(here).place?.districtId ?? here.given.places.districts[0]?.id ?? 0

function rangeOf(districtId: number, here: Here): number[] {
  const rangeId = here.given.places.unit(districtId)?.rangeId
  return typeof rangeId === 'number' ? [rangeId] : []
}
