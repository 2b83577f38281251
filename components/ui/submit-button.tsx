'use client'

import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { usePending } from './action-form'
import { Button } from './button'

/** The button of a form with a server action: a second press does nothing while the first is under way. */
export function SubmitButton({ icon, onClick, ...rest }: ComponentProps<typeof Button>) {
  const status = useFormStatus()
  const around = usePending()
  const pending = status.pending || around
  return (
    <Button
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      icon={pending ? <LoaderCircle aria-hidden className="size-[1.1em] animate-spin" /> : icon}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    />
  )
}
