import { balTalk } from '@/lib/i18n/bal-talk'
import { draftOf, type Here } from './question'
import { placeName } from './questions/place'
import { cut } from './questions/plain'

/** What has been told so far, as a text to show or to read out to a helpline; empty outside the children's programme and before a language is chosen. */
export function handOff(here: Here): string {
  if (here.given.programme.lane !== 'child' || here.state.language === null) return ''
  const words = balTalk[here.language].sos
  const draft = draftOf(here)
  const said = draft.answers.what?.said ?? draft.more.at(-1)
  const who = draft.answers.who ?? draft.answers.cruelty_person ?? draft.answers.sexual_person
  const place = draft.place ? placeName(draft.place, here) : draft.placeText
  const facts = [
    words.speaker[here.state.speaker ?? 'other'],
    ...(said ? [words.said(cut(said, 160))] : []),
    ...(place ? [words.where(cut(place, 80))] : [words.askPlace]),
    ...(who ? [words.who(cut(who.said, 60))] : []),
  ]
  return words.card(facts.map((fact) => `“${fact}”`).join('\n'))
}
