import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { count } from '@/lib/i18n/format'

export type Need = { key: string; label: string; n: number; href: string; urgent: boolean }

/** What waits, and how much of it. Each line is a link to exactly those complaints; what does not wait is not shown. */
export function Needs({ needs }: { needs: Need[] }) {
  return (
    <ul className="divide-y overflow-hidden rounded border bg-panel">
      {needs.map((need) => (
        <li key={need.key}>
          <Link href={need.href} className="flex items-center gap-3 px-4 py-3 outline-offset-[-2px] hover:bg-primary-soft/60">
            <span className={classes('tabular min-w-10 text-right text-[1.6em] leading-none font-semibold', need.urgent ? 'text-alarm' : 'text-primary')}>{count(need.n)}</span>
            <span className="grow">{need.label}</span>
            <ChevronRight aria-hidden className="size-4 text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
