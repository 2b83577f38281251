'use client'

import { ActionForm, type Answer } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ChildWords } from '@/lib/i18n/child'

type Opened = Answer & { name?: string; number?: string; consent?: string }
export type OpenName = (...given: unknown[]) => Promise<Opened>

/** Only what can be sent to the browser: the other words of the file hold functions. */
type SealedWords = Pick<ChildWords['file'], 'name' | 'number' | 'openNote' | 'openName'>

type SealedNameProps = { action: OpenName; reference: string; words: SealedWords; refusals: Record<string, string> }

/** Name and number, shown only after they have been asked for, and gone with the page. */
export function SealedName({ action, reference, words, refusals }: SealedNameProps) {
  return (
    <ActionForm action={action} refusals={refusals} className="no-print grid gap-2">
      {(answer) =>
        answer?.ok && answer.name !== undefined ? (
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 rounded border border-waiting/40 bg-waiting-soft px-3 py-2">
            <dt className="text-muted">{words.name}</dt>
            <dd className="font-semibold">{answer.name}</dd>
            <dt className="text-muted">{words.number}</dt>
            <dd className="tabular font-semibold">{answer.number}</dd>
          </dl>
        ) : (
          <>
            <input type="hidden" name="ref" value={reference} />
            <p className="text-muted">{words.openNote}</p>
            <div>
              <SubmitButton>{words.openName}</SubmitButton>
            </div>
          </>
        )
      }
    </ActionForm>
  )
}
