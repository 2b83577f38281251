import type { ScopeReason } from '@/lib/child/types'
import { balTalk } from '@/lib/i18n/bal-talk'
import { wordsFor } from '@/lib/i18n/bot'
import type { Language } from '@/lib/i18n/language'
import type { ProgrammeId, Speaker } from '@/lib/programme/types'
import { answerId, feelId, judgeId, openId } from './ids'
import { verdictOptions } from './questions/after'
import type { Say } from './types'

/** An update of the office for the informer, as the outbox names it. */
export type Update =
  | { kind: 'action_initiated' | 'acted' | 'referred'; complaintId: string }
  | { kind: 'closed'; complaintId: string /** The commission's rule that keeps it out: the informer is told where to go instead. */; outOfScope?: ScopeReason }
  | { kind: 'check_in'; complaintId: string }
  | { kind: 'question'; complaintId: string; outboxId: string }

/** Whom it is for. `guarded`: a word was agreed that must be written before anything is shown. */
type Receiver = { programme: ProgrammeId; language: Language; speaker?: Speaker | undefined; guarded?: boolean }

/**
 * The message that carries it; safe on a lock screen: the question itself is read only after a tap. `code` is the complaint's, of which
 * the first group is shown; empty when it is no longer known.
 */
export function relayed(update: Update, code: string, { programme, language, speaker, guarded = false }: Receiver): Say {
  if (update.kind === 'check_in') return checkIn(update.complaintId, language, guarded)
  if (guarded) return { body: balTalk[language].neutral }
  const { relay, mine } = wordsFor(programme, speaker, language)
  const body = relay[update.kind](code.slice(0, 4)).replace('  ', ' ').replace(' :', ':')
  if (update.kind === 'closed' && update.outOfScope)
    return { body: `${body}\n\n${balTalk[language].elsewhereTo[update.outOfScope]}`, buttons: [{ id: openId(update.complaintId), title: relay.see }] }
  if (update.kind === 'closed') return { body, buttons: verdictOptions(mine.verdicts).map(({ id, title }) => ({ id: judgeId(update.complaintId, id), title })) }
  if (update.kind === 'question') return { body, buttons: [{ id: answerId(update.outboxId), title: relay.read }] }
  return { body, buttons: [{ id: openId(update.complaintId), title: relay.see }] }
}

/** Says nothing that only the person concerned may read; on a guarded phone it does not even offer help. */
function checkIn(complaintId: string, language: Language, guarded: boolean): Say {
  const words = balTalk[language].checkIn
  const feelings = guarded ? (['good', 'bad'] as const) : (['good', 'bad', 'help'] as const)
  return { body: words.ask, buttons: feelings.map((feeling) => ({ id: feelId(complaintId, feeling), title: words[feeling] })) }
}
