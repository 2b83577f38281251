'use client'

import { ShieldCheck } from 'lucide-react'
import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { check } from './actions'

type ChainCheckProps = { words: { check: string; checkText: string; whole: string; broken: string; failed: string } }

/** Has the whole chain recomputed and says what came of it. `broken` carries `#` where the entry's number goes. */
export function ChainCheck({ words }: ChainCheckProps) {
  const [answer, send] = useActionState(check, null)
  return (
    <form action={send} className="grid justify-items-end gap-2" title={words.checkText}>
      <SubmitButton icon={<ShieldCheck aria-hidden className="size-4" />}>{words.check}</SubmitButton>
      {answer?.ok ? (
        <Notice tone={answer.broken === null ? 'acted' : 'alarm'} live>
          {answer.broken === null ? words.whole : words.broken.replace('#', String(answer.broken))}
        </Notice>
      ) : null}
      {answer && !answer.ok ? (
        <Notice tone="alarm" live>
          {words.failed}
        </Notice>
      ) : null}
    </form>
  )
}
