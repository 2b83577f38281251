import { districtNamed } from '@/lib/place/district-named'
import type { Place, PlaceMatch } from '@/lib/place/types'
import { optionWords } from '../answer-words'
import { isBareAnswer, isUnknown } from '../choice-typed'
import { isShortMapLink, pinCode, plain, plainWord, wordy } from '../input'
import { begun } from '../keep'
import { stageOf } from '../path'
import { drafted, draftOf, type Here, type Move, moved, type Option, type Point, type Question } from '../question'
import { levelled, levelledWord } from '../spelling'
import { neighbours } from './neighbours'
import { paged } from './pages'
import { asked, backOption, cut, onward, open } from './plain'

/** Where it is: typed, chosen from lists, or pinned. */
export const place: Question = {
  body: (here) => {
    const chosen = draftOf(here).place
    return chosen ? `${asked('place', here)}\n\n${here.words.report.before(placeName(chosen, here))}` : asked('place', here)
  },
  options: (here) => [{ id: 'list', title: here.words.place.list }, { id: 'pin', title: here.words.place.pin }, backOption(here)],
  choose: (option, here) => ({ state: moved(here.state, option === 'pin' ? 'pin' : 'district') }),
  tell: typed,
  point: pinned,
}

/** WhatsApp's own button for a pin. */
export const pin: Question = { body: (here) => here.words.place.askPin, askPin: true, tell: typed, point: pinned, back: (here) => moved(here.state, 'place') }

export const district: Question = {
  body: (here) => here.words.place.district,
  options: (here) =>
    paged(
      here.given.places.districts.map((unit) => ({ id: String(unit.id), title: name(unit.id, here), also: [unit.nameEn, unit.nameHi, ...unit.aliases] })),
      [{ id: 'other', title: here.words.place.otherDistrict }, backOption(here)],
      here,
    ),
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'other') return elsewhere(null, here)
    const unit = here.given.places.districts.find((one) => String(one.id) === option)
    if (!unit) return null
    // Where no police stations are listed, the district and the landmark say where it is.
    if (here.given.places.thanas(unit.id).length === 0) return located({ districtId: unit.id, precision: 'district' }, here)
    return { state: { ...moved(here.state, 'thana'), offered: [option] } }
  },
  tell: typed,
  point: pinned,
  back: (here) => moved(here.state, 'place'),
}

export const thana: Question = {
  body: (here) => here.words.place.thana(name(districtChosen(here), here)),
  options: (here) => paged(thanaOptions(districtChosen(here), here), [{ id: 'unsure', title: here.words.place.thanaUnsure }], here),
  numbered: true,
  list: true,
  choose: (option, here) => {
    const districtId = districtChosen(here)
    if (option === 'unsure') return located({ districtId, precision: 'district' }, here)
    const unit = here.given.places.thanas(districtId).find((one) => String(one.id) === option)
    return unit ? located({ districtId, thanaId: unit.id, precision: 'thana' }, here) : null
  },
  tell: typed,
  point: pinned,
  back: (here) => moved(here.state, 'district'),
}

/** What the typed name may mean: up to three, never guessed. */
export const which: Question = {
  body: (here) => here.words.place.which(cut(draftOf(here).placeText?.split('; ').at(-1) ?? '', 120)),
  options: (here) => [...candidates(here).map((match) => matchOption(match, here)), { id: 'none', title: here.words.place.none }, backOption(here)],
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'none') return { state: moved(here.state, 'district') }
    const match = candidates(here).find((one) => one.key === option)
    return match ? located(match.place, here) : null
  },
  tell: (text, here) => confirmed(text, here) ?? typed(text, here),
  point: pinned,
  back: (here) => moved(here.state, 'place'),
}

/** "Yes" under the only place found, "no" under any. */
function confirmed(text: string, here: Here): Move | null {
  const [only, ...others] = candidates(here)
  const answer = isBareAnswer(text) ? levelled(text) : null
  if (answer === null) return null
  if (only && others.length === 0 && optionWords.yes?.some((word) => levelledWord(word) === answer)) return located(only.place, here)
  return optionWords.no?.some((word) => levelledWord(word) === answer) ? { state: moved(here.state, 'district') } : null
}

/** Outside the range: whom to tell instead, and the way back to choosing. */
export const outside: Question = {
  body: (here) => whomToTell(here.state.outside, here),
  options: (here) => [
    { id: 'place', title: here.words.place.again },
    { id: 'menu', title: here.words.choose.menu },
  ],
  numbered: true,
  choose: (_, here) => ({ state: moved(here.state, 'place') }),
  tell: typed,
  point: pinned,
  back: (here) => moved(here.state, 'place'),
}

export const landmark: Question = {
  ...open('landmark'),
  skip: (here) => onward(here, { ...draftOf(here), answers: { ...draftOf(here).answers, landmark: null } }),
}

/** A place in words, as the review and the desk show it. */
export function placeName(chosen: Place, here: Here): string {
  const unit = [chosen.thanaId, chosen.districtId].flatMap((id) => (id === undefined ? [] : name(id, here)))
  const said = chosen.text && !unit.some((one) => plain(one) === plain(chosen.text ?? '')) ? [chosen.text] : []
  return [...said, ...unit].join(', ')
}

