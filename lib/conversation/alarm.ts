import { wordsFor } from '@/lib/i18n/bot'
import { numbers } from './commands'
import { type Emergency, emergency } from './emergency'
import { handOff } from './hand-off'
import { substantial } from './input'
import { kept } from './keep'
import type { Here, Move } from './question'
import { aside } from './speech'
import type { Alarm, State } from './state'
import type { Say } from './types'

/**
 * Before anything else: helplines at once when somebody may be in danger, whatever was asked. The words are kept as
 * `go` would keep them; a cry of a word or two is kept beside, so that it does not pass for an answer (`always`: it stands under a file).
 * A word such as "murder" in an ordinary report only puts the helpline above the next question.
 */
export function alarmed(text: string, here: Here, go: () => Move, always = false): Move {
  const level = emergency(text, here.given.programme.id)
  if (level === null) return go()
  if (level === 'mention') {
    const move = go()
    return move.say === null ? move : { ...move, note: [here.words.danger.line, move.note].filter(Boolean).join('\n\n') }
  }
  const move = always || substantial(text) ? go() : here.state.draft ? kept(text, text, here) : null
  const state = urgent(move?.state ?? here.state, level, here)
  return { state, effects: move?.effects ?? [], say: help(level, { ...here, state }) }
}

/** For a child what is told from now on is urgent, and only what is needed is still asked. */
function urgent(state: State, alarm: Alarm, here: Here): State {
  if (here.given.programme.lane !== 'child') return state
  return state.draft ? { ...state, draft: { ...state.draft, alarm, hurry: true } } : { ...state, alarm }
}

/** In both languages while none is chosen. */
function help(level: Exclude<Emergency, 'mention' | null>, here: Here): Say {
  const spoken = here.state.language ? [here.state.language] : (['hi', 'en'] as const)
  const bodies = spoken.map((language) => {
    const { danger } = wordsFor(here.given.programme.id, here.state.speaker, language)
    return level === 'danger' ? danger.now(numbers({ ...here, language }, (line) => line.danger)) : danger.self
  })
  return aside([...bodies, handOff(here)].filter(Boolean).join('\n\n'), here)
}
