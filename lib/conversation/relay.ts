import { wordsFor } from '@/lib/i18n/bot'
import type { Language } from '@/lib/i18n/language'
import type { ProgrammeId } from '@/lib/programme/types'
import { answerId, judgeId, openId } from './ids'
import { verdictOptions } from './questions/after'
import type { Say } from './types'

/** An update of the office for the informer, as the outbox names it. */
export type Update =
  | { kind: 'action_initiated' | 'acted' | 'referred'; complaintId: string }
  | { kind: 'closed'; complaintId: string }
  | { kind: 'question'; complaintId: string; outboxId: string }

/** The message that carries it; safe on a lock screen: the question itself is read only after a tap. `code` is the complaint's, of which the first group is shown; empty when it is no longer known. */
export function relayed(update: Update, code: string, programme: ProgrammeId, language: Language): Say {
  const { relay, mine } = wordsFor(programme, null, language)
  const body = relay[update.kind](code.slice(0, 4)).replace('  ', ' ').replace(' :', ':')
  if (update.kind === 'closed') return { body, buttons: verdictOptions(mine.verdicts).map(({ id, title }) => ({ id: judgeId(update.complaintId, id), title })) }
  if (update.kind === 'question') return { body, buttons: [{ id: answerId(update.outboxId), title: relay.read }] }
  return { body, buttons: [{ id: openId(update.complaintId), title: relay.see }] }
}
