'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react'
import type { Look } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { RefusalCode, Refused } from '@/lib/complaint/workflow'

export type StepAction = (previous: StepState, form: FormData) => Promise<StepState>
export type StepState = { ok: true } | Refused | { ok: false; refusal: 'failed' } | null

type StepFormProps = {
  action: StepAction
  button: string
  look?: Look
  /** What each refusal says, and what is said when nothing came back at all. */
  refused: Record<RefusalCode, string>
  failed: string
  children?: ReactNode
}

/**
 * A form that keeps what was typed when the step is refused or the line breaks. Submitting by hand instead of through
 * `action` is what keeps it: React empties a form whose action has run.
 */
export function StepForm({ action, button, look = 'secondary', refused, failed, children }: StepFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [state, dispatch] = useActionState<StepState, FormData>(
    (previous, fields) => action(previous, fields).catch(() => ({ ok: false, refusal: 'failed' })),
    null,
  )

  useEffect(() => {
    if (!state?.ok || !form.current) return
    form.current.reset()
    form.current.closest('details')?.removeAttribute('open')
  }, [state])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    startTransition(() => dispatch(fields))
  }

  return (
    <form ref={form} action={dispatch} onSubmit={submit} className="grid gap-3">
      {children}
      {state && !state.ok ? (
        <Notice tone="alarm" live>
          {state.refusal === 'failed' ? failed : refused[state.refusal]}
        </Notice>
      ) : null}
      <div>
        <SubmitButton look={look}>{button}</SubmitButton>
      </div>
    </form>
  )
}
