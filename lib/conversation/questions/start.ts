import { wordsFor } from '@/lib/i18n/bot'
import { speakers } from '@/lib/programme/types'
import { following, isReportStep, stageOf } from '../path'
import { drafted, draftOf, type Here, type Move, moved, type Option, type Question, undrafted } from '../question'
import { saysAge, speakerWords } from '../speaker-words'
import { freshDraft, freshState, type State } from '../state'
import { entry } from './plain'

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
  const state = { ...here.state, language: chosen, misses: 0 }
  if (state.at !== 'language') return { state }
  const waiting =
    !state.noticed && state.draft && [...Object.values(state.draft.answers), ...state.draft.more].some((said) => typeof said === 'string' || (said && said.option !== 'voice'))
  return { state: returned({ ...here, state }), ...(waiting ? { note: wordsFor(here.given.programme.id, state.speaker, chosen).report.kept } : {}) }
}

/** Back to where an interruption came from. */
export function returned(here: Here): State {
  const { state } = here
  if (!state.noticed) return moved(state, unnoticed(here))
  return moved(state, state.from ?? 'menu')
}

/** What comes before the notice has been read: the language, then who is speaking, where that changes the words. */
function unnoticed({ state, given }: Here): string {
  if (!state.language) return 'language'
  return given.programme.speakers.length > 0 && !state.speaker ? 'speaker' : 'notice'
}

/** Who is speaking; later also the way to change it. */
export const speaker: Question = {
  body: (here) => entry('speaker', here).ask,
  options: (here) => here.given.programme.speakers.map((id) => ({ id, title: entry('speaker', here).options?.[id] ?? '', also: speakerWords[id] })),
  numbered: true,
  tell: (text, here) => (saysAge(text) ? (speaker.choose?.('child', here) ?? null) : null),
  choose: (option, here) => {
    const chosen = speakers.find((one) => one === option)
    if (!chosen) return null
    const state = { ...here.state, speaker: chosen, ...(here.state.draft ? { draft: { ...here.state.draft, speaker: chosen } } : {}) }
    return { state: returned({ ...here, state: { ...state, from: state.from === 'speaker' ? null : state.from } }) }
  },
  back: (here) => (here.state.noticed ? moved(here.state, 'menu') : moved(here.state, 'language')),
}

/** Six true lines before the first question. */
export const notice: Question = {
  body: (here) => (here.state.misses > 0 ? here.words.notice.short : here.words.notice.text),
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
  back: (here) => moved(here.state, here.given.programme.speakers.length > 0 ? 'speaker' : 'language'),
}

export const menu: Question = {
  body: (here) => (here.state.draft ? here.words.menu.askWithDraft : here.words.menu.ask),
  options: (here) => {
    const unfinished: Option[] = here.state.draft ? [rowOf('continue', here)] : []
    return [...unfinished, ...here.given.programme.menu.map((id) => rowOf(id, here))]
  },
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'continue') return { state: moved(here.state, following(draftOf(here), here.given.programme)) }
    if (option === 'report') return reporting(here)
    return here.given.programme.menu.includes(option) ? { state: moved(here.state, option) } : null
  },
}

function rowOf(id: string, here: Here): Option {
  const row = here.words.menu.rows[id]
  if (!row) throw new Error(`No words for the row ${id} of the menu`)
  return { id, ...row }
}

/** A new report; an unfinished one is never dropped without asking. */
export function reporting(here: Here): Move {
  if (here.state.draft) return { state: paused(here.state, 'resume') }
  return { state: moved(drafted(here, freshDraft(here.state)), 'category') }
}

/** An interruption: remembers where to go back to, once. */
export function paused(state: State, at: string): State {
  const interruptions = ['resume', 'cancelling', 'deleting', 'language', 'speaker']
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
    return { state: moved(drafted({ ...here, state }, freshDraft(here.state)), 'category'), note: here.words.resume.erased }
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
