import { readCode } from '@/lib/complaint/reference'
import { balTalk } from '@/lib/i18n/bal-talk'
import { categoryOf } from '@/lib/programme'
import { bigFile } from '../big-file'
import type { Verdict } from '../ids'
import { wordy } from '../input'
import { following } from '../path'
import { draftOf, type Here, type Move, moved, type Option, type Question, undrafted } from '../question'
import { filesLine, receipts } from '../receipts'
import { levelled } from '../spelling'
import type { Draft } from '../state'
import { fileFor, subjectOf } from '../subject'
import type { Effect, OwnComplaint } from '../types'
import { paged } from './pages'
import { placeName } from './place'
import { cut } from './plain'

/** This person's complaints. */
export const mine: Question = {
  body: (here) => (here.given.own.length > 0 ? here.words.mine.ask : [here.words.mine.none, ...(here.state.speaker === 'child' ? [] : [here.given.statusUrl])].join('\n')),
  options: (here) =>
    paged(
      here.given.own.map((one) => ({ id: one.id, ...line(one, here) })),
      [menuOption(here)],
      here,
    ),
  numbered: true,
  list: true,
  choose: (option, here) => (here.given.own.some((one) => one.id === option) ? { state: { ...moved(here.state, 'complaint'), subject: option } } : null),
  back: (here) => moved(here.state, 'menu'),
}

/** One complaint: its state in public words, and what can be done. Words and files sent here belong to it. */
export const complaint: Question = {
  body: (here) => {
    const own = subjectOf(here)
    const body = here.words.mine.one(own?.code ?? '', standing(own, here), day(own, here), filesLine(own, here))
    return own?.outOfScope ? `${body}\n\n${balTalk[here.language].elsewhereTo[own.outOfScope]}` : body
  },
  options: (here) => {
    const own = subjectOf(here)
    const words = here.words.mine
    return [
      ...(own?.question ? [{ id: 'answer', title: words.answer }] : []),
      ...(own && own.files.length > 0 ? [{ id: 'receipts', title: words.receipts }] : []),
      ...(own ? [{ id: 'add', title: words.add }] : []),
      ...(own && mayShow(own, here) ? [{ id: 'upload', title: words.bigFile }] : []),
      ...(own?.canJudge ? [{ id: 'judge', title: words.judge }] : []),
      ...(own?.canReopen ? [{ id: 'reopen', title: words.reopen }] : []),
      menuOption(here),
    ]
  },
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'receipts') return { state: here.state, note: receipts(subjectOf(here), here) }
    if (option === 'upload') return bigFile(here)
    const places: Record<string, string> = { answer: 'answering', add: 'adding', judge: 'judging', reopen: 'reopening' }
    const at = places[option]
    return at ? { state: { ...moved(here.state, at), subject: here.state.subject } } : null
  },
  tell: (text, here) => (subjectOf(here)?.question ? told(text, here) : added(text, here)),
  back: (here) => moved(here.state, 'mine'),
}

/** A child is never asked for pictures, nor is anybody under a head that wants none. */
const mayShow = (own: OwnComplaint, here: Here) => here.state.speaker !== 'child' && !categoryOf(here.given.programme, own.category)?.noImages

/** More to one complaint: every message is added until "done". */
export const adding: Question = {
  body: (here) => here.words.mine.adding(subjectOf(here)?.code ?? ''),
  options: (here) => [{ id: 'done', title: here.words.choose.done }],
  choose: (_, here) => (here.state.draft ? { state: onWithDraft(here), note: here.words.mine.onWithDraft } : { state: moved(here.state, 'menu') }),
  tell: (text, here) => added(text, here),
  back: backToComplaint,
}

/** A question of the office, in its own words. */
export const answering: Question = {
  body: (here) => here.words.mine.asked(cut(subjectOf(here)?.question?.text ?? '', 600)),
  options: (here) => [{ id: 'decline', title: here.words.mine.decline }, menuOption(here)],
  choose: (_, here) => told(here.words.mine.declined, here),
  tell: (text, here) => told(text, here),
  back: backToComplaint,
}

