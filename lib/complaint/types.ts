import type { accusedLevels, lanes, outcomes, precisions, priorities, statuses, verdicts } from '@/db/schema/complaint'
import type { EvidenceKind } from '@/lib/conversation/types'
import type { Evidence } from '@/lib/evidence/types'
import type { Language } from '@/lib/i18n/language'
import type { Post } from '@/lib/roster/types'
import type { Lateness } from './clocks'
import type { Command, Refused } from './workflow'

export type Status = (typeof statuses)[number]
export type Lane = (typeof lanes)[number]
export type Priority = (typeof priorities)[number]
export type Outcome = (typeof outcomes)[number]
export type Verdict = (typeof verdicts)[number]
export type AccusedLevel = (typeof accusedLevels)[number]
export type Precision = (typeof precisions)[number]
type Rank = 'constable' | 'head_constable' | 'si' | 'inspector' | 'sho' | 'co' | 'asp'

/** A name in both languages; the page picks one. */
export type Named = { en: string; hi: string }

/** A question of the office: none, sent and unanswered, or answered. */
export type Asked = 'none' | 'waiting' | 'answered'

/** One line of the work list. Sealed lanes have neither headline nor place. */
export type Row = {
  id: string
  ref: string
  programmeId: string
  lane: Lane
  category: string
  priority: Priority
  status: Status
  sensitive: boolean
  supervisorChecked: boolean
  alias: string
  headline: string | null
  place: string | null
  district: Named
  thana: Named | null
  /** Cut to the hour. */
  arrivedHour: Date
  /** Null once no clock runs. */
  clock: Lateness | null
  unread: boolean
  escalation: number
  asked: Asked
  evidence: number
  /** Who has it in the field. */
  officer: (Named & { rank: Rank }) | null
  outcome: Outcome | null
  verdict: Verdict | null
  simulated: boolean
}

export type Page = { rows: Row[] /** Cursor of the following page, or null at the end. */; next: string | null }

export type Said = {
  seq: number
  /** The bot's question key (`what`, `vehicle`, …), `more` for later additions, `answer` for an answer to the office. */
  question: string
  /** The question of the office that this answers. */
  answers: string | null
  /** Null when the sealed text cannot be opened here. */
  said: string | null
  saidHour: Date
}

/** A file as the officer in the field may see it: its cleaned copies, always with the disguised voice. */
export type FieldFile = {
  id: string
  label: string
  kind: EvidenceKind
  by: 'informer' | 'officer'
  caption: string | null
  state: Evidence['state']
  /** Media type of what can be opened, or null; and how many pictures of pages. */
  shown: { copy: 'clean' | 'disguised'; type: string } | null
  /** Of a film whose pictures cannot be shown. */
  soundAlone: boolean
  pages: number
}

export type AssignmentItem = {
  id: string
  officer: (Named & { rank: Rank; unit: Named }) | null
  assignedAt: Date
  instruction: string | null
  state: 'sent' | 'accepted' | 'declined' | 'help' | 'withdrawn' | 'reported'
  answeredAt: Date | null
  reason: string | null
  /** The one the complaint is with now. */
  current: boolean
}

export type ReportItem = {
  id: string
  outcome: Outcome
  firNumber: string | null
  gdNumber: string | null
  seizureNumber: string | null
  arrests: number
  seizures: number
  note: string | null
  reportedAt: Date
  via: 'whatsapp' | 'page'
}

/** A message to the informer or the officer as the office may see it: by day, without read receipts. */
export type MessageItem = {
  id: string
  audience: 'informer' | 'officer'
  template: string
  freeText: string | null
  createdAt: Date
  state: 'queued' | 'sent' | 'delivered' | 'failed' | 'withheld'
  stateDay: Date | null
  /** Only questions have one. */
  answered: boolean | null
}

export type TimelineItem = {
  seq: number
  at: Date
  actor: 'official' | 'officer' | 'informer' | 'system'
  /** Null for informer and system, and for an actor this viewer may not see. */
  name: Named | null
  unit: Named | null
  /** The command done, or `filed`, `added`, `answered`, `judged`, `viewed`, `escalated`, `delivered`, … */
  action: string
  detail: Record<string, string | number | boolean | null>
}

export type Case = Row & {
  version: number
  language: Language
  precision: Precision
  h3R9: string | null
  circle: Named | null
  howManyKnow: 'only_me' | 'few' | 'many' | 'unknown' | null
  stillGoingOn: boolean | null
  posterCode: string | null
  /** How many officials have opened it; the informer is told the same number. */
  openedBy: number
  accused: { level: AccusedLevel; units: (Named & { id: number })[]; people: (Named & { id: string; post: Post })[] } | null
  firstLookAt: Date | null
  assignedAt: Date | null
  acceptedAt: Date | null
  actionInitiatedAt: Date | null
  actedAt: Date | null
  closedAt: Date | null
  outcomeNote: string | null
  firNumber: string | null
  gdNumber: string | null
  seizureNumber: string | null
  arrests: number | null
  seizures: number | null
  verdictAt: Date | null
  reopenedCount: number
  referredTo: string | null
  mergedInto: string | null
  /** References of complaints merged into this one. */
  duplicates: string[]
  statements: Said[]
  assignments: AssignmentItem[]
  reports: ReportItem[]
  messages: MessageItem[]
  /** Oldest first. */
  timeline: TimelineItem[]
  /** The one primary button. */
  next: Command | null
  /** Every legal command, the primary one included. */
  offered: Command[]
}

/** An officer as the picker offers one; the right unit comes first. */
export type Candidate = Named & {
  id: string
  rank: Rank
  unit: Named
  /** How near the posting is to the place: thana, circle, district, range. */
  near: 'thana' | 'circle' | 'district' | 'range'
  /** Assignments not yet reported. */
  busy: number
}

type Done = { ok: true; ref: string; version: number }
export type Result = Done | Refused
