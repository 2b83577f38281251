import { textLimits } from '@/lib/complaint/limits'
import type { Outcome } from '@/lib/complaint/types'
import { proven } from '@/lib/complaint/workflow'
import type { Language } from '@/lib/i18n/language'
import { type OfficerWords, officerWords } from '@/lib/i18n/officer'
import { commandOf, numberOf, plain } from './input'
import type { OfficerFlow, OfficerStep, ReportDraft } from './officer'
import type { Heard, Say } from './types'

type Notice = keyof Pick<OfficerWords['whatsapp'], 'unclear' | 'unclearNumber' | 'unclearCount' | 'tooLong' | 'proofNeeded' | 'noteNeeded' | 'noted'>

export type Answer =
  | { kind: 'unclear'; why: Notice }
  /** Kept, and the same question stays open. */
  | { kind: 'stay'; draft: ReportDraft; notice: Notice }
  | { kind: 'next'; draft: ReportDraft }
  | { kind: 'back' }
  | { kind: 'cancel' }
  | { kind: 'reason'; reason: string }
  | { kind: 'send' }

type Option = { value: string; title: string }
type Asked = { body: string; options: Option[]; list: boolean }

/** Ids of answers inside a question begin with it; ids of signed buttons do not. */
export const choicePrefix = 'of:'

/** UTF-16 units of the note in the summary, so that it fits a message with buttons whatever else was said. */
const shownNote = 300

const idOf = (flow: OfficerFlow, value: string) => `${choicePrefix}${flow.assignmentId.slice(0, 8)}:${flow.at}:${value}`

/** A search that found nothing has at most a diary entry to name. */
const steps = {
  acted: ['outcome', 'fir', 'gd', 'seizure', 'arrests', 'seizures', 'proof', 'confirm'],
  other: ['outcome', 'gd', 'proof', 'confirm'],
  reason: ['reason', 'words'],
} as const satisfies Record<string, readonly OfficerStep[]>

function route(flow: OfficerFlow): readonly OfficerStep[] {
  if (flow.flow !== 'report') return steps.reason
  return flow.draft.outcome === 'verified_acted' ? steps.acted : steps.other
}

const stepAt = (flow: OfficerFlow, move: 1 | -1) => route(flow)[route(flow).indexOf(flow.at) + move]

/** The step after the one just answered. */
export const stepAfter = (flow: OfficerFlow): OfficerStep => stepAt(flow, 1) ?? flow.at

/** The step before, or undefined at the first one. */
export const stepBefore = (flow: OfficerFlow): OfficerStep | undefined => stepAt(flow, -1)

/** The open question as one message. */
export function ask(flow: OfficerFlow, language: Language): Say {
  const { body, options, list } = asked(flow, officerWords[language])
  const rows = options.map(({ value, title }) => ({ id: idOf(flow, value), title }))
  if (!list) return { body, buttons: rows }
  const numbered = options.map(({ title }, at) => `${at + 1}. ${title}`).join('\n')
  return { body: `${body}\n\n${numbered}`, list: { label: officerWords[language].button.choose, rows } }
}

function asked(flow: OfficerFlow, words: OfficerWords): Asked {
  const { ask: text, button } = words
  const named = (...values: ('back' | 'cancel' | 'skip' | 'none' | 'done' | 'send')[]) => values.map((value) => ({ value, title: button[value] }))
  switch (flow.at) {
    case 'reason': {
      const kind = flow.flow === 'decline' ? 'decline' : 'help'
      return { body: text[kind](flow.ref), options: [...entries(words.reason[kind]), ...named('cancel')], list: true }
    }
    case 'words':
      return { body: text.words, options: named('back', 'cancel'), list: false }
    case 'outcome':
      return { body: text.outcome(flow.ref), options: [...entries(words.outcome), ...named('cancel')], list: true }
    case 'fir':
    case 'gd':
    case 'seizure':
      return { body: text[flow.at], options: named('skip', 'back', 'cancel'), list: false }
    case 'arrests':
    case 'seizures':
      return { body: text[flow.at], options: named('none', 'back', 'cancel'), list: false }
    case 'proof':
      return { body: flow.draft.outcome === 'verified_acted' ? text.proof : text.finding, options: named('done', 'back', 'cancel'), list: false }
    case 'confirm':
      return { body: `${flow.ref}\n${summary(flow.draft, words)}\n\n${text.confirm}`, options: named('send', 'back', 'cancel'), list: false }
  }
}

const entries = (titles: Record<string, string>): Option[] => Object.entries(titles).map(([value, title]) => ({ value, title }))

function summary(draft: ReportDraft, words: OfficerWords): string {
  const { summary: label } = words
  const { outcome, fir, gd, seizure, arrests, seizures, files, note } = draft
  const lines = {
    outcome: outcome && words.outcome[outcome],
    fir,
    gd,
    seizure,
    arrests,
    seizures,
    files: files || undefined,
    note: note && (note.length > shownNote ? `${note.slice(0, shownNote)}…` : note),
  }
  return (Object.keys(lines) as (keyof typeof lines)[])
    .filter((key) => lines[key] !== undefined)
    .map((key) => `${label[key]}: ${lines[key]}`)
    .join('\n')
}

