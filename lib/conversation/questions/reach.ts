import { isBareAnswer } from '../choice-typed'
import { plain, wordy } from '../input'
import type { Here, Question } from '../question'
import { answered, asked, entry, open } from './plain'

/** The name of somebody who wants to be known to the caseworker. */
export const name: Question = {
  ...open('name'),
  voice: undefined,
  tell: (text, here) => (wordy(text) && text.length <= 120 ? answered(here, 'name', { said: text.trim() }) : null),
}

const longest = 30

/** A harmless word of one's own, written before anything about a report is shown. */
export const safeWord: Question = {
  body: (here) => asked('safe_word', here),
  options: (here) => Object.entries(entry('safe_word', here).options ?? {}).map(([id, title]) => ({ id, title })),
  choose: (option, here) => {
    const title = entry('safe_word', here).options?.[option]
    return title === undefined ? null : answered(here, 'safe_word', { said: title, option })
  },
  tell: (text, here) => (plain(text) !== '' && !isBareAnswer(text) && text.length <= longest ? answered(here, 'safe_word', { said: text.trim() }) : null),
  skip: (here) => answered(here, 'safe_word', null),
}

/** Whether a message is the word that was agreed, in whatever case and script it is written. */
export const isSafeWord = (text: string, { state }: Here) => state.reach?.word !== undefined && plain(text) === plain(state.reach.word)
