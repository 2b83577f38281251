import type { Lane, Outcome, Status } from './types'

/** Everything that can be done to a complaint. An official's abilities are a subset; `accept`, `decline` and `help` belong to the officer in the field. */
export const commands = [
  'look',
  'check',
  'assign',
  'reassign',
  'accept',
  'decline',
  'help',
  'initiate',
  'report',
  'close',
  'reject',
  'referDistrict',
  'referBody',
  'merge',
  'unmerge',
  'reopen',
  'prioritise',
  'ask',
  'accuse',
  'take',
  'give',
  'release',
  'outOfScope',
  'amend',
  'suoMotu',
  'decidePocso',
  'intimate',
  'refer',
  'referAnswer',
  'plan',
  'followUp',
] as const
export type Command = (typeof commands)[number]

/** Steps of a child's case: a caseworker takes it or is given it, and what the law asks beside. */
export const caseCommands = ['amend', 'suoMotu', 'decidePocso', 'intimate', 'refer', 'referAnswer', 'plan', 'followUp'] as const satisfies readonly Command[]
export const childCommands = ['take', 'give', 'release', 'outOfScope', ...caseCommands] as const satisfies readonly Command[]

/** Why something was not done. Each code has words in the catalogue. */
export const refusalCodes = [
  'signed_out',
  'not_found',
  'not_allowed',
  'invalid',
  'too_many',
  'wrong_status',
  'changed_meanwhile',
  'needs_check',
  'already_checked',
  'officer_unfit',
  'needs_outcome',
  'needs_proof',
  'needs_reason',
  'needs_field_report',
  'reopened_before',
  'same_priority',
  'same_district',
  'same_complaint',
  'not_mergeable',
  'has_duplicates',
  'nobody_accused',
  'question_waiting',
  'question_empty',
  'question_long',
  'question_link',
  'question_contact',
  'question_identity',
  'question_file',
  'pocso_undecided',
  'pocso_no_referral',
  'not_yours',
  'caseworker_unfit',
  'suo_motu_before',
  'named_already',
  'pocso_decided',
  'no_check_in',
  'done_before',
  'record_number',
  'record_school',
  'bad_date',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export type Refused = { ok: false; refusal: RefusalCode }
export type Decision = { ok: true; to: Status } | Refused

/** What an action in the field or a closing can show for itself. */
export type Proof = {
  outcome?: Outcome
  firNumber?: string | null
  gdNumber?: string | null
  seizureNumber?: string | null
  arrests?: number
  seizures?: number
  /** Photos that the officer sent. */
  photos?: number
  /** Bodies that have answered a referral of this case. */
  answers?: number
}

/** How a child's case stands before the law: `clear` may end; the others may not. */
export type Pocso = 'clear' | 'pocso_undecided' | 'pocso_no_referral'

/** What the rules must know besides the status. A missing value never allows anything. */
export type Facts = {
  sensitive: boolean
  supervisorChecked: boolean
  lane?: Lane
  reason?: string
  proof?: Proof
  /** The informer may reopen once. */
  byInformer?: boolean
  reopenedCount?: number
  /** Only the child lane has one; there a missing value bars every ending. */
  pocso?: Pocso
}

type Rule = { from: readonly Status[]; to: Status | 'same'; reason?: true; checked?: true }

export const finalStatuses = ['closed', 'rejected', 'referred', 'merged'] as const satisfies readonly Status[]
/** On the office's own table: nobody in the field is at work on it. */
const onTable = ['received', 'reviewing', 'returned', 'reopened'] as const satisfies readonly Status[]
const inField = ['assigned', 'accepted', 'action_initiated'] as const satisfies readonly Status[]
export const openStatuses = [...onTable, ...inField, 'acted'] as const satisfies readonly Status[]
const outside = ['closed', 'rejected', 'referred'] as const satisfies readonly Status[]

/** The one table that decisions, buttons, tests and the documentation read. */
export const rules: Record<Command, Rule> = {
  look: { from: ['received'], to: 'reviewing' },
  check: { from: onTable, to: 'reviewing' },
  assign: { from: onTable, to: 'assigned', checked: true },
  reassign: { from: [...inField, 'acted'], to: 'assigned', checked: true },
  accept: { from: ['assigned'], to: 'accepted' },
  decline: { from: ['assigned', 'accepted'], to: 'returned', reason: true },
  help: { from: inField, to: 'same', reason: true },
  initiate: { from: ['assigned', 'accepted'], to: 'action_initiated', checked: true },
  report: { from: ['action_initiated'], to: 'acted' },
  close: { from: [...onTable, 'acted'], to: 'closed' },
  reject: { from: onTable, to: 'rejected', reason: true },
  referDistrict: { from: onTable, to: 'received', reason: true },
  referBody: { from: onTable, to: 'referred', reason: true },
  merge: { from: onTable, to: 'merged' },
  unmerge: { from: ['merged'], to: 'reviewing' },
  reopen: { from: outside, to: 'reopened', reason: true },
  prioritise: { from: openStatuses, to: 'same' },
  ask: { from: openStatuses, to: 'same' },
  accuse: { from: [...openStatuses, ...outside], to: 'same' },
  take: { from: [...onTable, 'assigned'], to: 'accepted' },
  give: { from: [...onTable, ...inField, 'acted'], to: 'assigned' },
  release: { from: ['assigned', 'accepted'], to: 'returned', reason: true },
  outOfScope: { from: onTable, to: 'rejected', reason: true },
  amend: { from: openStatuses, to: 'same' },
  suoMotu: { from: openStatuses, to: 'same' },
  decidePocso: { from: openStatuses, to: 'same' },
  intimate: { from: [...openStatuses, 'closed'], to: 'same' },
  refer: { from: openStatuses, to: 'same' },
  referAnswer: { from: [...openStatuses, ...outside], to: 'same' },
  plan: { from: [...openStatuses, 'closed'], to: 'same' },
  followUp: { from: [...openStatuses, ...outside], to: 'same' },
}

/** Steps that end a case. None of them may leave a child's case without what POCSO asks. */
const endings: readonly Command[] = ['close', 'reject', 'outOfScope', 'referBody', 'merge']

/** Outcomes that an office can reach at its table; the others need somebody to have gone and looked. */
const withoutField: readonly Outcome[] = ['insufficient', 'false', 'not_ours', 'duplicate']

const refuse = (refusal: RefusalCode): Refused => ({ ok: false, refusal })

/** True when the action can be shown: a register number, a count above zero, a photo, or the answer of a body that was told. */
export function proven(proof: Proof): boolean {
  const numbers = [proof.firNumber, proof.gdNumber, proof.seizureNumber]
  return numbers.some((number) => number?.trim()) || [proof.arrests, proof.seizures, proof.photos, proof.answers].some((count) => (count ?? 0) > 0)
}

/** What is wrong with an outcome, or null: action needs proof, closing without action needs a reason. */
function outcomeRefusal(status: Status, command: Command, facts: Facts): RefusalCode | null {
  const { proof, reason } = facts
  if (!proof?.outcome) return 'needs_outcome'
  if (command === 'close' && status !== 'acted' && !withoutField.includes(proof.outcome)) return 'needs_field_report'
  if (proof.outcome === 'verified_acted') return proven(proof) ? null : 'needs_proof'
  return command === 'report' || reason?.trim() ? null : 'needs_reason'
}

function refusalOf(status: Status, command: Command, facts: Facts): RefusalCode | null {
  const rule = rules[command]
  if (rule.checked && facts.sensitive && !facts.supervisorChecked) return 'needs_check'
  if (command === 'check' && (!facts.sensitive || facts.supervisorChecked)) return 'already_checked'
  if (command === 'reopen' && facts.byInformer) return status !== 'closed' ? 'wrong_status' : (facts.reopenedCount ?? 1) > 0 ? 'reopened_before' : null
  if (rule.reason && !facts.reason?.trim()) return 'needs_reason'
  if (facts.lane === 'child' && endings.includes(command) && facts.pocso !== 'clear') return facts.pocso ?? 'pocso_undecided'
  if (command === 'close' || command === 'report') return outcomeRefusal(status, command, facts)
  return null
}

/**
 * Whether `command` may be done to a complaint in `status` by somebody with these abilities, and what the status becomes.
 * Pure; the caller must already have found the complaint inside the viewer's lanes.
 */
export function decide(status: Status, command: Command, may: (command: Command) => boolean, facts: Facts): Decision {
  if (!may(command)) return refuse('not_allowed')
  const rule = rules[command]
  if (!rule.from.includes(status)) return refuse('wrong_status')
  const refusal = refusalOf(status, command, facts)
  if (refusal) return refuse(refusal)
  return { ok: true, to: rule.to === 'same' ? status : rule.to }
}

/** What the buttons need to know of a case. */
export type Standing = { status: Status; sensitive: boolean; supervisorChecked: boolean }

/** Whether a button makes sense at all; what its form must still bring (reason, outcome, proof) is taken as given. */
const withForm = (standing: Standing): Facts => ({
  sensitive: standing.sensitive,
  supervisorChecked: standing.supervisorChecked,
  reason: '-',
  proof: { outcome: standing.status === 'acted' || standing.status === 'action_initiated' ? 'verified_acted' : 'insufficient', gdNumber: '-' },
})

/** All commands that are legal now for somebody with these abilities, in the order of `commands`; `look` happens by opening. */
export function offered(standing: Standing, may: (command: Command) => boolean): Command[] {
  return commands.filter((command) => command !== 'look' && decide(standing.status, command, may, withForm(standing)).ok)
}

const primary: Partial<Record<Status, readonly Command[]>> = {
  received: ['check', 'assign', 'take'],
  reviewing: ['check', 'assign', 'take'],
  returned: ['check', 'assign', 'take'],
  reopened: ['check', 'assign', 'take'],
  assigned: ['accept', 'take', 'initiate', 'reassign'],
  accepted: ['initiate', 'reassign'],
  action_initiated: ['report', 'reassign'],
  acted: ['close'],
  merged: ['unmerge'],
}

/** The one primary button: the next legal step towards an honest end, or null when there is none for this viewer. */
export function nextStep(standing: Standing, may: (command: Command) => boolean): Command | null {
  const legal = offered(standing, may)
  return primary[standing.status]?.find((command) => legal.includes(command)) ?? null
}

/** The only words an informer is ever told; never lane, office or name. `question` is shown beside them when one waits. */
export const publicWords = ['received', 'being_checked', 'with_officer', 'action_started', 'action_taken', 'closed'] as const
export type PublicWord = (typeof publicWords)[number]

const words: Record<Status, PublicWord> = {
  received: 'received',
  reviewing: 'being_checked',
  returned: 'being_checked',
  reopened: 'being_checked',
  merged: 'being_checked',
  assigned: 'with_officer',
  accepted: 'with_officer',
  action_initiated: 'action_started',
  acted: 'action_taken',
  closed: 'closed',
  rejected: 'closed',
  referred: 'closed',
}

export function publicWord(status: Status): PublicWord {
  return words[status]
}
