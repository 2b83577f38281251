import type { Evidence } from '@/lib/evidence/types'
import type { EvidenceWords } from '@/lib/i18n/evidence'

/** What the state of an item means; of a lost file, who is told of it. */
export function stateNote({ state, by }: Pick<Evidence, 'state' | 'by'>, { stateNote: notes }: EvidenceWords['evidence']): string | null {
  if (state === 'cleaned') return null
  return state === 'failed' && by === 'officer' ? notes.failedOfficer : notes[state]
}
