import type { Outcome } from '@/lib/complaint/types'
import { type Command, offered, type Standing } from '@/lib/complaint/workflow'
import type { Language } from '@/lib/i18n/language'
import { type OfficerWords, officerWords } from '@/lib/i18n/officer'
import { type Answer, answerTo, ask, choicePrefix, stepAfter, stepBefore } from './officer-question'
import type { EvidenceKind, Heard, MediaRef, Say } from './types'

export const officerActions = ['accept', 'decline', 'help', 'initiated', 'report', 'link'] as const
export type OfficerAction = (typeof officerActions)[number]

/** A press on a signed button, after its signature was checked. It needs no context: the id says which work is meant. */
export type OfficerPress = { kind: 'officer'; action: OfficerAction; assignmentId: string }

/** An open assignment of this officer; `may` is what the workflow allows now. Declined, withdrawn and reported ones are not listed. */
type OfficerTask = { assignmentId: string; ref: string; may: readonly OfficerAction[] }

const actionOf: Partial<Record<Command, OfficerAction>> = { accept: 'accept', decline: 'decline', help: 'help', initiate: 'initiated', report: 'report' }

/** What the workflow lets the officer in the field do to a complaint that stands like this. */
export function officerMay(standing: Standing): OfficerAction[] {
  return offered(standing, (command) => command in actionOf).flatMap((command) => actionOf[command] ?? [])
}

export type OfficerGiven = {
  now: Date
  language: Language
  tasks: readonly OfficerTask[]
  /** The signed id of a button that works at any later time. */
  signed: (action: OfficerAction, assignmentId: string) => string
}

export type ReportDraft = {
  outcome?: Outcome
  fir?: string
  gd?: string
  seizure?: string
  arrests?: number
  seizures?: number
  note?: string
  /** How many files came since the report was begun; they are kept as they arrive. */
  files: number
}

export type OfficerStep = 'reason' | 'words' | 'outcome' | 'fir' | 'gd' | 'seizure' | 'arrests' | 'seizures' | 'proof' | 'confirm'

export type OfficerFlow = {
  flow: 'decline' | 'help' | 'report'
  at: OfficerStep
  assignmentId: string
  ref: string
  /** ISO instant of the last turn. An answer left for a day is dropped. */
  since: string
  draft: ReportDraft
}

/** Survives JSON. No flow: nothing is being asked. */
export type OfficerState = { flow?: OfficerFlow }

type OfficerReport = {
  outcome: Outcome
  firNumber: string | null
  gdNumber: string | null
  seizureNumber: string | null
  arrests: number
  seizures: number
  note: string | null
}

export type OfficerEffect =
  | { do: 'say'; say: Say }
  /** Make a fresh one-time link and put it where `linkMark` stands in the body. */
  | { do: 'link'; assignmentId: string; say: Say }
  | { do: 'accept'; assignmentId: string }
  | { do: 'decline'; assignmentId: string; reason: string }
  | { do: 'help'; assignmentId: string; reason: string }
  | { do: 'initiate'; assignmentId: string }
  | { do: 'photo'; assignmentId: string; kind: EvidenceKind; ref: MediaRef; caption?: string }
  | { do: 'report'; assignmentId: string; report: OfficerReport }
  /** Send `quiet` in four seconds unless more files come. */
  | { do: 'wait' }

export type OfficerTurn = { state: OfficerState; effects: OfficerEffect[] }

/** Stands in a body where the one-time link belongs. */
export const linkMark = '{link}'

/** The page opens in the officer's language, whatever the browser prefers. */
const linkIn = ({ language }: OfficerGiven) => `${linkMark}?lang=${language}`

const day = 24 * 60 * 60 * 1000
const idle: OfficerState = {}

const isOpen = (flow: OfficerFlow | undefined, now: Date): flow is OfficerFlow => flow !== undefined && now.getTime() - Date.parse(flow.since) < day

