'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

type RailLinkProps = {
  href: string
  label: string
  icon: ReactNode /** In a list, not in the bar at the bottom. */
  row?: boolean /** What cannot wait there: a number with its words. */
  pressing?: { n: number; words: string }
}

/** Whether a place or a page below it is open. */
export const isHere = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The shape of a place in the bar at the bottom. */
export const barPlace = 'flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-xs'

/** One place in the rail; marked when it or a page below it is open. */
export function RailLink({ href, label, icon, row, pressing }: RailLinkProps) {
  const path = usePathname()
  const here = isHere(path, href)
  return (
    <Link
      href={href}
      aria-current={here ? (path === href ? 'page' : 'true') : undefined}
      className={classes(
        row ? 'flex min-h-12 items-center gap-3 px-4' : classes('relative', barPlace),
        'lg:min-h-9 lg:flex-row lg:justify-start lg:gap-2.5 lg:rounded lg:px-2.5 lg:text-desk',
        here ? 'font-semibold text-primary lg:bg-primary-soft' : 'text-muted hover:text-ink lg:hover:bg-paper',
      )}
    >
      {icon}
      <span className="max-w-full truncate">{label}</span>
      {pressing && pressing.n > 0 ? (
        <span
          className={classes('tabular rounded-full bg-alarm px-1.5 text-xs font-semibold text-panel lg:static lg:ml-auto', row ? 'ml-auto' : 'absolute top-0.5 left-1/2 ml-1.5')}
          title={pressing.words}
        >
          {pressing.n}
          <span className="sr-only"> {pressing.words}</span>
        </span>
      ) : null}
    </Link>
  )
}
