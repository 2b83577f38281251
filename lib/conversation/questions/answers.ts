import { search } from '@/lib/answers/search'
import type { Line } from '@/lib/answers/types'
import { type Answer, current } from '@/lib/answers/types'
import { balTalk } from '@/lib/i18n/bal-talk'
import { wordy } from '../input'
import { following } from '../path'
import { drafted, draftOf, type Here, type Move, moved, type Option, type Question } from '../question'
import { cut } from './plain'
import { paused } from './start'

/** Answers shown for one question; more would not be read. */
const most = 5

const talk = (here: Here) => balTalk[here.language].answers

/** `YYYY-MM-DD` in India. */
const today = ({ given }: Here) => new Date(given.now.getTime() + 5.5 * 3_600_000).toISOString().slice(0, 10)

/** A question in one's own words, answered from what the commission's staff have checked. */
export const ask: Question = {
  body: (here) => `${talk(here).ask}\n\n${talk(here).topics}`,
  options: (here) => [
    { id: 'eligible', title: talk(here).eligible, description: talk(here).eligibleHint },
    ...here.given.answers.answers.slice(0, most).map((answer) => row(answer, here)),
    menuOption(here),
  ],
  numbered: true,
  list: true,
  choose: (option, here) => (option === 'eligible' ? checker(here) : read(option, here)),
  tell: (text, here) => looked(text, here),
  back: (here) => moved(here.state, 'menu'),
}

/** To the checker, while its rule holds; else that it is being checked. */
function checker(here: Here): Move {
  return ruling(here) ? { state: { ...moved(here.state, 'eligible_born'), child: {} } } : { state: moved(here.state, 'ask'), note: talk(here).checking }
}

/** The rule that decides today; null while there is none or its time is over. */
export const ruling = (here: Here) => (here.given.rule && current(here.given.rule, today(here)) ? here.given.rule : null)

/** What the question may mean; nothing is chosen for anybody. */
export const found: Question = {
  body: (here) => talk(here).found,
  options: (here) => [...here.state.offered.flatMap((id) => answerOf(id, here) ?? []).map((answer) => row(answer, here)), { id: 'ask', title: talk(here).more }, menuOption(here)],
  numbered: true,
  list: true,
  choose: (option, here) => (option === 'ask' ? { state: moved(here.state, 'ask') } : read(option, here)),
  tell: (text, here) => looked(text, here),
  back: (here) => moved(here.state, 'ask'),
}

/** One answer with its source and day; past its day it is not told. */
export const answer: Question = {
  body: (here) => {
    const read = answerOf(here.state.topic?.answer ?? '', here)
    return read ? told(read, here) : talk(here).none
  },
  options: (here) => [
    { id: 'useful', title: talk(here).yes },
    { id: 'useless', title: talk(here).no },
    { id: 'happened', title: talk(here).happened },
  ],
  numbered: true,
  choose: (option, here) => {
    const read = answerOf(here.state.topic?.answer ?? '', here)
    if (option === 'happened') return happened(read ? (heads[read.topic] ?? null) : null, read?.question[here.language], here)
    if (!read) return { state: moved(here.state, 'ask') }
    const useful = option === 'useful'
    return { state: moved(here.state, 'ask'), effects: [{ do: 'useful', answerId: read.id, useful }], note: useful ? talk(here).thanks : talk(here).sorry }
  },
  tell: (text, here) => looked(text, here),
  back: (here) => moved(here.state, 'ask'),
}

function told(read: Answer, here: Here): string {
  const { language } = here
  const lines = read.topic === 'helpline' ? here.given.lines.map((line) => lineOf(line, here)).join('\n') : ''
  if (!current(read, today(here))) return [read.question[language], ...(lines ? [lines] : [talk(here).checking]), talk(here).useful].join('\n\n')
  const source = talk(here).source(read.source[language], day(read.verifiedOn, here))
  // Numbers with their own sources stand in place of the text's.
  const rest = lines ? [lines] : [source, ...(read.sourceUrl ? [read.sourceUrl] : [])]
  return [read.question[language], cut(read.text[language], lines ? 1_500 : 3_000), ...rest, talk(here).useful].join('\n\n')
}

/** A number with its own source and day. It is told even when its time is over, with a word that it is being checked. */
function lineOf({ number, name, check }: Line, here: Here): string {
  const checked = check && current(check, today(here)) ? talk(here).source(check.source[here.language], day(check.verifiedOn, here)) : talk(here).lineChecking
  return `${number}: ${name[here.language]}. ${checked}`
}

/** A calendar day as people write it. */
export function day(date: string, { language }: Here): string {
  return new Intl.DateTimeFormat(language === 'hi' ? 'hi-IN' : 'en-IN', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

const answerOf = (id: string, here: Here) => here.given.answers.answers.find((one) => String(one.id) === id)

function row(one: Answer, here: Here): Option {
  const question = one.question[here.language]
  return { id: String(one.id), title: talk(here).topic[one.topic], description: cut(question, 72), line: question }
}

function read(id: string, here: Here): Move | null {
  const { topic } = here.state
  return answerOf(id, here) ? { state: { ...moved(here.state, 'answer'), topic: { asked: topic?.asked ?? '', answer: id } } } : null
}

/** Answers to a question in one's own words; null when it says nothing. */
export function looked(text: string, here: Here): Move | null {
  if (!wordy(text)) return null
  const hits = search(here.given.answers, text, most)
  const state = { ...here.state, topic: { asked: cut(text, 300) } }
  if (hits.length === 0) return { state: moved(state, 'ask'), note: talk(here).none }
  return { state: { ...moved(state, 'found'), offered: hits.map((hit) => String(hit.answer.id)) } }
}

/** Which head a topic belongs to, when "this happened to me". */
const heads: Partial<Record<Answer['topic'], string>> = { admission: 'ADMIT', pocso: 'SEXUAL', labour: 'LABOUR', corporal: 'CORPORAL', marriage: 'MARRIAGE', cyber: 'ONLINE' }

/** From reading to telling: the head is set and the question kept. An unfinished report is never dropped without asking. */
export function happened(head: string | null, topic: string | undefined, here: Here): Move {
  if (here.state.draft) return { state: paused(here.state, 'resume') }
  const fresh = draftOf(here)
  const draft = { ...fresh, ...(head ? { category: head } : {}), more: [here.state.topic?.asked, topic].flatMap((said) => said || []) }
  return { state: moved(drafted(here, draft), following(draft, here.given.programme)) }
}

const menuOption = (here: Here): Option => ({ id: 'menu', title: here.words.choose.menu })
