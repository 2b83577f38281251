import { wordsFor } from '@/lib/i18n/bot'
import { optionWords } from './answer-words'
import { numberOf, plain, plainWord } from './input'
import type { Here, Option, Question } from './question'
import { levelled, levelledWord } from './spelling'

/** The choice that a message names by number, title (in either language) or a word for it; by a likeness of spelling only where one choice is alike. */
export function optionFor(text: string, question: Question, here: Here): Option | null {
  const options = question.options?.(here) ?? []
  const number = question.numbered ? numberOf(text) : null
  if (number !== null) return options[number - 1] ?? null
  const key = plain(text)
  if (key === '') return null
  const other = here.language === 'hi' ? 'en' : 'hi'
  const elsewhere = question.options?.({ ...here, language: other, words: wordsFor(here.given.programme.id, here.state.speaker, other) }) ?? []
  // By id: a list in alphabetical order has another order in the other language.
  const named = (same: (word: string) => boolean) =>
    options.filter((option) => [option, elsewhere.find(({ id }) => id === option.id)].some((one) => one && namesOf(one).some(same)))
  const exact = named((word) => plainWord(word) === key)[0]
  if (exact) return exact
  const sound = levelled(text)
  const alike = named((word) => levelledWord(word) === sound)
  if (alike.length === 1) return alike[0] ?? null
  // "Ha sahi he", "haan bhej do": every part says the same.
  const words = sound.split(' ')
  const agreed = options.filter((option) => repeats(words, new Set(namesOf(option).map(levelledWord))))
  return words.length < 7 && agreed.length === 1 ? (agreed[0] ?? null) : null
}

/** Whether the words are nothing but names out of this set, one after the other. */
const repeats = (words: string[], names: Set<string>): boolean =>
  words.length === 0 || words.some((_, at) => names.has(words.slice(0, at + 1).join(' ')) && repeats(words.slice(at + 1), names))

const namesOf = (option: Option) => [option.title, ...(option.also ?? []), ...(optionWords[option.id] ?? [])]

/** Longest first, so that "nahi pata" is not taken for "nahi". */
const beginnings = (['unknown', 'yes', 'no'] as const)
  .flatMap((id) => (optionWords[id] ?? []).map((word) => ({ id, word: levelled(word) })))
  .filter(({ word }) => word.length > 1)
  .sort((a, b) => b.word.length - a.word.length)

const bare = new Set([...beginnings.map(({ word }) => word), ...['done', 'right', 'send'].flatMap((id) => (optionWords[id] ?? []).map(levelled))])

/** "Yes", "no", "do not know", "done" and nothing else: an answer to a question, never a thing told. */
export const isBareAnswer = (text: string) => bare.has(levelled(text))

const assent = new Set(['yes', 'right'].flatMap((id) => (optionWords[id] ?? []).map(levelled)))

/** "Yes" and nothing else: no answer to a question for something in own words. */
export const isBareYes = (text: string) => assent.has(levelled(text))

/** Whether the person says that they do not know. */
export const isUnknown = (text: string) => (optionWords.unknown ?? []).some((word) => levelledWord(word) === levelled(text))

/** The choice that an answer begins with, as in "haan, har shaam ko"; null where none is offered. */
export function beginsWith(text: string, question: Question, here: Here): Option | null {
  const said = `${levelled(text)} `
  const found = beginnings.find(({ word }) => said.startsWith(`${word} `))
  return (found && question.options?.(here).find(({ id }) => id === found.id)) ?? null
}