export const judging: Question = {
  body: (here) => here.words.mine.judging,
  options: (here) => verdictOptions(here.words.mine.verdicts),
  numbered: true,
  choose: (option, here) => {
    const own = subjectOf(here)
    const verdict = verdicts.find((one) => one === option)
    return own && verdict ? judged(own, verdict, here) : null
  },
  back: backToComplaint,
}

/** Once; the reason may be left out. */
export const reopening: Question = {
  body: (here) => here.words.mine.reopening,
  options: (here) => [{ id: 'plain', title: here.words.mine.reopenPlain }, menuOption(here)],
  choose: (_, here) => reopened(undefined, here),
  tell: (text, here) => (wordy(text) ? reopened(text, here) : null),
  back: backToComplaint,
}

/** To which of this person's complaints does it belong, or is it a new report? */
export const whose: Question = {
  body: (here) => here.words.whose.ask,
  options: (here) => {
    const words = here.words.whose
    const answers = here.given.own.filter((one) => one.question).slice(0, 3)
    const newest = here.given.own.slice(0, 5)
    return [
      ...answers.map((one) => ({ id: `answer:${one.id}`, title: words.answer, description: cut(one.question?.text ?? '', 72) })),
      { id: 'new', title: words.fresh },
      ...newest.map((one) => ({ id: `add:${one.id}`, title: one.code, description: cut(words.add(day(one, here)), 72) })),
      menuOption(here),
    ]
  },
  numbered: true,
  list: true,
  choose: (option, here) => {
    if (option === 'new') return { state: moved(here.state, following(draftOf(here), here.given.programme)) }
    const [way, id] = option.split(':')
    const own = here.given.own.find((one) => one.id === id)
    return own ? handed(own, way === 'answer', here) : null
  },
}

const verdicts = ['helped', 'not_helped', 'untrue'] as const

export function verdictOptions(words: Record<Verdict, string>): { id: Verdict; title: string }[] {
  return verdicts.map((id) => ({ id, title: words[id] }))
}

/** The verdict on a closed complaint; the conversation stays where it was unless it stood at that complaint. */
export function judged(own: OwnComplaint, verdict: Verdict, here: Here): Move {
  if (!own.canJudge) return { state: here.state, note: here.words.mine.judgedAlready }
  const state = here.state.at === 'judging' || here.state.at === 'complaint' ? moved(here.state, 'menu') : here.state
  return {
    state,
    effects: [{ do: 'judge', complaintId: own.id, verdict }],
    note: verdict === 'not_helped' && own.canReopen ? here.words.mine.thanksReopen : here.words.mine.thanks,
  }
}

/** The state of a complaint in public words; a waiting question comes first. Unknown states say "being checked". */
function standing(own: OwnComplaint | undefined, here: Here): string {
  const words: Record<string, string> = here.words.mine.statuses
  const outcomes: Record<string, string> = here.words.mine.outcomes
  if (!own) return here.words.mine.gone
  if (own.question) return here.words.mine.waiting
  const outcome = own.status === 'closed' && own.outcome ? outcomes[own.outcome] : undefined
  return outcome ?? words[own.status] ?? here.words.mine.statuses.reviewing
}

/** `said` may be the answer, when it was spoken. */
function told(said: string, here: Here): Move {
  const own = subjectOf(here)
  if (!own?.question) return own ? added(said, here) : { state: moved(here.state, 'menu'), note: here.words.mine.gone }
  const note = here.state.draft ? `${here.words.mine.answered} ${here.words.mine.onWithDraft}` : here.words.mine.answered
  return { state: afterAnswer(here), effects: [{ do: 'answer', complaintId: own.id, outboxId: own.question.outboxId, said }], note }
}

function added(said: string, here: Here): Move {
  const own = subjectOf(here)
  if (!own) return { state: moved(here.state, 'menu'), note: here.words.mine.gone }
  return { state: toAdding(here), effects: [{ do: 'add', complaintId: own.id, said }], note: here.words.mine.added }
}

