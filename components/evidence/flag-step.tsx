'use client'

import { ShieldAlert } from 'lucide-react'
import { useRef } from 'react'
import type { StepAction } from '@/components/complaint/step-form'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { evidenceWords } from '@/lib/i18n/evidence'
import type { Language } from '@/lib/i18n/language'

export type FlagActions = { flag: StepAction; handOver: StepAction }

/** Seals an item as a sexual image of a child, after a question that says what that means. There is no way back. */
export function FlagStep({ id, flag, language }: { id: string; flag: StepAction; language: Language }) {
  const words = evidenceWords(language).evidence
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()
  return (
    <>
      <button
        type="button"
        className="inline-flex min-h-11 items-center gap-1 text-alarm underline-offset-2 hover:underline sm:min-h-0"
        onClick={() => dialog.current?.showModal()}
      >
        <ShieldAlert aria-hidden className="size-4" />
        {words.flag.button}
      </button>
      <dialog ref={dialog} aria-labelledby={`flag-${id}`} className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded border bg-panel p-5 text-ink backdrop:bg-veil">
        <ActionForm action={flag} refusals={words.refused_action} className="grid gap-3">
          <h3 id={`flag-${id}`} className="text-[1.15em]">
            {words.flag.title}
          </h3>
          <p>{words.flag.text}</p>
          <Notice tone="alarm">{words.flag.duty}</Notice>
          <input type="hidden" name="id" value={id} />
          <Checkbox name="sure" value="yes" required label={words.flag.sure} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton look="alarm">{words.flag.confirm}</SubmitButton>
            <Button type="button" onClick={close}>
              {words.flag.cancel}
            </Button>
          </div>
        </ActionForm>
      </dialog>
    </>
  )
}
