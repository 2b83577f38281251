import { balTalk } from '@/lib/i18n/bal-talk'
import { numbers } from '../commands'
import type { Feeling } from '../ids'
import { type Here, type Move, moved } from '../question'
import type { OwnComplaint } from '../types'

/** The answer to "how are you?" goes to the case; whoever needs help gets the numbers first, and the case becomes urgent. */
export function felt(own: OwnComplaint, feeling: Feeling, here: Here): Move {
  const words = balTalk[here.language].checkIn
  const effect = { do: 'add' as const, complaintId: own.id, said: words.answer[feeling], asked: 'check_in', ...(feeling === 'help' ? { urgent: true } : {}) }
  const lines = numbers(here, (line) => line.danger)
  const body = { good: words.thanks, bad: words.sorry, help: here.words.danger.now(lines) }[feeling]
  const state = feeling === 'bad' && !here.state.draft ? { ...moved(here.state, 'adding'), subject: own.id } : here.state
  return { state, effects: [effect], say: { body } }
}
