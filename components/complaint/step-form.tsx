'use client'

import type { ReactNode } from 'react'
import { ActionForm, type Answer } from '@/components/ui/action-form'
import type { Look } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'

export type StepAction = (...given: unknown[]) => Promise<Answer>

type StepFormProps = { action: StepAction; button: string; look: Look; refusals: Record<string, string>; children: ReactNode }

/** The form of one step. When the line breaks, that is a refusal too: what was typed stays. */
export function StepForm({ action, button, look, refusals, children }: StepFormProps) {
  const attempt: StepAction = (...given) => action(...given).catch(() => ({ ok: false, refusal: 'failed' }))
  return (
    <ActionForm action={attempt} refusals={refusals} className="grid gap-3">
      {children}
      <div>
        <SubmitButton look={look}>{button}</SubmitButton>
      </div>
    </ActionForm>
  )
}
