import { wordsFor } from '@/lib/i18n/bot'
import { alarmed } from './alarm'
import { act } from './commands'
import { acknowledgement, filed, quiet } from './files'
import { goId } from './ids'
import { numberOf } from './input'
import { heardChoice } from './listen-choice'
import { asContent, heardText, offersLanguage, pointed } from './listen-text'
import { isReportStep } from './path'
import { type Here, type Move, moved, undrafted } from './question'
import { questionAt } from './questions'
import { cut } from './questions/plain'
import { guardedMove } from './questions/sos'
import { spoken } from './speech'
import { draftLife, type State } from './state'
import type { Effect, Given, Heard, Say } from './types'

export type Turn = { state: State; effects: Effect[] }

/** One turn. Runs nothing; the caller commits `state` and performs `effects` in order, in one transaction. At most one effect is a `say`, and it comes first. */
export function step(state: State, heard: Heard, given: Given): Turn {
  const { aside, ...arrived } = inView(arrive(state, given))
  const here = hereOf(arrived.state, given)
  const heardMove = (aside && heard.kind === 'text' ? underAside(heard.text, here) : null) ?? listen(heard, here)
  const move = arrived.note ? withoutContext(heardMove, here) : heardMove
  return turn({ ...guardedMove(move, hereOf(arrived.state, given)), note: [arrived.note, move.note].filter(Boolean).join('\n\n') }, given)
}

/** Takes off the mark of an interruption: it holds for one answer. */
function inView({ state: { aside, ...state }, note }: { state: State; note?: string }): { state: State; note?: string; aside?: true } {
  return { state, ...(note ? { note } : {}), ...(aside ? { aside } : {}) }
}

/** A number under an interruption: its first button goes back to the question, its second to the menu, and no number chooses from a list that is not shown. */
function underAside(text: string, here: Here): Move | null {
  const number = numberOf(text)
  if (number === null) return null
  return act(number === (here.state.language === null ? 1 : 2) ? 'menu' : 'again', here, questionAt(here.state.at))
}

function hereOf(state: State, given: Given): Here {
  const language = state.language ?? 'hi'
  return { state, given, language, words: wordsFor(given.programme.id, state.speaker, language) }
}

/** The state as it is now: a draft older than 24 hours is gone, and said to be. */
function arrive(state: State, given: Given): { state: State; note?: string } {
  if (!state.draft || state.draftAt === null || given.now.getTime() - state.draftAt <= draftLife) return { state }
  const ofDraft = isReportStep(state.at, state.draft, given.programme) || ['resume', 'cancelling', 'whose'].includes(state.at)
  const without = { ...undrafted(state), from: null }
  return { state: ofDraft ? moved(without, 'menu') : without, note: hereOf(state, given).words.report.expired }
}

/** A few words that answered a question of the forgotten report are kept, but are no account of what happened. */
function withoutContext(move: Move, here: Here): Move {
  const { draft } = move.state
  const what = draft?.answers.what
  if (!draft || here.state.draft || !what || what.option || what.said.split(/\s+/).length > 8) return move
  const { what: _, ...answers } = draft.answers
  return { ...move, state: { ...move.state, draft: { ...draft, answers, more: [...draft.more, what.said] } } }
}

function listen(heard: Heard, here: Here): Move {
  switch (heard.kind) {
    case 'text':
      return offering(
        heard.text,
        here,
        alarmed(heard.text, here, () => heardText(heard, here)),
      )
    case 'choice':
      return heardChoice(heard, here)
    case 'media':
      return alarmed(heard.caption ?? '', here, () => filed(heard, here), true)
    case 'pin':
      return pointed({ lat: heard.lat, lng: heard.lng, name: [heard.name, heard.address].filter(Boolean).join(', ') }, here)
    case 'card': {
      const said = here.words.report.card(heard.names.join(', '), heard.numbers.join(', '))
      return asContent(said, said, here)
    }
    case 'quiet':
      return quiet(here)
    case 'unsupported':
      return heard.what === 'reaction' ? { state: here.state, say: null } : { state: afterNotice(here.state), note: here.words.unsupported[heard.what] }
  }
}

/** Under the notice, whatever was answered: it is not shown at its full length again. */
const afterNotice = (state: State) => (state.at === 'notice' ? { ...state, misses: state.misses + 1 } : state)

/** Somebody who writes in the other language is told once how to change. */
function offering(text: string, here: Here, move: Move): Move {
  if (!offersLanguage(text, here)) return move
  return { ...move, state: { ...move.state, languageOffered: true }, note: [move.note, here.words.language.offer].filter(Boolean).join('\n\n') }
}

/** The move as a turn: one message at most, with what came in silence acknowledged in it. */
function turn(move: Move, given: Given): Turn {
  const { state, effects = [] } = move
  if (move.say === null) return { state, effects }
  const here = hereOf(state, given)
  const voice = !state.voiceWarned && state.draft?.files.some((file) => file.kind === 'voice')
  const notes = [acknowledgement(here, state), voice ? here.words.report.voiceWarning : undefined, move.note].filter((note) => note !== undefined && note !== '')
  // Nothing is said but the question for the language; what came is acknowledged after it.
  if (state.language === null && !move.say) return { state, effects: [{ do: 'say', say: spoken(questionAt(state.at), [], here) }, ...effects] }
  const said = notes.flatMap((note) => note ?? [])
  const say = move.say ? headed(move.say, acknowledgement(here, state)) : spoken(questionAt(state.at), said, here)
  const aside = move.say?.buttons?.some(({ id }) => id === goId('menu')) === true
  return { state: { ...state, unacknowledged: 0, voiceWarned: state.voiceWarned || voice === true, ...(aside ? { aside } : {}) }, effects: [{ do: 'say', say }, ...effects] }
}

const headed = (say: Say, note: string | undefined): Say => (note ? { ...say, body: cut(`${note}\n\n${say.body}`, 1024) } : say)
