import { bot } from '@/lib/i18n/bot'
import { numbers } from './commands'
import { type Emergency, emergency } from './emergency'
import { substantial } from './input'
import { kept } from './keep'
import type { Here, Move } from './question'
import { aside } from './speech'
import type { Say } from './types'

/**
 * Before anything else: helplines at once when somebody may be in danger, whatever was asked. The words are kept as
 * `go` would keep them; a cry of a word or two is kept beside, so that it does not pass for an answer (`always`: it stands under a file).
 * A word such as "murder" in an ordinary report only puts the helpline above the next question.
 */
export function alarmed(text: string, here: Here, go: () => Move, always = false): Move {
  const level = emergency(text)
  if (level === null) return go()
  if (level === 'mention') {
    const move = go()
    return move.say === null ? move : { ...move, note: [here.words.danger.line, move.note].filter(Boolean).join('\n\n') }
  }
  const move = always || substantial(text) ? go() : here.state.draft ? kept(text, text, here) : null
  return { state: move?.state ?? here.state, effects: move?.effects ?? [], say: help(level, here) }
}

/** In both languages while none is chosen. */
function help(level: Exclude<Emergency, 'mention' | null>, here: Here): Say {
  const spoken = here.state.language ? [here.state.language] : (['hi', 'en'] as const)
  const bodies = spoken.map((language) => {
    const lines = numbers({ ...here, language }, (line) => line.danger)
    return level === 'danger' ? bot[language].danger.now(lines) : bot[language].danger.self
  })
  return aside(bodies.join('\n\n'), here)
}