/** Whether this message belongs to the officer's side. Everything else this person writes is for the informer's conversation, and the two never meet. */
export function officerHears(state: OfficerState, heard: Heard | OfficerPress, now: Date): boolean {
  if (heard.kind === 'officer') return true
  if (heard.kind === 'choice' && heard.id.startsWith(choicePrefix)) return true
  return isOpen(state.flow, now)
}

/** One turn with a designated officer. Runs nothing; the caller commits `state` and performs `effects` in order, in one transaction. */
export function officerStep(state: OfficerState, heard: Heard | OfficerPress, given: OfficerGiven): OfficerTurn {
  const words = officerWords[given.language]
  if (heard.kind === 'officer') return pressed(state, heard, given)
  const flow = isOpen(state.flow, given.now) ? state.flow : undefined
  if (!flow) return said(idle, { body: words.whatsapp.over })
  const task = given.tasks.find((open) => open.assignmentId === flow.assignmentId)
  if (!task) return said(idle, { body: words.whatsapp.gone })
  if (heard.kind === 'quiet') return flow.draft.files > 0 ? again(flow, given, words.whatsapp.files(flow.draft.files)) : { state, effects: [] }
  if (heard.kind === 'unsupported' && heard.what === 'reaction') return { state, effects: [] }
  if (heard.kind === 'media' && flow.flow === 'report') return received(flow, heard, given)
  return answered(flow, task, answerTo(flow, heard, given.language), given)
}

/** The buttons of a message about `task`: the next steps the workflow allows, and a fresh link. At most three. */
function buttonsOf(actions: readonly OfficerAction[], assignmentId: string, given: Pick<OfficerGiven, 'language' | 'signed'>): NonNullable<Say['buttons']> {
  const { button } = officerWords[given.language]
  return actions.slice(0, 3).map((action) => ({ id: given.signed(action, assignmentId), title: button[action] }))
}

function nextButtons(task: OfficerTask, given: OfficerGiven) {
  const steps = (['accept', 'initiated', 'report', 'decline', 'help'] as const).filter((action) => task.may.includes(action))
  return buttonsOf([...steps.slice(0, 2), 'link'], task.assignmentId, given)
}

const said = (state: OfficerState, say: Say): OfficerTurn => ({ state, effects: [{ do: 'say', say }] })

/** The same question again, after a notice. */
function again(flow: OfficerFlow, given: OfficerGiven, notice?: string): OfficerTurn {
  const say = ask(flow, given.language)
  const now = { ...flow, since: given.now.toISOString() }
  return said({ flow: now }, notice ? { ...say, body: `${notice}\n\n${say.body}` } : say)
}

function pressed(state: OfficerState, press: OfficerPress, given: OfficerGiven): OfficerTurn {
  const words = officerWords[given.language].whatsapp
  const task = given.tasks.find((open) => open.assignmentId === press.assignmentId)
  if (!task) return said(state, { body: words.gone })
  const { action } = press
  if (action === 'link') return { ...done(action, task, given), state }
  if (!task.may.includes(action)) return said(state, { body: words.notNow(task.ref), buttons: nextButtons(task, given) })
  const turn = action === 'accept' || action === 'initiated' ? done(action, task, given) : begun(action, task, given)
  return dropping(state, turn, given)
}

/** Says so when a press leaves an unfinished report behind. */
function dropping(state: OfficerState, turn: OfficerTurn, given: OfficerGiven): OfficerTurn {
  const left = isOpen(state.flow, given.now) ? state.flow : undefined
  if (left?.draft.outcome === undefined) return turn
  const notice = officerWords[given.language].whatsapp.dropped(left.ref)
  const effects = turn.effects.map((effect) => ('say' in effect ? { ...effect, say: { ...effect.say, body: `${notice}\n\n${effect.say.body}` } } : effect))
  return { ...turn, effects }
}

function begun(kind: 'decline' | 'help' | 'report', task: OfficerTask, given: OfficerGiven): OfficerTurn {
  const { assignmentId, ref } = task
  const at = kind === 'report' ? 'outcome' : 'reason'
  return again({ flow: kind, at, assignmentId, ref, since: given.now.toISOString(), draft: { files: 0 } }, given)
}

