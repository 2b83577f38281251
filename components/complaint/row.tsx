import { FlaskConical, MessageCircleQuestion, MessageCircleReply, Paperclip } from 'lucide-react'
import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { ClockBar } from '@/components/ui/clock-bar'
import type { Row } from '@/lib/complaint/types'
import { LaneBadge, PriorityBadge, StatusBadge } from './badges'
import { clockLabel } from './clock-panel'
import { languageOf } from './script'
import type { Sight } from './sight'

type RowProps = { row: Row; href: string; current: boolean; sight: Sight }

const hoursSince = (at: Date, now: Date) => Math.max(0, Math.floor((now.getTime() - at.getTime()) / 3_600_000))

function Headline({ row, words }: { row: Row; words: Sight['words'] }) {
  return row.headline ? (
    <span lang={languageOf(row.headline)} className="line-clamp-2">
      {row.headline}
    </span>
  ) : (
    <span className="text-muted italic">{words.complaints.noHeadline}</span>
  )
}

function Marks({ row, words }: { row: Row; words: Sight['words'] }) {
  const { flag, files } = words.complaints
  return (
    <span className="flex flex-wrap items-center gap-1">
      <PriorityBadge priority={row.priority} words={words.complaint} />
      <LaneBadge lane={row.lane} words={words.complaint} />
      <StatusBadge status={row.status} words={words.complaint} />
      {row.simulated ? <FlaskConical role="img" aria-label={words.complaint.simulated} className="ml-1 size-3.5 text-muted" /> : null}
      {row.evidence > 0 ? (
        <span className="tabular inline-flex items-center gap-0.5 text-muted" title={files(row.evidence)}>
          <Paperclip aria-hidden className="size-3.5" />
          <span aria-hidden>{row.evidence}</span>
          <span className="sr-only">{files(row.evidence)}</span>
        </span>
      ) : null}
      {row.asked === 'waiting' ? <MessageCircleQuestion role="img" aria-label={flag.asked} className="size-4 text-waiting" /> : null}
      {row.asked === 'answered' ? <MessageCircleReply role="img" aria-label={flag.answered} className="size-4 text-acted" /> : null}
    </span>
  )
}

function Clock({ row, sight }: Pick<RowProps, 'row' | 'sight'>) {
  const { clock } = row
  if (!clock) return null
  const label = clockLabel(clock, sight.now, sight.language, sight.words.complaint)
  return (
    <span className="grid gap-0.5">
      <ClockBar used={clock.share} label={label} />
      <span aria-hidden className={classes('tabular text-[0.86em]', clock.late ? 'font-semibold text-alarm' : 'text-muted')}>
        {label}
      </span>
    </span>
  )
}

/** What it is about and how old it is; bold with a dot until the office has looked at it. */
function Subject({ row, sight }: Pick<RowProps, 'row' | 'sight'>) {
  const { complaints } = sight.words
  const hours = hoursSince(row.arrivedHour, sight.now)
  return (
    <span className="flex items-baseline justify-between gap-3">
      <span className={classes('min-w-0 truncate', row.unread ? 'font-bold' : 'font-medium')}>
        {row.unread ? <span className="mr-1.5 inline-block size-2 rounded-full bg-primary align-middle" role="img" aria-label={complaints.unread} /> : null}
        {sight.categories[row.category] ?? row.category}
      </span>
      <span className="tabular shrink-0 text-[0.93em] text-muted">{complaints.age(Math.floor(hours / 24), hours)}</span>
    </span>
  )
}

/** One complaint of a list: what, where, how old, how it stands and how much of its time is used. */
export function ComplaintRow({ row, href, current, sight }: RowProps) {
  const thana = row.thana?.[sight.language] ?? sight.words.complaint.thanaUnknown
  const where = sight.manyDistricts ? `${thana}, ${row.district[sight.language]}` : thana
  return (
    <li>
      <Link
        href={href}
        data-row
        aria-current={current || undefined}
        prefetch={false}
        className={classes(
          'grid grid-cols-1 gap-1 border-l-3 px-3 py-2.5 -outline-offset-2 hover:bg-primary-soft/60',
          current ? 'border-l-primary bg-primary-soft' : 'border-l-transparent',
        )}
      >
        <Subject row={row} sight={sight} />
        <Headline row={row} words={sight.words} />
        <span className="flex items-baseline justify-between gap-3 text-[0.93em] text-muted">
          <span className="min-w-0 truncate">{where}</span>
          <span className="tabular shrink-0">{row.ref}</span>
        </span>
        <Marks row={row} words={sight.words} />
        <Clock row={row} sight={sight} />
      </Link>
    </li>
  )
}
