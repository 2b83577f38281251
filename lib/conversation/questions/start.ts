import { following, isReportStep, stageOf } from '../path'
import { drafted, draftOf, type Here, type Move, moved, type Option, type Question, undrafted } from '../question'
import { freshDraft, freshState, type State } from '../state'

/** Hindi or English; later also the way to change. */
export const language: Question = {
  body: (here) => here.words.language.ask,
  options: (here) => [
    { id: 'hi', title: here.words.language.hi },
    { id: 'en', title: here.words.language.en },
  ],
  numbered: true,
  choose: (option, here) => inLanguage(option === 'hi' ? 'hi' : 'en', here),
  back: returned,
}

/** Speaks on in that language, at the same question. */
export function inLanguage(chosen: 'hi' | 'en', here: Here): Move {
  const state = { ...here.state, language: chosen }
  return { state: state.at === 'language' ? returned({ ...here, state }) : state }
}

/** Back to where an interruption came from. */
export function returned(here: Here): State {
  const { state } = here
  if (!state.noticed) return moved(state, state.language ? 'notice' : 'language')
  return moved(state, state.from ?? 'menu')
}

/** Six true lines before the first question. */
export const notice: Question = {
  body: (here) => here.words.notice.text,
  options: (here) => [
    { id: 'go', title: here.words.notice.go },
    { id: 'language', title: here.words.notice.language },
  ],
  numbered: true,
  choose: (option, here) => {
    if (option !== 'go') return null
    const state = { ...here.state, noticed: true }
    if (!state.draft) return { state: moved(state, 'menu') }
    return { state: moved(state, here.given.own.length > 0 ? 'whose' : following(state.draft, here.given.programme)) }
  },
  back: (here) => moved(here.state, 'language'),
}

export const menu: Question = {
  body: (here) => (here.state.draft ? here.words.menu.askWithDraft : here.words.menu.ask),
  options: (here) => {
    const unfinished: Option[] = here.state.draft ? [{ id: 'continue', ...here.words.menu.rows.continue }] : []
    const { report, mine, help, language: change } = here.words.menu.rows
    return [...unfinished, { id: 'report', ...report }, { id: 'mine', ...mine }, { id: 'help', ...help }, { id: 'language', ...change }]
  },
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'continue') return { state: moved(here.state, following(draftOf(here), here.given.programme)) }
    if (option === 'report') return reporting(here)
    return option === 'mine' ? { state: moved(here.state, 'mine') } : null
  },
}

/** A new report; an unfinished one is never dropped without asking. */
export function reporting(here: Here): Move {
  if (here.state.draft) return { state: paused(here.state, 'resume') }
  return { state: moved(drafted(here, freshDraft(here.state.posterCode)), 'category') }
}

/** An interruption: remembers where to go back to, once. */
export function paused(state: State, at: string): State {
  const interruptions = ['resume', 'cancelling', 'deleting', 'language']
  const from = interruptions.includes(state.at) ? state.from : stageOf(state.at)
  return { ...moved(state, at), from }
}

export const resume: Question = {
  body: (here) => here.words.resume.ask,
  options: (here) => [
    { id: 'continue', title: here.words.resume.continue },
    { id: 'afresh', title: here.words.resume.afresh },
    { id: 'menu', title: here.words.choose.menu },
  ],
  numbered: true,
  choose: (option, here) => {
    if (option === 'continue') return { state: resumed(here) }
    const state = undrafted(here.state)
    return { state: moved(drafted({ ...here, state }, freshDraft(here.state.posterCode)), 'category'), note: here.words.resume.erased }
  },
  back: resumed,
}

/** The very question that was left, if it belongs to the report; else the first open one. */
export function resumed(here: Here): State {
  const draft = draftOf(here)
  const from = here.state.from
  const back = from !== null && isReportStep(from, draft, here.given.programme) ? from : following(draft, here.given.programme)
  return moved(here.state, back)
}

export const cancelling: Question = {
  body: (here) => here.words.cancel.ask,
  options: (here) => [
    { id: 'keep', title: here.words.cancel.keep },
    { id: 'erase', title: here.words.cancel.erase },
  ],
  numbered: true,
  choose: (option, here) => (option === 'keep' ? { state: resumed(here) } : { state: moved(undrafted(here.state), 'menu'), note: here.words.cancel.done }),
  back: resumed,
}

export const deleting: Question = {
  body: (here) => here.words.erase.ask,
  options: (here) => [
    { id: 'keep', title: here.words.erase.keep },
    { id: 'erase', title: here.words.erase.erase },
  ],
  numbered: true,
  choose: (option, here) =>
    option === 'keep' ? { state: returned(here) } : { state: freshState(here.state.programme), effects: [{ do: 'shred' }], say: { body: here.words.erase.done } },
  back: returned,
}