/** Words added to the complaint spoken of; null where none is. */
export const addedHere = (said: string, here: Here): Move | null => (fileFor(here) ? added(said, here) : null)

function reopened(said: string | undefined, here: Here): Move {
  const own = subjectOf(here)
  if (!own?.canReopen) return { state: moved(here.state, 'menu'), note: here.words.mine.cannotReopen }
  return { state: toAdding(here), effects: [{ do: 'reopen', complaintId: own.id, ...(said ? { said } : {}) }], note: here.words.mine.reopened }
}

/** What waits in the draft goes to a complaint instead. */
function handed(own: OwnComplaint, asAnswer: boolean, here: Here): Move {
  const draft = draftOf(here)
  const said = wordsIn(draft, here)
  const first: Effect[] =
    asAnswer && own.question && said.length > 0
      ? [{ do: 'answer', complaintId: own.id, outboxId: own.question.outboxId, said: said.join('\n') }]
      : said.map((one) => ({ do: 'add', complaintId: own.id, said: one }))
  const files: Effect[] = draft.files.map((file) => ({ do: 'add', complaintId: own.id, file }))
  return { state: { ...moved(undrafted(here.state), 'adding'), subject: own.id }, effects: [...first, ...files], note: here.words.mine.added }
}

/** A pin becomes words: a complaint that is filed keeps the place it was filed with. */
function wordsIn(draft: Draft, here: Here): string[] {
  const where = draft.place ? [here.words.report.pin(placeName(draft.place, here))] : draft.placeText ? [draft.placeText] : []
  return [...Object.values(draft.answers).flatMap((answer) => answer?.said ?? []), ...draft.more, ...where]
}

/** Back to the report that the question of the office interrupted: what is written next belongs there. */
const onWithDraft = (here: Here) => moved(here.state, following(draftOf(here), here.given.programme))

/** Where the conversation stands once the office has its answer. */
export const afterAnswer = (here: Here) => (here.state.draft ? onWithDraft(here) : toAdding(here))

const toAdding = (here: Here) => ({ ...moved(here.state, 'adding'), subject: here.state.subject })

function backToComplaint(here: Here) {
  return { ...moved(here.state, 'complaint'), subject: here.state.subject }
}

function line(own: OwnComplaint, here: Here): { title: string; description: string } {
  return { title: own.code, description: cut(`${standing(own, here)} · ${day(own, here)}`, 72) }
}

/** Day of arrival in Asia/Kolkata. */
function day(own: OwnComplaint | undefined, here: Here): string {
  if (!own) return ''
  return new Intl.DateTimeFormat(here.language === 'hi' ? 'hi-IN' : 'en-IN', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Kolkata' }).format(own.arrivedHour)
}

const menuOption = (here: Here): Option => ({ id: 'menu', title: here.words.choose.menu })

/** Three groups of four with a digit among them: a code, and no telephone number or name. */
const grouped = /^(?=.*\d)(?=.*[a-z])\s*\w{4}[\s–-]\w{4}[\s–-]\w{4}\s*$/i

/** A verdict written instead of pressed, where only one report waits for it; the code of a report. */
export function ofOwn(text: string, here: Here): Move | null {
  if (!here.state.noticed) return null
  const code = readCode(text)
  if (code) {
    const own = here.given.own.find((one) => one.code === code)
    if (own) return opened(own.id, 'complaint', here)
    if (!here.state.draft && grouped.test(text)) return { state: here.state, note: here.words.mine.notHere(here.given.statusUrl) }
  }
  const waiting = here.given.own.filter(({ canJudge }) => canJudge)
  const verdict = verdicts.find((one) => levelled(here.words.mine.verdicts[one]) === levelled(text))
  return verdict && waiting[0] && waiting.length === 1 && !here.state.draft ? judged(waiting[0], verdict, here) : null
}

/** Opens one complaint. */
export function opened(complaintId: string, at: string, here: Here): Move {
  return { state: { ...moved(here.state, at), subject: complaintId } }
}
