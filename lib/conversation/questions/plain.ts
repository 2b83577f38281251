import { balTalk } from '@/lib/i18n/bal-talk'
import { isBareAnswer, isBareYes } from '../choice-typed'
import { wordy } from '../input'
import { following } from '../path'
import { drafted, draftOf, type Here, type Move, moved, type Option, type Question } from '../question'
import type { Answer, Draft } from '../state'

/** Goes on to the first question still open. */
export function onward(here: Here, draft: Draft): Move {
  const { editing: _, ...next } = draft
  return { state: moved(drafted(here, next), following(next, here.given.programme)) }
}

export function answered(here: Here, key: string, answer: Answer | null): Move {
  const draft = draftOf(here)
  return onward(here, { ...draft, answers: { ...draft.answers, [key]: answer } })
}

/** The question's words, with what was answered before when it is asked again. */
export function asked(key: string, here: Here): string {
  const said = draftOf(here).answers[key]?.said
  const words = wordsOf(key, here)
  return said ? `${words}\n\n${here.words.report.before(cut(said, 300))}` : words
}

/** At most `length` UTF-16 units, never half a letter. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  let short = ''
  for (const { segment } of new Intl.Segmenter('hi').segment(text)) {
    if (short.length + segment.length > length - 1) break
    short += segment
  }
  return `${short}…`
}

export type Asked = { ask: string; label: string; options?: Record<string, string> }

/** The catalogue's entry of a question key; a key without words is a bug that the catalogue test finds. */
export function entry(key: string, here: Here): Asked {
  const entries: Record<string, Asked> = here.words.ask
  const found = entries[key]
  if (!found) throw new Error(`No words for the question ${key}`)
  return found
}

const wordsOf = (key: string, here: Here) => entry(key, here).ask

export const skipOption = (here: Here): Option => ({ id: 'skip', title: here.words.choose.skip })
export const backOption = (here: Here): Option => ({ id: 'back', title: here.words.choose.back })
export const finishOption = (here: Here): Option => ({ id: 'finish', title: here.words.choose.finish })

/** A question answered in one's own words or by voice; may be skipped. */
export function open(key: string): Question {
  return {
    body: (here) => asked(key, here),
    options: (here) => [skipOption(here), finishOption(here), backOption(here)],
    // "Yes" tells nothing; written a second time it is taken.
    tell: (text, here) => (isBareYes(text) && here.state.misses === 0 ? null : answered(here, key, { said: text })),
    voice: key,
    skip: (here) => answered(here, key, null),
  }
}

/** What happened: needed, so it cannot be skipped. */
export const what: Question = {
  body: (here) => asked('what', here),
  options: (here) => [backOption(here)],
  tell: (text, here) => (wordy(text) && !isBareAnswer(text) ? answered(here, 'what', { said: text }) : null),
  voice: 'what',
}

/** A question with a few answers to choose from. With `own` any other words are an answer too; without, they are kept beside and the question stays. */
export function pick(key: string, own = false): Question {
  return {
    body: (here) => asked(key, here),
    options: (here) => answerOptions(key, here),
    numbered: true,
    choose: (option, here) => {
      const title = entry(key, here).options?.[option]
      if (title === undefined) return null
      const note = noteAfter(key, option, here)
      return { ...answered(here, key, { said: title, option }), ...(note ? { note } : {}) }
    },
    insist: (text, here) => answered(here, key, { said: text }),
    ...(own ? { tell: (text: string, here: Here) => (wordy(text) && !isBareAnswer(text) ? answered(here, key, { said: text }) : null), voice: key } : {}),
    skip: (here) => answered(here, key, null),
  }
}

/** What an answer calls for before the next question: a helpline, or where else the matter belongs. */
function noteAfter(key: string, option: string, here: Here): string | undefined {
  if ((key === 'danger' && option === 'yes') || (key === 'safe' && option === 'no')) return here.words.danger.line
  if (key === 'mind_harm' && option === 'yes') return here.words.danger.self
  const elsewhere: Record<string, string> = balTalk[here.language].scope
  return key === 'scope' ? elsewhere[option] : undefined
}

/** The answers; "skip" and "back" are rows of a list, while three buttons leave no room for them. */
function answerOptions(key: string, here: Here): Option[] {
  const answers = Object.entries(entry(key, here).options ?? {}).map(([id, title]) => ({ id, title }))
  if (answers.length > 3) return [...answers, skipOption(here), finishOption(here), backOption(here)]
  if (answers.some(({ id }) => leavingOpen.includes(id))) return answers
  return answers.length < 3 ? [...answers, skipOption(here)] : [...answers, skipOption(here), backOption(here)]
}

/** Choices that commit to nothing: beside them no "skip" is needed. */
const leavingOpen = ['unknown', 'no', 'none', 'anonymous']