/** What the officer answered to the open question, in either language, by button, title, command word or number; exact matches only. */
export function answerTo(flow: OfficerFlow, heard: Heard, language: Language): Answer {
  if (heard.kind === 'choice') {
    const chosen = asked(flow, officerWords[language]).options.find(({ value }) => idOf(flow, value) === heard.id)
    return chosen ? picked(flow, chosen.value, language) : { kind: 'unclear', why: 'unclear' }
  }
  if (heard.kind !== 'text') return { kind: 'unclear', why: 'unclear' }
  const value = typedOption(flow, heard.text)
  return value ? picked(flow, value, language) : typed(flow, heard.text.trim())
}

/** Typed for the choices that only an officer has. */
const words: Record<string, readonly string[]> = {
  none: ['none', 'no', 'nil', 'zero', 'कोई नहीं', 'नहीं', 'शून्य'],
  done: ['done', 'ok', 'हो गया', 'बस', 'पूरा'],
  send: ['send', 'yes', 'ok', 'भेजें', 'हाँ', 'ठीक है'],
}

/** A text with the digits of every script as 0-9 and nothing else changed. */
const asciiDigits = (text: string) => text.replace(/\p{Nd}/gu, plain)

/** The option that a whole message means: by its place in a list, its title in either language, or a command word. */
function typedOption(flow: OfficerFlow, text: string): string | undefined {
  const said = plain(text)
  const shown = [officerWords.en, officerWords.hi].map((catalogue) => asked(flow, catalogue))
  const options = shown.flatMap((one) => one.options)
  const [first] = shown
  const place = first?.list ? numberOf(text) : null
  const titled = options.find(({ value, title }) => plain(title) === said || words[value]?.some((word) => plain(word) === said))
  const command = commandOf(text)
  if (place !== null) return first?.options[place - 1]?.value
  if (titled) return titled.value
  if (command === 'stop' || command === 'cancel') return 'cancel'
  if (command === 'back') return 'back'
  return command === 'skip' && options.some(({ value }) => value === 'skip') ? 'skip' : undefined
}

function picked(flow: OfficerFlow, value: string, language: Language): Answer {
  if (value === 'back' || value === 'cancel') return { kind: value }
  const { draft } = flow
  switch (flow.at) {
    case 'reason': {
      const titles: Record<string, string> = officerWords[language].reason[flow.flow === 'decline' ? 'decline' : 'help']
      return value === 'other' ? { kind: 'next', draft } : { kind: 'reason', reason: titles[value] ?? value }
    }
    case 'outcome': {
      const { files, note, gd } = draft
      return { kind: 'next', draft: { files, ...(note ? { note } : {}), ...(gd ? { gd } : {}), outcome: value as Outcome } }
    }
    case 'fir':
    case 'gd':
    case 'seizure':
    case 'arrests':
    case 'seizures':
      return { kind: 'next', draft: { ...draft, [flow.at]: value === 'none' ? 0 : undefined } }
    case 'proof': {
      const why = lacking(draft)
      return why ? { kind: 'unclear', why } : { kind: 'next', draft }
    }
    case 'confirm':
      return { kind: 'send' }
    case 'words':
      return { kind: 'unclear', why: 'unclear' }
  }
}

/** What the report still lacks: action taken needs a proof that somebody else can check, every other result a word on what was found. */
function lacking({ outcome, fir: firNumber, gd: gdNumber, seizure: seizureNumber, arrests, seizures, files: photos, note }: ReportDraft): Notice | undefined {
  if (outcome !== 'verified_acted') return note ? undefined : 'noteNeeded'
  return proven({ firNumber, gdNumber, seizureNumber, arrests, seizures, photos }) ? undefined : 'proofNeeded'
}

function typed(flow: OfficerFlow, text: string): Answer {
  const { draft } = flow
  switch (flow.at) {
    case 'reason':
    case 'words':
      if (text.length > textLimits.reason) return { kind: 'unclear', why: 'tooLong' }
      return /\p{L}[\p{L}\p{M}]/u.test(text) ? { kind: 'reason', reason: text } : { kind: 'unclear', why: 'unclear' }
    case 'fir':
    case 'gd':
    case 'seizure': {
      const number = asciiDigits(text)
      const plain = number.length <= textLimits.number && /\d/.test(number) && /^[\p{L}\p{M}\d/ .,()-]+$/u.test(number)
      return plain ? { kind: 'next', draft: { ...draft, [flow.at]: number } } : { kind: 'unclear', why: 'unclearNumber' }
    }
    case 'arrests':
    case 'seizures': {
      const count = /^\d{1,3}$/.test(plain(text)) ? Number(plain(text)) : numberOf(text)
      return count === null ? { kind: 'unclear', why: 'unclearCount' } : { kind: 'next', draft: { ...draft, [flow.at]: count } }
    }
    case 'proof': {
      const note = [draft.note, text].filter(Boolean).join('\n')
      if (note.length > textLimits.reason) return { kind: 'unclear', why: 'tooLong' }
      return /\p{L}/u.test(text) ? { kind: 'stay', draft: { ...draft, note }, notice: 'noted' } : { kind: 'unclear', why: 'unclear' }
    }
    case 'outcome':
    case 'confirm':
      return { kind: 'unclear', why: 'unclear' }
  }
}
