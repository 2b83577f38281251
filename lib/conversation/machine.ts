import { bot } from '@/lib/i18n/bot'
import { acknowledgement, filed, quiet } from './files'
import { emergency } from './emergency'
import { heardChoice } from './listen-choice'
import { heardText } from './listen-text'
import { isReportStep } from './path'
import { type Here, type Move, moved, undrafted } from './question'
import { questionAt } from './questions'
import { numbers } from './commands'
import { fileFor } from './questions/after'
import { pinned } from './questions/place'
import { aside, spoken } from './speech'
import { draftLife, type State } from './state'
import type { Effect, Given, Heard } from './types'
import { kept } from './keep'

export type Turn = { state: State; effects: Effect[] }

/** One turn. Runs nothing; the caller commits `state` and performs `effects` in order, in one transaction. At most one effect is `say`, and it comes first. */
export function step(state: State, heard: Heard, given: Given): Turn {
  const arrived = arrive(state, given)
  const here = hereOf(arrived.state, given)
  const move = listen(heard, here)
  return turn(arrived.note ? { ...move, note: [arrived.note, move.note].filter(Boolean).join('\n\n') } : move, here)
}

function hereOf(state: State, given: Given): Here {
  const language = state.language ?? 'hi'
  return { state, given, language, words: bot[language] }
}

/** The state as it is now: a draft older than 24 hours is gone, and said to be. */
function arrive(state: State, given: Given): { state: State; note?: string } {
  const { words } = hereOf(state, given)
  if (!state.draft || state.draftAt === null || given.now.getTime() - state.draftAt <= draftLife) return { state }
  const stays = !isReportStep(state.at, state.draft, given.programme) && !['resume', 'cancelling', 'whose'].includes(state.at)
  const without = { ...undrafted(state), from: null }
  return { state: stays ? without : moved(without, 'menu'), note: words.report.expired }
}

function listen(heard: Heard, here: Here): Move {
  switch (heard.kind) {
    case 'text':
      return alarm(heard.text, here) ?? heardText(heard, here)
    case 'choice':
      return heardChoice(heard, here)
    case 'media':
      return heard.caption ? (captionAlarm(heard, here) ?? filed(heard, here)) : filed(heard, here)
    case 'pin':
      return heardPin(heard, here)
    case 'card':
      return heardText({ kind: 'text', text: here.words.report.card(heard.names, heard.numbers) }, here, true)
    case 'quiet':
      return quiet(here)
    case 'unsupported':
      return heard.what === 'reaction' ? { state: here.state, say: null } : { state: here.state, note: here.words.unsupported[heard.what] }
  }
}
