'use client'

import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** The button of a form with a server action: a second press does nothing while the first is under way. */
export function SubmitButton({ icon, onClick, ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
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