/** A pin at any step: the place of the report, or whom to tell instead. */
export function pinned(point: Point, here: Here): Move {
  const found = here.given.places.at(point.lat, point.lng)
  if (!found.inside) return elsewhere(found.districtEn === null ? null : { en: found.districtEn, hi: found.districtHi }, here)
  const near = here.language === 'hi' ? found.nearHi : found.nearEn
  const draft = draftOf(here)
  const text = [point.name, draft.placeText].find(Boolean)
  const next = { ...draft, place: { ...found.place, ...(text ? { text } : {}) } }
  const note = here.words.place.pinned(near)
  if (here.state.draft === null) return begun(here, next, note)
  const atPlace = stageOf(here.state.at) === 'place' || here.state.at === 'landmark'
  return atPlace ? { ...onward(here, next), note } : { state: drafted(here, next), note }
}

function typed(text: string, here: Here): Move | null {
  if (isUnknown(text)) return { state: moved(here.state, 'district'), note: here.words.place.hint }
  if (pinCode(text) === null && (!wordy(text) || isBareAnswer(text))) return null
  const draft = draftOf(here)
  const typedText = draft.placeText && draft.placeText !== text ? `${draft.placeText}; ${text}` : text
  const state = drafted(here, { ...draft, placeText: typedText })
  if (isShortMapLink(text)) return { state: moved(state, 'place'), note: here.words.place.shortLink }
  const districtId = here.state.at === 'thana' ? districtChosen(here) : undefined
  const found = search(text, districtId, here)
  const named = neighbourNamed(text) ?? (found.length === 0 ? districtNamed(text) : null)
  // "Delhi" is all of the thirteen, not a place outside them.
  const neighbour = named && here.given.places.districts.some(({ nameEn }) => nameEn.includes(named.en)) ? null : named
  if (neighbour && !found.some((match) => [match.nameEn, match.nameHi].some((one) => plainWord(one) === plain(text)))) {
    return { state: { ...moved(state, 'outside'), outside: { en: neighbour.en, hi: neighbour.hi } } }
  }
  if (found.length === 0) return { state: moved(state, 'district'), note: here.words.place.notFound }
  // A PIN code of one place is no guess.
  const [only] = found
  if (only?.kind === 'pincode' && found.length === 1 && pinCode(text) !== null) {
    const within = here.language === 'hi' ? only.withinHi : only.withinEn
    return { ...located(only.place, { ...here, state }), note: here.words.place.noted([plain(text), within].filter(Boolean).join(', ')) }
  }
  return { state: { ...moved(state, 'pick'), offered: found.map((match) => match.key) } }
}

/** What is no part of a name: left out where the whole is not found, "nandgunj bajar". */
const surroundings =
  /(?:^| )(?:bazar|bajar|bazaar|market|gaon|gav|gaanv|ganw|gram|village|thana|chowk|chauraha|ke pas|ke paas|near|me|mein|बाजार|गांव|ग्राम|थाना|चौराहा|चौक|के पास|में)(?= |$)/gu

/** Up to three places that the words can mean. */
function search(text: string, districtId: number | undefined, { given }: Here): PlaceMatch[] {
  const options = { limit: 3, ...(districtId === undefined ? {} : { districtId }) }
  const found = given.places.find(text, options)
  const short = plain(text).replace(surroundings, '').trim()
  return found.length > 0 || short === '' || short === plain(text) ? found : given.places.find(short, options)
}

const neighbourNamed = (text: string) => neighbours.find((one) => one.words.some((word) => plainWord(word) === plain(text)))

function located(found: Place, here: Here): Move {
  const draft = draftOf(here)
  const text = found.text ?? draft.placeText
  return onward(here, { ...draft, place: { ...found, ...(text ? { text } : {}) } })
}

/** Before the notice has been read there is only a word on it; the report itself has not begun. */
function elsewhere(found: { en: string; hi: string } | null, here: Here): Move {
  if (!here.state.noticed) return { state: here.state, note: whomToTell(found, here) }
  return { state: { ...moved(drafted(here, draftOf(here)), 'outside'), outside: found } }
}

function whomToTell(found: { en: string; hi: string } | null, here: Here): string {
  if (!found) return here.words.place.outsideUnknown
  return /varanasi/i.test(found.en) ? here.words.place.outsideVaranasi : here.words.place.outside(found[here.language])
}

const candidates = (here: Here) => here.state.offered.flatMap((key) => here.given.places.byKey(key) ?? [])

function matchOption(match: PlaceMatch, here: Here): Option {
  const [title, within] = here.language === 'hi' ? [match.nameHi, match.withinHi] : [match.nameEn, match.withinEn]
  return { id: match.key, title: cut(title, 24), description: cut(`${here.words.place.kinds[match.kind]}, ${within}`, 72), also: [match.nameEn, match.nameHi] }
}

export function thanaOptions(districtId: number, here: Here): Option[] {
  const thanas = here.given.places.thanas(districtId)
  const listed = here.language === 'hi' ? thanas : [...thanas].sort((a, b) => Number(b.territorial) - Number(a.territorial) || a.nameEn.localeCompare(b.nameEn, 'en'))
  return listed.map((unit) => ({ id: String(unit.id), title: name(unit.id, here), also: [unit.nameEn, unit.nameHi, ...unit.aliases] }))
}

/** The district whose thanas are shown: just chosen, or that of the place. */
function districtChosen(here: Here): number {
  const id = Number(here.state.offered[0])
  const known = here.given.places.districts.find((unit) => unit.id === id)
  return known?.id ?? draftOf(here).place?.districtId ?? here.given.places.districts[0]?.id ?? 0
}

const name = (unitId: number, here: Here) => cut(here.given.places.name(unitId, here.language), 24)
