import type { Rule } from '@/lib/answers/eligibility'
import type { AnswerIndex } from '@/lib/answers/search'
import type { Line } from '@/lib/answers/types'
import type { ScopeReason } from '@/lib/child/types'
import type { Language } from '@/lib/i18n/language'
import type { Place, PlaceSearch } from '@/lib/place/types'
import type { Programme, Speaker } from '@/lib/programme/types'
import type { Accused, Posted } from '@/lib/roster/types'
import type { Hours } from './state'

export type EvidenceKind = 'image' | 'voice' | 'audio' | 'video' | 'document'

/** Where WhatsApp holds a file. Lives in the encrypted draft and, after filing, sealed in vault.media. */
export type MediaRef = { mediaId: string; mime: string; sha256?: string }

/** What reached us from one person, after parsing and after the sender's own number was taken out of every text. */
export type Heard =
  | { kind: 'text'; text: string; forwarded?: boolean }
  /** A reply button or list row of ours; ids are made by the machine. */
  | { kind: 'choice'; id: string; title: string }
  | { kind: 'pin'; lat: number; lng: number; name?: string; address?: string }
  | { kind: 'media'; media: EvidenceKind; ref: MediaRef; caption?: string; forwarded?: boolean }
  /** A forwarded contact card of somebody else (the sender's own card never gets here). */
  | { kind: 'card'; names: string[]; numbers: string[] }
  | { kind: 'unsupported'; what: 'sticker' | 'reaction' | 'edit' | 'order' | 'call' | 'too_large' | 'unavailable' | 'unknown' }
  /** Nothing came for four seconds after files: time for one acknowledgement. */
  | { kind: 'quiet' }

/** One outgoing message: a body with at most one of buttons, list, pin request. Lengths as WhatsApp counts them are checked by lib/whatsapp/limits. */
export type Say = {
  body: string
  /** 1 to 3 */
  buttons?: { id: string; title: string }[]
  /** At most 10 rows in all. */
  list?: { label: string; rows: { id: string; title: string; description?: string }[] }
  /** A picture of ours above the body; with buttons only. */
  image?: 'where'
  /** Asks for a pin with WhatsApp's own location button. */
  askPin?: boolean
}

export const everies = ['weekly', 'fortnightly', 'monthly'] as const
type Every = (typeof everies)[number]

export type ChildPart = {
  speaker: Speaker
  ageBand: 'under_6' | '6_11' | '12_15' | '16_17' | 'unknown'
  /** Name of a school or home, as typed. */
  institution?: string
  /** Nobody tied to that institution may see the complaint. */
  hide: boolean
  outOfScope?: 'civil' | 'custody' | 'sub_judice' | 'other_commission' | 'decided'
  /** The name of somebody who wants to be known to the caseworker, and the words agreed to; it is sealed before it is stored. */
  named?: { name: string; consent: string }
  hours: Hours
  /** How often this person wants to be asked how things are. */
  every?: Every
}

/** A finished report as the informer confirmed it. */
export type Report = {
  category: string
  priority: 'critical' | 'high' | 'normal'
  /** In the order asked; `question` is a question key of the programme. */
  answers: { question: string; said: string }[]
  place: Place
  howManyKnow?: 'only_me' | 'few' | 'many' | 'unknown'
  stillGoingOn?: boolean
  /** Police said to be involved: which units and who, or unknown. */
  accused?: Accused
  files: { kind: EvidenceKind; ref: MediaRef; caption?: string }[]
  /** Ids of the upload links given out for it. */
  uploads?: string[]
  posterCode?: string
  /** What a child's complaint has beside every other. */
  child?: ChildPart
  language: Language
}

/** One of this person's complaints as "my reports" shows it: public words only. */
export type OwnComplaint = {
  id: string
  /** XXXX-XXXX-XXXX */
  code: string
  category: string
  status: string
  outcome: string | null
  /** The commission's own rule that keeps it out, once staff have said so. */
  outOfScope?: ScopeReason
  arrivedHour: Date
  canReopen: boolean
  canJudge: boolean
  question: { outboxId: string; text: string } | null
  /** Files this person sent, in their order. `sha256` in hex once the file is safe. */
  files: { n: number; sha256: string | null; lost: boolean }[]
}

export type Effect =
  | { do: 'say'; say: Say }
  | { do: 'file'; report: Report; code: string }
  /** `asked`: it answers a question of that key. `urgent`: the person says it needs help now. */
  | { do: 'add'; complaintId: string; said?: string; asked?: string; urgent?: boolean; file?: { kind: EvidenceKind; ref: MediaRef; caption?: string } }
  /** A one-time link for a file that WhatsApp does not carry, given out in this turn; without a complaint it belongs to the draft. */
  | { do: 'upload'; id: string; complaintId?: string }
  | { do: 'answer'; complaintId: string; outboxId: string; said: string }
  | { do: 'judge'; complaintId: string; verdict: 'helped' | 'not_helped' | 'untrue' }
  | { do: 'reopen'; complaintId: string; said?: string }
  /** Send `quiet` to this person in four seconds unless more files come. */
  | { do: 'wait' }
  /** Whether an answer that was read was of use. */
  | { do: 'useful'; answerId: number; useful: boolean }
  /** STOP: no message of ours again unless they write. */
  | { do: 'mute' }
  /** DELETE: shred every way to reach this person and forget the state. Complaints stay. */
  | { do: 'shred' }

/** What the pure machine may know of the world in one turn. */
export type Given = {
  now: Date
  programme: Programme
  places: PlaceSearch
  /** Published answers of the programme. */
  answers: AnswerIndex
  /** What decides on a reserved seat, its time over or not; null while there is none. */
  rule: Rule | null
  /** The programme's helplines, each with where and when it was looked up. */
  lines: readonly Line[]
  /** Whom a typed name or rank can mean. Never shown to anybody. */
  roster: readonly Posted[]
  /** A fresh complaint code, used only if this turn files. */
  code: string
  /** A fresh upload link, good only if this turn gives it out. */
  upload: { id: string; token: string; url: string }
  own: OwnComplaint[]
  /** Display number of the status page's host, e.g. `https://mitra.example/status`. */
  statusUrl: string
}
