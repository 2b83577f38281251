import { freshState, type State } from '@/lib/conversation/state'
import type { Person } from './person'

const day = 24 * 60 * 60 * 1000

export const retention = {
  /** An unfinished report, and everything about somebody without a report. */
  draft: day,
  /** A person after the last complaint has ended. */
  person: 30 * day,
  /** How to reach an informer after the complaint has ended. */
  contactDays: 90,
}

/** When each of a person's complaints ended, ms since 1970; null for one still open. */
export type Endings = (number | null)[]

/** The state without its draft: language and notice are remembered, what was being written is not. */
function withoutDraft(state: State): State {
  const { programme, language, noticed, version, voiceWarned } = state
  return { ...freshState(programme), language, noticed, voiceWarned, version: version + 1 }
}

/**
 * What is left of a person at `at`: null when the row goes, else the person, without a draft that nobody continued for a day.
 */
export function remains(person: Person, endings: Endings, at: number): Person | null {
  const silent = at - person.lastHeardAt >= retention.draft
  const done = endings.length === 0 ? silent : endings.every((ended) => ended !== null && at - ended >= retention.person)
  if (done && silent) return null
  const draftAt = person.conversation?.draftAt
  if (!person.conversation || draftAt == null || at - draftAt < retention.draft) return person
  return { ...person, conversation: withoutDraft(person.conversation) }
}
