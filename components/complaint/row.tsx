import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { ClockBar } from '@/components/ui/clock-bar'
import type { Lane, Priority, Status } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import { LaneBadge, PriorityBadge, SimulatedBadge, StatusBadge } from './badges'

/** One complaint as a list shows it; every name is in the viewer's language already. */
export type Row = {
  ref: string
  href: string
  category: string
  /** Null where the words stay sealed. */
  headline: string | null
  /** The language the informer wrote in. */
  language: Language
  where: string
  status: Status
  priority: Priority
  lane: Lane
  unread: boolean
  simulated: boolean
  age: string
  clock: { share: number; label: string; late: boolean } | null
}

type RowProps = { row: Row; current: boolean; words: WorkWords }

export function ComplaintRow({ row, current, words }: RowProps) {
  return (
    <li>
      <Link
        href={row.href}
        data-row={row.ref}
        aria-current={current || undefined}
        prefetch={false}
        className={classes('grid gap-1 border-l-3 px-3 py-2 outline-offset-[-2px] hover:bg-primary-soft/60', current ? 'border-l-primary bg-primary-soft' : 'border-l-transparent')}
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className={classes('min-w-0 truncate', row.unread && 'font-bold')}>
            {row.unread ? <span className="mr-1.5 inline-block size-2 rounded-full bg-primary" role="img" aria-label={words.complaints.unread} /> : null}
            {row.category}
          </span>
          <span className="tabular shrink-0 text-[0.93em] text-muted">{row.age}</span>
        </span>
        {row.headline ? (
          <span lang={row.language} className="line-clamp-2 text-ink/85">
            {row.headline}
          </span>
        ) : (
          <span className="text-muted italic">{words.complaints.noHeadline}</span>
        )}
        <span className="flex items-baseline justify-between gap-3 text-[0.93em] text-muted">
          <span className="min-w-0 truncate">{row.where}</span>
          <span className="tabular shrink-0">{row.ref}</span>
        </span>
        <span className="flex flex-wrap gap-1">
          <PriorityBadge priority={row.priority} words={words.complaint} />
          <LaneBadge lane={row.lane} words={words.complaint} />
          <StatusBadge status={row.status} words={words.complaint} />
          {row.simulated ? <SimulatedBadge words={words.complaint} /> : null}
        </span>
        {row.clock ? (
          <span className="flex items-center gap-2">
            <ClockBar used={row.clock.share} label={row.clock.label} className="flex-1" />
            <span className={classes('tabular shrink-0 text-[0.86em]', row.clock.late ? 'font-semibold text-alarm' : 'text-muted')} aria-hidden>
              {row.clock.label}
            </span>
          </span>
        ) : null}
      </Link>
    </li>
  )
}
