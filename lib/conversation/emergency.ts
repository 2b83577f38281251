import type { ProgrammeId } from '@/lib/programme/types'
import { childDanger, childWhole } from './child-phrases'
import { childSelfHarm } from './child-self-harm-phrases'
import { danger, mention, selfHarm, wholeMessage } from './emergency-phrases'
import { comparable, pattern } from './phrase'
import type { Alarm } from './state'

/**
 * `danger`, `self_harm`: somebody needs help now, and only the helplines are answered.
 * `mention`: a word such as "murder" in an ordinary report; the helpline is named and the conversation goes on.
 */
export type Emergency = 'danger' | 'self_harm' | 'mention' | null

/** A long account is a report: it gets the helpline line and goes on. */
const accountWords = 25

/** Runs before everything else on every text and caption, in any language the bot hears. */
export function emergency(text: string, programme: ProgrammeId = 'satark'): Emergency {
  const said = comparable(text)
  if (said === '') return null
  if (whole.has(said)) return 'danger'
  const ofChild = programme === 'bal' ? childAlarm(said) : null
  if (ofChild) return ofChild
  const padded = ` ${said} `
  const long = said.split(' ').length > accountWords
  if (selfHarmPattern.test(padded)) return 'self_harm'
  if (dangerPattern.test(padded)) return long ? 'mention' : 'danger'
  return mentionPattern.test(padded) ? 'mention' : null
}

/** What children and those who write for them say; a long account of danger is one too. */
function childAlarm(said: string): Alarm | null {
  const padded = ` ${said} `
  if (childSelfHarmPattern.test(padded)) return 'self_harm'
  return wholeOfChild.has(said) || childDangerPattern.test(padded) ? 'danger' : null
}

const wholeOfChild = new Set(childWhole.map(comparable))
const childSelfHarmPattern = pattern(childSelfHarm)
const childDangerPattern = pattern(childDanger)
const whole = new Set(wholeMessage.map(comparable))
const dangerPattern = pattern(danger)
const selfHarmPattern = pattern(selfHarm)
const mentionPattern = pattern(mention)
