import type { ChildWords } from '@/lib/i18n/child'
import type { Language } from '@/lib/i18n/language'

type Act = (...given: unknown[]) => Promise<{ ok: boolean; refusal?: string }>
export type DeedName = 'suoMotu' | 'amend' | 'decidePocso' | 'intimate' | 'refer' | 'answerReferral' | 'plan' | 'followUp'

/** For whose eyes the child's side is drawn, and what may be done with it. */
export type ChildSight = {
  language: Language
  words: ChildWords
  refusals: Record<string, string>
  now: Date
  on: { ref: string; version: number }
  deeds: Record<DeedName, Act>
  /** Steps that the rules and the viewer's role allow now. */
  may: (deed: DeedName) => boolean
}
