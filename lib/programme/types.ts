import type { Language } from '@/lib/i18n/language'

export type Text = Record<Language, string>

type Priority = 'critical' | 'high' | 'normal'

export const programmeIds = ['satark', 'bal'] as const
export type ProgrammeId = (typeof programmeIds)[number]

/** Who is writing: a child, a parent or relative, or somebody who knows of it, such as a teacher or neighbour. */
export const speakers = ['child', 'relative', 'other'] as const
export type Speaker = (typeof speakers)[number]

/** A head of complaint with its own questions. Words live in the catalogue under the same codes. */
export type Category = {
  code: string
  /** WhatsApp list row: title up to 24 UTF-16 units, description up to 72. */
  title: Text
  description: Text
  /** Full name for the desk and the review. */
  name: Text
  priority: Priority
  /** Attracts malicious or sectarian reports: supervisor check before field action, never on a public map. */
  sensitive: boolean
  /** Typed words that mean this head, in both scripts. */
  synonyms: string[]
  /** Question keys asked after "what", in order. */
  questions: string[]
  /** Common questions that are not asked because this head's own questions ask the same. */
  covers?: string[]
  /** Said before the first question where the law or safety asks for it (1930 first, do not upload the image). */
  before?: Text
  /** An answer that raises the priority: question key -> option id. */
  criticalIf?: { question: string; option: string }
  /** Makes the whole report a police-conduct complaint. */
  aboutPolice?: boolean
  /** Title and description for a child. */
  forChild?: { title: Text; description: Text }
  /** Who decides in the end, for the desk. */
  decides?: Text
  /** No picture is ever asked for, and one that comes all the same is marked for the examiners. */
  noImages?: boolean
  /** No report: the choice leads to this place of the conversation. */
  leadsTo?: string
}

export type Clock = { firstLookMinutes: number; assignMinutes: number; actionMinutes: number; outcomeMinutes: number }

export type Programme = {
  id: ProgrammeId
  name: Text
  categories: Category[]
  /** What whole sentences say of each head, in the notation of `lib/conversation/phrase`, the gravest head first: it moves heads up the list and chooses nothing. */
  signs: Record<string, readonly string[]>
  clocks: Record<Priority, Clock>
  helplines: { number: string; name: Text; danger: boolean }[]
  /** Who may be speaking, asked first; the words follow. Empty where everybody is spoken to alike. */
  speakers: readonly Speaker[]
  /** Questions of every report after the head's own, in order. */
  common: readonly string[]
  /** What even somebody in a hurry must answer. */
  needed: readonly string[]
  /** Questions that one kind of speaker is not asked. */
  spared: Partial<Record<Speaker, readonly string[]>>
  /** Rows of the menu, in order. */
  menu: readonly string[]
  /** Where its reports lie when no police are complained about. */
  lane: 'normal' | 'child'
  /** Whether designated officers answer on this number. */
  officers: boolean
}