function done(action: 'accept' | 'initiated' | 'link', task: OfficerTask, given: OfficerGiven): OfficerTurn {
  const { assignmentId, ref } = task
  const words = officerWords[given.language].whatsapp
  if (action === 'accept') {
    const say = { body: words.accepted(ref, linkIn(given)), buttons: buttonsOf(['initiated', 'help', 'link'], assignmentId, given) }
    return {
      state: idle,
      effects: [
        { do: 'accept', assignmentId },
        { do: 'link', assignmentId, say },
      ],
    }
  }
  if (action === 'initiated') {
    const say = { body: words.initiated(ref), buttons: buttonsOf(['report', 'help', 'link'], assignmentId, given) }
    return {
      state: idle,
      effects: [
        { do: 'initiate', assignmentId },
        { do: 'say', say },
      ],
    }
  }
  return { state: idle, effects: [{ do: 'link', assignmentId, say: { body: words.fresh(ref, linkIn(given)), buttons: nextButtons(task, given) } }] }
}

function received(flow: OfficerFlow, heard: Extract<Heard, { kind: 'media' }>, given: OfficerGiven): OfficerTurn {
  const { media: kind, ref, caption } = heard
  const draft = { ...flow.draft, files: flow.draft.files + 1 }
  const photo: OfficerEffect = { do: 'photo', assignmentId: flow.assignmentId, kind, ref, ...(caption ? { caption } : {}) }
  return { state: { flow: { ...flow, draft, since: given.now.toISOString() } }, effects: [photo, { do: 'wait' }] }
}

function answered(flow: OfficerFlow, task: OfficerTask, answer: Answer, given: OfficerGiven): OfficerTurn {
  const words = officerWords[given.language].whatsapp
  switch (answer.kind) {
    case 'unclear':
      return again(flow, given, words[answer.why])
    case 'stay':
      return again({ ...flow, draft: answer.draft }, given, words[answer.notice])
    case 'next':
      return again({ ...flow, draft: answer.draft, at: stepAfter({ ...flow, draft: answer.draft }) }, given)
    case 'cancel':
      return said(idle, { body: words.stopped(flow.ref), buttons: nextButtons(task, given) })
    case 'back': {
      const before = stepBefore(flow)
      return before ? again({ ...flow, at: before }, given) : said(idle, { body: words.stopped(flow.ref), buttons: nextButtons(task, given) })
    }
    case 'reason':
      return reasoned(flow, task, answer.reason, given, words)
    case 'send':
      return sent(flow, words)
  }
}

function reasoned(flow: OfficerFlow, task: OfficerTask, reason: string, given: OfficerGiven, words: OfficerWords['whatsapp']): OfficerTurn {
  const { assignmentId, ref } = flow
  if (flow.flow === 'decline')
    return {
      state: idle,
      effects: [
        { do: 'decline', assignmentId, reason },
        { do: 'say', say: { body: words.declined(ref) } },
      ],
    }
  const buttons = nextButtons({ ...task, may: task.may.filter((action) => action !== 'help') }, given)
  return {
    state: idle,
    effects: [
      { do: 'help', assignmentId, reason },
      { do: 'say', say: { body: words.helpAsked(ref), buttons } },
    ],
  }
}

function sent(flow: OfficerFlow, words: OfficerWords['whatsapp']): OfficerTurn {
  const { outcome, fir, gd, seizure, arrests, seizures, note } = flow.draft
  if (!outcome) throw new Error('a report cannot be confirmed before its outcome is chosen')
  const report: OfficerReport = {
    outcome,
    firNumber: fir ?? null,
    gdNumber: gd ?? null,
    seizureNumber: seizure ?? null,
    arrests: arrests ?? 0,
    seizures: seizures ?? 0,
    note: note ?? null,
  }
  return {
    state: idle,
    effects: [
      { do: 'report', assignmentId: flow.assignmentId, report },
      { do: 'say', say: { body: words.reported(flow.ref) } },
    ],
  }
}
