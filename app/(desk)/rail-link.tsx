'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

type RailLinkProps = { href: string; label: string; icon: ReactNode }

/** One place in the rail; marked when it or a page below it is open. */
export function RailLink({ href, label, icon }: RailLinkProps) {
  const path = usePathname()
  const here = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      aria-current={here ? (path === href ? 'page' : 'true') : undefined}
      className={classes(
        'flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-xs lg:min-h-9 lg:flex-row lg:justify-start lg:gap-2.5 lg:rounded lg:px-2.5 lg:text-desk',
        here ? 'font-semibold text-primary lg:bg-primary-soft' : 'text-muted hover:text-ink lg:hover:bg-paper',
      )}
    >
      {icon}
      <span className="max-w-full truncate">{label}</span>
    </Link>
  )
}
