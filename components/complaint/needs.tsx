import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { Notice } from '@/components/ui/notice'
import { type Filter, listHref, unfiltered } from '@/lib/complaint/filter'
import type { Counters } from '@/lib/complaint/queries'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { count } from '@/lib/i18n/format'

/** What can wait for an official, the most pressing first, and the list that shows exactly those complaints. */
const needs: [keyof Counters, Filter][] = [
  ['late', { ...unfiltered, flags: ['late'] }],
  ['escalated', { ...unfiltered, flags: ['escalated'] }],
  ['unread', { ...unfiltered, flags: ['unread'] }],
  ['decide', { ...unfiltered, group: 'decide' }],
  ['answered', { ...unfiltered, flags: ['answered'] }],
  ['close', { ...unfiltered, group: 'close' }],
  ['waiting', { ...unfiltered, flags: ['waiting'] }],
  ['asked', { ...unfiltered, flags: ['asked'] }],
]

/** One line for each kind of work that waits; what does not wait is not shown. */
export function Needs({ counters, words }: { counters: Counters; words: WorkWords['today'] }) {
  const waiting = needs.filter(([key]) => counters[key] > 0)
  if (waiting.length === 0) {
    return (
      <Notice tone="acted" title={words.clear}>
        {words.nothing}
      </Notice>
    )
  }
  return (
    <ul className="divide-y overflow-hidden rounded border bg-panel">
      {waiting.map(([key, filter]) => (
        <li key={key}>
          <Link href={listHref('/complaints', filter)} className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-primary-soft/60">
            <span className={classes('tabular min-w-10 text-right text-[1.6em] leading-none font-semibold', key === 'late' ? 'text-alarm' : 'text-primary')}>
              {count(counters[key])}
            </span>
            <span className="grow">{words[key]}</span>
            <ChevronRight aria-hidden className="size-4 text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
