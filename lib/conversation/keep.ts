import { headsIn } from './heads-in'
import { substantial } from './input'
import { following } from './path'
import { drafted, draftOf, type Here, type Move, moved } from './question'
import type { Draft } from './state'

/** A draft that grows beyond this must be sent first; more can be added to the complaint afterwards. */
const mostWords = 30_000
export const mostFiles = 30

/**
 * Keeps words that answer nothing asked: beside the draft, or as the first words of a new one.
 * Null where a short word outside any report is nothing to keep.
 */
export function kept(said: string, text: string, here: Here): Move | null {
  const draft = draftOf(here)
  if (isFull(said, here)) return { state: here.state, note: here.words.report.full }
  const asWhat = draft.answers.what === undefined && substantial(text)
  const next: Draft = asWhat ? { ...draft, answers: { ...draft.answers, what: { said } } } : { ...draft, more: [...draft.more, said] }
  if (here.state.draft && here.state.noticed) {
    const note = here.state.misses > 0 ? `${here.words.report.kept} ${here.words.unclear.choose}` : here.words.report.kept
    return { state: { ...drafted(here, next), misses: here.state.misses + 1, offered: offered(text, here) }, note }
  }
  if (here.state.draft) return begun(here, next, here.words.report.kept, text)
  const awaited = here.given.own.some((complaint) => complaint.question !== null)
  return substantial(text) || awaited ? begun(here, next, here.words.report.kept, text) : null
}

/** Whether these words are too many for one report. */
export const isFull = (said: string, here: Here) => JSON.stringify(draftOf(here)).length + said.length > mostWords

/** While the head is being chosen, the heads that the text speaks of come first. */
function offered(text: string, here: Here): string[] {
  return here.state.at === 'category' ? headsIn(text, here.given.programme) : here.state.offered
}

/**
 * Something came while no report was open. Before the notice it waits, and whoever writes on under the notice has seen it; from somebody who has complaints it may belong
 * to one of them, so that is asked; otherwise a report has begun.
 */
export function begun(here: Here, draft: Draft, note: string, text = ''): Move {
  const seen = here.state.at === 'notice' && here.state.misses > 0 && text !== ''
  const state = { ...drafted(here, draft), noticed: here.state.noticed || seen }
  if (!state.noticed) return { state: here.state.at === 'notice' ? { ...state, misses: here.state.misses + 1 } : state, note }
  if (here.given.own.length > 0) return { state: moved(state, 'whose'), note }
  const heads = text ? headsIn(text, here.given.programme) : []
  return { state: { ...moved(state, following(draft, here.given.programme)), offered: heads }, note }
}
