import { wordsFor } from '@/lib/i18n/bot'
import { act, isAct } from './commands'
import { commandOf, coordinates, isChatter, isGreeting, numberOf, plain, plainWord, posterIn, substantial, wordy } from './input'
import { kept } from './keep'
import { type Here, type Move, moved, type Option, type Point, type Question } from './question'
import { questionAt } from './questions'
import { addedHere } from './questions/after'
import { pinned } from './questions/place'
import { isSafeWord } from './questions/reach'
import { unlocked } from './questions/sos'
import { paused, returned } from './questions/start'
import { optionWords } from './words'

export type Text = { text: string; forwarded?: boolean }

/**
 * A typed message. What exactly equals a choice, a command or a greeting is that; everything else is content.
 * What was forwarded was not written by this person, so it commands nothing and is marked as hearsay.
 */
export function heardText(heard: Text, here: Here): Move {
  const text = heard.text.trim()
  const spoken = heard.forwarded ? null : (asCommand(text, here) ?? asPoster(text, here))
  return spoken ?? asContent(heard.forwarded ? here.words.report.forwarded(text) : text, text, here)
}

/** No choice, command or greeting is longer. */
const longestCommand = 100

function asCommand(text: string, here: Here): Move | null {
  if (text.length > longestCommand) return null
  if (isSafeWord(text, here)) return unlocked(here)
  const question = questionAt(here.state.at)
  const option = optionFor(text, question, here)
  if (option) return chosen(option.id, here, question)
  const command = commandOf(text)
  if (command) return act(command, here, question)
  if (isGreeting(text)) return greeted(here)
  return isChatter(text) ? { state: here.state, note: here.words.unclear.chatter } : null
}

/** The text a poster puts into the chat: its code is noted and the rest is a greeting, unless somebody wrote a report into it. */
function asPoster(text: string, here: Here): Move | null {
  const found = posterIn(text)
  if (!found) return null
  const short = found.rest.split(/\s+/).length <= 12
  if (here.state.draft) return isGreeting(found.rest) || found.rest === '' ? greeted(here) : null
  const state = { ...here.state, posterCode: found.code }
  return short ? greeted({ ...here, state }) : asContent(found.rest, found.rest, { ...here, state })
}

/** A greeting begins, and never wipes: with a report under way it asks whether to go on. */
function greeted(here: Here): Move {
  if (!here.state.noticed) return { state: returned(here) }
  return { state: here.state.draft ? paused(here.state, 'resume') : moved(here.state, 'menu') }
}

/** `said` is what is kept; `text` the bare words, which places and heads are looked up by. */
export function asContent(said: string, text: string, here: Here): Move {
  const point = coordinates(text)
  if (point)
    return pointed(
      {
        ...point,
        name: text
          .replace(/https?:\S+/g, '')
          .replace(/[\d.,\s°+-]{8,}/g, ' ')
          .trim(),
      },
      here,
    )
  const question = questionAt(here.state.at)
  return question.tell?.(said, here) ?? (wordy(text) ? kept(said, text, here) : null) ?? unclear(here)
}

/** A pin, sent as such or found in a link. */
export function pointed(point: Point, here: Here): Move {
  const { name, ...bare } = point
  const named: Point = name && wordy(name) ? point : bare
  const found = here.given.places.at(point.lat, point.lng)
  const near = found.inside ? (here.language === 'hi' ? found.nearHi : found.nearEn) : ((here.language === 'hi' ? found.districtHi : found.districtEn) ?? '')
  return addedHere(here.words.report.pin([named.name, near].filter(Boolean).join(', ')), here) ?? pinned(named, here)
}

/** The choice that a message names by number, title (in either language) or a word for it. */
function optionFor(text: string, question: Question, here: Here): Option | null {
  const options = question.options?.(here) ?? []
  const number = question.numbered ? numberOf(text) : null
  if (number !== null) return options[number - 1] ?? null
  const key = plain(text)
  if (key === '') return null
  const other = here.language === 'hi' ? 'en' : 'hi'
  const elsewhere = question.options?.({ ...here, language: other, words: wordsFor(here.given.programme.id, here.state.speaker, other) }) ?? []
  return options.find((option, index) => [option, elsewhere[index]].some((one) => one && namesOf(one).some((word) => plainWord(word) === key))) ?? null
}

const namesOf = (option: Option) => [option.title, ...(option.also ?? []), ...(optionWords[option.id] ?? [])]

export function chosen(option: string, here: Here, question: Question): Move {
  if (isAct(option)) return act(option, here, question)
  return question.choose?.(option, here) ?? unclear(here)
}

/** Asked again, with more help the second time. */
function unclear(here: Here): Move {
  const state = { ...here.state, misses: here.state.misses + 1 }
  return { state, note: state.misses > 1 ? here.words.unclear.again : here.words.unclear.once }
}

/** Enough of the other language to offer it once. */
export function offersLanguage(text: string, here: Here): boolean {
  if (here.state.languageOffered || here.state.language === null || !substantial(text)) return false
  if (here.state.language === 'en') return (text.match(/\p{Script=Devanagari}/gu) ?? []).length >= 6
  return (plain(text).match(/(?:^| )(?:the|is|are|and|of|with|they|there|this|was|from)(?= |$)/g) ?? []).length >= 2
}
