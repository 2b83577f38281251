import Link, { type LinkProps } from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

/** One primary per screen; `plain` is a button without edges; `alarm` is for what cannot be taken back. */
export type Look = 'primary' | 'secondary' | 'plain' | 'alarm'

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded border px-[0.9em] py-[0.3em] text-center font-medium no-underline transition-colors sm:min-h-[2.5em] disabled:opacity-55 aria-disabled:opacity-55'

const looks: Record<Look, string> = {
  primary: 'border-primary bg-primary text-primary-ink hover:bg-primary/90',
  secondary: 'border-edge bg-panel text-ink hover:border-primary hover:text-primary',
  plain: 'border-transparent bg-transparent text-primary hover:bg-primary-soft',
  alarm: 'border-alarm bg-alarm text-alarm-ink hover:bg-alarm/90',
}

/** The classes of a button, for the rare element that only looks like one (a file label, a summary). */
export function buttonClasses(look: Look = 'secondary', className?: string): string {
  return classes(shape, looks[look], className)
}

type ButtonProps = ComponentProps<'button'> & { look?: Look; icon?: ReactNode }

/** A native button. Inside a form it submits unless `type="button"`. */
export function Button({ look, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button className={buttonClasses(look, className)} {...rest}>
      {icon}
      {children}
    </button>
  )
}

type LinkButtonProps = Omit<ComponentProps<'a'>, 'href'> & Pick<LinkProps, 'href' | 'prefetch'> & { look?: Look; icon?: ReactNode }

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ look, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link className={buttonClasses(look, className)} {...rest}>
      {icon}
      {children}
    </Link>
  )
}
