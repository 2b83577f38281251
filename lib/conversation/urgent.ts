import type { ProgrammeId } from '@/lib/programme/types'
import { emergency } from './emergency'
import { commandOf } from './input'
import type { Heard } from './types'

/** Words of danger, written or under a file, and "danger now" pressed in the menu: heard before everything that waits, and answered first. */
export function urgent(heard: Heard, programme: ProgrammeId): boolean {
  if (heard.kind === 'choice') return /^q~menu~\d+~sos$/.test(heard.id)
  const text = heard.kind === 'text' ? heard.text : heard.kind === 'media' ? (heard.caption ?? '') : ''
  return commandOf(text) === 'emergency' || ['danger', 'self_harm'].includes(emergency(text, programme) ?? '')
}
