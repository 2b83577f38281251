import type { BotWords } from '@/lib/i18n/bot'
import type { Language } from '@/lib/i18n/language'
import type { Draft, State } from './state'
import { freshDraft } from './state'
import type { Effect, Given, Say } from './types'

/** One turn's view of the world. */
export type Here = { state: State; given: Given; language: Language; words: BotWords }

export type Option = {
  id: string
  title: string
  description?: string
  /** Stands for the title in a numbered body, where there is room. */
  line?: string
  /** Further words that mean it. */
  also?: readonly string[]
}

/** What a message leads to. The question at `state.at` is asked next, under `note`, unless `say` stands in its place; null says nothing. */
export type Move = { state: State; effects?: Effect[]; note?: string; say?: Say | null }

export type Point = { lat: number; lng: number; name?: string }

/** One place of the conversation: what is asked there and what may be answered. Readers give null for "not understood". */
export type Question = {
  body(here: Here): string
  /** In the order shown; up to three become buttons, more a numbered list. */
  options?(here: Here): Option[]
  /** Digits count the options; off where a number may itself be the answer. */
  numbered?: boolean
  /** Always a list, even with few options. */
  list?: boolean
  askPin?: boolean
  /** A picture above the body; such a question has three options at most. */
  image?: NonNullable<Say['image']>
  choose?(option: string, here: Here): Move | null
  tell?(text: string, here: Here): Move | null
  /** Own words for a choice, taken when they come a second time. */
  insist?(text: string, here: Here): Move
  point?(point: Point, here: Here): Move
  /** A voice note is an answer, under this key of the draft. */
  voice?: string
  skip?(here: Here): Move
  /** Where "back" leads, when it is not the question before. */
  back?(here: Here): State
}

export const draftOf = (here: Here): Draft => here.state.draft ?? freshDraft(here.state)

/** The state moved to a question: first page, nothing misunderstood yet. */
export function moved(state: State, at: string): State {
  return { ...state, at, from: null, page: 0, misses: 0, offered: [] }
}

/** The state with a changed draft; the 24 hours start again. A first draft gets a version of its own. */
export function drafted(here: Here, draft: Draft): State {
  const { posterCode: _, alarm: __, ...state } = here.state
  return { ...state, draft, draftAt: here.given.now.getTime(), version: here.state.draft ? state.version : state.version + 1 }
}

/** The state without any draft. */
export function undrafted(state: State): State {
  return { ...state, draft: null, draftAt: null, version: state.version + 1, unacknowledged: 0 }
}
