import type { CustodyStep } from '@/lib/evidence/types'

type Answer = 'same' | 'differs' | 'missing' | 'none'

/** What the newest verification found: of the copies at once, of the sealed original when the worker has looked. */
export type Verdict = { at: Date; copy: Answer; original: Answer | null }

const answers: readonly Answer[] = ['same', 'differs', 'missing', 'none']
const answerOf = (value: unknown): Answer | null => answers.find((one) => one === value) ?? null

/** The newest verification in a custody log, oldest step first; null when there was none. `original` is null while the worker looks. */
export function verdictOf(steps: CustodyStep[]): Verdict | null {
  const verified = steps.filter(({ action }) => action === 'evidence_verified')
  const asked = verified.findLast(({ actor }) => actor === 'official')
  if (!asked) return null
  const looked = verified.find(({ seq, detail }) => seq > asked.seq && detail.original !== undefined)
  return { at: asked.at, copy: answerOf(asked.detail.copy) ?? 'differs', original: looked ? (answerOf(looked.detail.original) ?? 'differs') : null }
}
