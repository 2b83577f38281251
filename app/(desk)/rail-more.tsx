'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { barPlace, isHere } from './rail-link'

type RailMoreProps = { label: string; icon: ReactNode /** Where the places inside lead. */; hrefs: string[]; children: ReactNode }

/** The places that the bar has no room for, above it. Closed again on every page. */
export function RailMore({ label, icon, hrefs, children }: RailMoreProps) {
  const path = usePathname()
  const here = hrefs.some((href) => isHere(path, href))
  return (
    <details key={path} className="group">
      <summary className={classes(barPlace, 'list-none group-open:bg-primary-soft', here ? 'font-semibold text-primary' : 'text-muted hover:text-ink')}>
        {icon}
        <span className="max-w-full truncate">{label}</span>
      </summary>
      <ul className="absolute right-0 bottom-full min-w-52 divide-y rounded-tl border-t border-l bg-panel">{children}</ul>
    </details>
  )
}
