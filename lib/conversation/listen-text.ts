import { isAnnouncement } from './announced'
import { beginsWith, isBareAnswer, optionFor } from './choice-typed'
import { act, isAct } from './commands'
import { commandOf, coordinates, isChatter, isGreeting, plain, posterIn, substantial, wordy } from './input'
import { isFull, kept } from './keep'
import { draftOf, type Here, type Move, moved, type Point, type Question } from './question'
import { questionAt } from './questions'
import { addedHere, ofOwn } from './questions/after'
import { pinned } from './questions/place'
import { isSafeWord } from './questions/reach'
import { unlocked } from './questions/sos'
import { paused, returned } from './questions/start'

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
  const own = ofOwn(text, here)
  if (own) return own
  if (isGreeting(text)) return greeted(here)
  if (isAnnouncement(text) && !here.state.draft) return announced(here)
  // "OK" may be the very answer.
  return isChatter(text) && here.state.at !== 'answering' ? { state: here.state, note: here.words.unclear.chatter } : null
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

/** Somebody says that there is something to tell: then it is asked for. */
const announced = (here: Here): Move => (here.state.noticed ? act('report', here, questionAt('menu')) : { state: { ...here.state, misses: here.state.misses + 1 } })

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
  return (
    question.tell?.(said, here) ?? beganWith(said, text, question, here) ?? insisted(said, text, question, here) ?? (told(text) ? kept(said, text, here) : null) ?? unclear(here)
  )
}

/** Something to keep: not the bare "yes" of another question. */
const told = (text: string) => wordy(text) && !isBareAnswer(text)

/** An answer that begins with a choice, "yes, every evening": the choice, and the words beside it. */
function beganWith(said: string, text: string, question: Question, here: Here): Move | null {
  if (!question.insist || !here.state.draft) return null
  const option = beginsWith(text, question, here)
  if (!option) return null
  const draft = draftOf(here)
  return question.choose?.(option.id, { ...here, state: { ...here.state, draft: { ...draft, more: [...draft.more, said] } } }) ?? null
}

/** Whoever answers a choice in own words a second time is not held up: the words are the answer. */
function insisted(said: string, text: string, question: Question, here: Here): Move | null {
  if (here.state.misses === 0 || !here.state.draft || !told(text) || isFull(said, here)) return null
  const move = question.insist?.(said, here)
  return move ? { ...move, note: here.words.report.kept } : null
}

/** A pin, sent as such or found in a link. */
export function pointed(point: Point, here: Here): Move {
  const { name, ...bare } = point
  const named: Point = name && wordy(name) ? point : bare
  const found = here.given.places.at(point.lat, point.lng)
  const near = found.inside ? (here.language === 'hi' ? found.nearHi : found.nearEn) : ((here.language === 'hi' ? found.districtHi : found.districtEn) ?? '')
  return addedHere(here.words.report.pin([named.name, near].filter(Boolean).join(', ')), here) ?? pinned(named, here)
}

export function chosen(option: string, here: Here, question: Question): Move {
  if (isAct(option)) return act(option, here, question)
  return question.choose?.(option, here) ?? unclear(here)
}

/** Asked again, with more help the second time; a choice that may be left out is left out the third time. */
function unclear(here: Here): Move {
  const question = questionAt(here.state.at)
  const state = { ...here.state, misses: here.state.misses + 1 }
  const { unclear: words, report } = here.words
  if (state.misses > 2 && question.insist && question.skip && here.state.draft) return { ...question.skip(here), note: report.leftOut }
  const choices = question.options?.(here) ?? []
  if (!choices.some(({ id }) => !isAct(id))) return { state, note: words.own }
  return { state, note: state.misses > 1 ? words.again : words.once }
}

/** Enough of the other language to offer it once. */
export function offersLanguage(text: string, here: Here): boolean {
  if (here.state.languageOffered || here.state.language === null || !substantial(text)) return false
  if (here.state.language === 'en') return (text.match(/\p{Script=Devanagari}/gu) ?? []).length >= 6
  return (plain(text).match(/(?:^| )(?:the|is|are|and|of|with|they|there|this|was|from)(?= |$)/g) ?? []).length >= 2
}
