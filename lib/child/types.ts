import type { ageBands, bodies, checkIns, directoryKinds, followUpKinds, institutionKinds, pocsoStates, scopeReasons, speakers, vias } from '@/db/schema/child'
import type { Named } from '@/lib/complaint/types'

type Speaker = (typeof speakers)[number]
export type AgeBand = (typeof ageBands)[number]
export type ScopeReason = (typeof scopeReasons)[number]
export type PocsoState = (typeof pocsoStates)[number]
export type Body = (typeof bodies)[number]
export type Via = (typeof vias)[number]
export type CheckIn = (typeof checkIns)[number]
export type FollowUpKind = (typeof followUpKinds)[number]
export type InstitutionKind = (typeof institutionKinds)[number]
export type DirectoryKind = (typeof directoryKinds)[number]

/** What a child's case has beside every other, without name and number. */
export type ChildFile = {
  speaker: Speaker
  ageBand: AgeBand
  institution: (Named & { id: number; kind: InstitutionKind }) | null
  hideFromInstitution: boolean
  womanOfficer: boolean | null
  /** `YYYY-MM-DD`, as the office has entered it. */
  eventOn: string | null
  checkIn: CheckIn
  /** Hours of India's clock; null when none were agreed. */
  safeFrom: number | null
  safeTo: number | null
  /** Null for the anonymous. */
  consent: { words: string; hour: Date } | null
  suoMotuNumber: string | null
  suoMotuAt: Date | null
  pocso: PocsoState
  pocsoDue: Date | null
  pocsoNumber: string | null
  notPocsoReason: string | null
  cwcToldAt: Date | null
  courtToldAt: Date | null
  outOfScope: ScopeReason | null
}

export type Referral = {
  id: string
  number: string
  body: Body
  toName: string
  /** Null when the sealed words do not open here. */
  record: string | null
  sentAt: Date
  via: Via
  dueAt: Date
  answeredAt: Date | null
  answer: string | null
}

export type FollowUp = {
  id: string
  kind: FollowUpKind
  dueAt: Date
  plan: string | null
  sentAt: Date | null
  doneAt: Date | null
  note: string | null
}

export type Contact = Named & {
  id: number
  kind: DirectoryKind
  phone: string | null
  email: string | null
  address: Named | null
  woman: boolean
  verifiedOn: string | null
  simulated: boolean
}

/** A district of the division before; `until` is the day (`YYYY-MM-DD`) from which it was another's, `confirmed` whether the notification was read for it. */
export type Former = Named & { id: number; until: string; confirmed: boolean }

/** What speaks for the division before: the event lay before it ended, by the day that the office entered or by what was told. */
export type Earlier = { on: string; by: 'office' | 'told'; districts: Former[]; contacts: Contact[] }
