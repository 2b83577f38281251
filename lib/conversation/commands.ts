import { balTalk } from '@/lib/i18n/bal-talk'
import { bigFile } from './big-file'
import type { Command } from './input'
import { following, preceding } from './path'
import { drafted, draftOf, type Here, type Move, moved, type Question, undrafted } from './question'
import { questionAt } from './questions'
import { opened } from './questions/after'
import { nextPage } from './questions/pages'
import { inLanguage, paused, reporting, resumed, returned } from './questions/start'
import { receipts } from './receipts'
import { aside } from './speech'
import type { State } from './state'

/** Words and rows that work at any step. */
export type Act = Command | 'more' | 'receipts' | 'report'

const acts: Record<Act, (here: Here, question: Question) => Move> = {
  back: (here, question) => ({ state: back(here, question) }),
  skip: (here, question) => question.skip?.(here) ?? { state: here.state, note: here.words.report.needed },
  more: (here) => nextPage(here),
  menu: (here) => ({ state: here.state.noticed ? moved(here.state, 'menu') : returned(here) }),
  report: (here) => (here.state.noticed ? reporting(here) : { state: returned(here) }),
  mine: (here) => ({ state: here.state.noticed ? moved(here.state, 'mine') : returned(here) }),
  receipts: (here) => newestReceipts(here),
  read: (here) => read(here),
  see: (here) => ({ state: here.state.noticed ? moved(here.state, 'mine') : returned(here) }),
  help: (here) => ({ state: here.state, say: aside(here.words.help(numbers(here, () => true)), here) }),
  emergency: (here) => ({ state: here.state, say: aside(here.words.danger.numbers(numbers(here, (line) => line.danger)), here) }),
  language: (here) => ({ state: paused(here.state, 'language') }),
  hindi: (here) => inLanguage('hi', here),
  english: (here) => inLanguage('en', here),
  otherLanguage: (here) => ({ state: paused(here.state, 'language'), note: here.words.language.only }),
  cancel: (here) => ({ state: here.state.draft ? paused(here.state, 'cancelling') : returned(here) }),
  stop: (here) => ({ state: here.state.noticed ? moved(here.state, 'menu') : here.state, effects: [{ do: 'mute' }], say: { body: here.words.stopped } }),
  delete: (here) => ({ state: paused(here.state, 'deleting') }),
  bigFile,
  finish: (here) => finish(here),
  bye: (here) => leave(here, here.state),
  byeForget: (here) => leave(here, undrafted(here.state)),
  again: (here) => ({ state: here.state.at === 'menu' && here.state.draft ? resumed(here) : here.state }),
  startAgain: (here) => ({ state: here.state.draft ? paused(here.state, 'resume') : returned(here) }),
}

export function act(name: Act, here: Here, question: Question): Move {
  return acts[name](here, question)
}

export const isAct = (name: string): name is Act => name in acts

/** Helplines as lines "112: any emergency". */
export function numbers(here: Here, wanted: (line: { danger: boolean }) => boolean): string {
  return here.given.programme.helplines
    .filter(wanted)
    .map((line) => `${line.number}: ${line.name[here.language]}`)
    .join('\n')
}

/** The page before, the question's own way back, the review from which an answer is being changed, or the question before; the menu at the beginning. */
function back(here: Here, question: Question) {
  const { state, given } = here
  if (state.page > 0) return { ...state, page: state.page - 1, misses: 0 }
  if (question.back) return question.back(here)
  const { editing, ...draft } = draftOf(here)
  if (editing && state.at !== 'review') return moved(drafted(here, draft), 'review')
  return moved(state, preceding(state.at, draft, given.programme) ?? 'menu')
}

/** Quick exit: one harmless line, and nothing more until this person writes. Where no children write it is a farewell. */
function leave(here: Here, state: State): Move {
  if (here.given.programme.lane !== 'child') return { state: here.state, note: here.words.unclear.chatter }
  const { openUntil: _, alarm: __, ...left } = state
  return { state: state.noticed ? moved(left, 'menu') : left, effects: [{ do: 'mute' }], say: { body: balTalk[here.language].bye } }
}

/** The receipts of the newest report that has files; without any, the reports. */
function newestReceipts(here: Here): Move {
  const own = here.given.own.find(({ files }) => files.length > 0)
  if (!own || !here.state.noticed) return acts.mine(here, questionAt('mine'))
  return { state: { ...moved(here.state, 'complaint'), subject: own.id }, note: receipts(own, here) }
}

/** "Read": the newest question of the office; with none, the reports. */
function read(here: Here): Move {
  const asked = here.given.own.find(({ question }) => question !== null)
  if (asked && here.state.noticed) return opened(asked.id, 'answering', here)
  return { state: here.state.noticed ? moved(here.state, 'mine') : returned(here) }
}

/** "That is all": only what is needed is still asked. */
function finish(here: Here): Move {
  if (!here.state.draft) return { state: here.state, note: here.words.unclear.nothing }
  const draft = { ...draftOf(here), hurry: true }
  return { state: moved(drafted(here, draft), following(draft, here.given.programme)) }
}
