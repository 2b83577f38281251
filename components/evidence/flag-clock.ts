import type { Flag } from '@/lib/evidence/types'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { span } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

/** The alarm sounds when four of the twenty-four hours have passed. */
const alarmBefore = 20 * 3_600_000
const whole = 24 * 3_600_000

/** Where the hand-over clock stands: words, how urgent, and the part of the day that is used. */
export function flagClock(flag: Flag, now: Date, language: Language, words: EvidenceWords['evidence']['flag']) {
  const left = flag.due.getTime() - now.getTime()
  const used = 1 - left / whole
  if (left < 0) return { tone: 'alarm', text: words.late(span(left, language)), used } as const
  if (left <= alarmBefore) return { tone: 'alarm', text: words.alarm(span(left, language)), used } as const
  return { tone: 'waiting', text: words.due(span(left, language)), used } as const
}
