import { balTalk } from '@/lib/i18n/bal-talk'
import { numbers } from '../commands'
import { handOff } from '../hand-off'
import { following } from '../path'
import { drafted, draftOf, type Here, type Move, moved, type Question } from '../question'
import { isSafeWord } from './reach'

/** "I am in danger": the numbers, words to read out, and a short way to tell it here as well. */
export const sos: Question = {
  body: (here) => [here.words.danger.now(numbers(here, (line) => line.danger)), handOff(here)].join('\n\n'),
  options: (here) => [
    { id: 'tell', title: balTalk[here.language].sos.tell },
    { id: 'menu', title: here.words.choose.menu },
  ],
  numbered: true,
  choose: (option, here) => (option === 'tell' ? urgently(here) : null),
  back: (here) => moved(here.state, 'menu'),
}

function urgently(here: Here): Move {
  const draft = { ...draftOf(here), alarm: 'danger' as const, hurry: true }
  return { state: { ...moved(drafted(here, draft), following(draft, here.given.programme)), offered: ['CRUELTY', 'SEXUAL', 'SOS', 'MIND'] } }
}

/** How long the word holds, in milliseconds. */
const openFor = 20 * 60_000

/** Before anything about a report is shown, the word that was agreed. */
export const unlock: Question = {
  body: (here) => balTalk[here.language].unlock,
  tell: (text, here) => (isSafeWord(text, here) ? unlocked(here) : { state: moved(here.state, 'menu'), say: { body: balTalk[here.language].wrongWord } }),
  back: (here) => moved(here.state, 'menu'),
}

/** The word was right: on to what it guards. */
export function unlocked(here: Here): Move {
  const { subject, from } = here.state
  const at = here.state.at === 'unlock' && from !== null ? from : 'mine'
  return { state: { ...moved(here.state, at), subject, openUntil: here.given.now.getTime() + openFor } }
}

const guarded = ['mine', 'complaint', 'adding', 'answering', 'judging', 'reopening', 'whose']

/** The move, or the question for the word where it would show something of a report. */
export function guardedMove(move: Move, here: Here): Move {
  const { state } = move
  const open = (state.openUntil ?? 0) > here.given.now.getTime()
  if (state.reach?.word === undefined || open || !guarded.includes(state.at) || move.say === null) return move
  return { state: { ...moved(state, 'unlock'), subject: state.subject, from: state.at } }
}
