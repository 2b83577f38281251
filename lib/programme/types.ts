import type { Language } from '@/lib/i18n/language'

export type Text = Record<Language, string>

type Priority = 'critical' | 'high' | 'normal'

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
}

export type Clock = { firstLookMinutes: number; assignMinutes: number; actionMinutes: number; outcomeMinutes: number }

export type Programme = {
  id: 'satark' | 'bal'
  name: Text
  categories: Category[]
  clocks: Record<Priority, Clock>
  helplines: { number: string; name: Text; danger: boolean }[]
}
