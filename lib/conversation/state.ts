import type { Reader } from '@/lib/complaint/routing'
import type { Language } from '@/lib/i18n/language'
import type { Place } from '@/lib/place/types'
import type { Programme, Speaker } from '@/lib/programme/types'
import type { Accused } from '@/lib/roster/types'
import type { EvidenceKind, MediaRef } from './types'

export type File = { kind: EvidenceKind; ref: MediaRef; caption?: string }

/** One answer as said; `option` names the choice, where there was one. */
export type Answer = { said: string; option?: string }

export type Alarm = 'danger' | 'self_harm'

/** Hours of the day (Asia/Kolkata) in which a message may come of its own accord; `never` is also what silence means. */
export const hours = ['never', 'morning', 'noon', 'evening', 'any'] as const
export type Hours = (typeof hours)[number]

/** How somebody agreed to be written to. */
export type Reach = {
  hours: Hours
  /** A harmless word that must be written before anything about a report is shown. */
  word?: string
}

/** A report not sent yet. */
export type Draft = {
  category?: string
  speaker?: Speaker
  /** Words of danger have been said: the report is urgent whatever its head. */
  alarm?: Alarm
  /** By question key; null when the person chose to skip it. */
  answers: Record<string, Answer | null>
  /** Said while something else was asked, in order. */
  more: string[]
  place?: Place
  /** The place as typed. */
  placeText?: string
  /** The units chosen. Who else is meant by what was typed is worked out anew each time, see accused.ts. */
  accused?: Accused
  files: File[]
  /** Ids of the upload links given out for this report. */
  uploads?: string[]
  posterCode?: string
  /** The person wants to finish: only what is needed is still asked. */
  hurry?: boolean
  /** The readers that were named to the person before sending. */
  told?: readonly Reader[]
  /** One answer is being changed from the review: "back" leads there. */
  editing?: boolean
}

/** Everything remembered of one conversation. JSON, small, kept encrypted; the person's complaints are not in it. */
export type State = {
  v: 1
  programme: Programme['id']
  language: Language | null
  /** The true notice has been read. */
  noticed: boolean
  /** Key of the question where the conversation stands. */
  at: string
  /** Where an interruption (language, resume, deletion) leads back to. */
  from: string | null
  /** Page of a long list. */
  page: number
  draft: Draft | null
  /** Last change of the draft, ms since 1970. */
  draftAt: number | null
  /** Raised with each draft; part of every button id. */
  version: number
  /** Answers in a row that were not understood. */
  misses: number
  /** Files since our last message. */
  unacknowledged: number
  /** Place keys or category codes offered for what was typed. */
  offered: string[]
  /** The districts outside the range that a pin or a name led to. */
  outside: { en: string; hi: string } | null
  /** What was said last interrupts the question: a number means its buttons, not the list that is no longer before the eyes. */
  aside?: true
  /** Complaint spoken of after filing. */
  subject: string | null
  /** Code of the poster scanned, for the next draft. */
  posterCode?: string
  voiceWarned: boolean
  languageOffered: boolean
  /** Absent until asked, and in programmes that do not ask. */
  speaker?: Speaker
  /** Words of danger before any report was begun. */
  alarm?: Alarm
  reach?: Reach
  /** Until when the safe word need not be written again, ms since 1970. */
  openUntil?: number
  /** What was asked last, and which answer is being read. */
  topic?: { asked: string; answer?: string }
  /** What the eligibility checker knows so far. */
  child?: { born?: string; income?: string; group?: string }
}

/** An unfinished report is forgotten this long after its last change. */
export const draftLife = 24 * 3_600_000

/** Of somebody who has never written. */
export function freshState(programme: Programme['id']): State {
  return {
    v: 1,
    programme,
    language: null,
    noticed: false,
    at: 'language',
    from: null,
    page: 0,
    draft: null,
    draftAt: null,
    version: 0,
    misses: 0,
    unacknowledged: 0,
    offered: [],
    outside: null,
    subject: null,
    voiceWarned: false,
    languageOffered: false,
  }
}

export function freshDraft({ posterCode, speaker, alarm }: Pick<State, 'posterCode' | 'speaker' | 'alarm'> = {}): Draft {
  return { answers: {}, more: [], files: [], ...(posterCode ? { posterCode } : {}), ...(speaker ? { speaker } : {}), ...(alarm ? { alarm, hurry: true } : {}) }
}
