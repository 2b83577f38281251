import { Inbox } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { type Filter, listHref, narrowings } from '@/lib/complaint/filter'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { ListKeys } from './list-keys'
import { ComplaintRow, type Row } from './row'

type WorkListProps = {
  rows: Row[]
  /** Reference of the complaint that is open beside the list. */
  open?: string
  filter: Filter
  /** Links to the page before the first row and after the last. */
  newest: string | null
  older: string | null
  filters: ReactNode
  footer?: ReactNode
  words: WorkWords
}

/** The list of work: filters on top, rows by age, keys at the bottom. */
export function WorkList({ rows, open, filter, newest, older, filters, footer, words }: WorkListProps) {
  const { complaints } = words
  const filtered = narrowings(filter) > 0 || filter.flags.length > 0 || filter.words !== undefined || filter.group !== 'open'
  return (
    <section aria-label={complaints.list} className="grid content-start gap-3">
      {filters}
      {rows.length > 0 ? (
        <ul className="divide-y overflow-hidden rounded border bg-panel">
          {rows.map((row) => (
            <ComplaintRow key={row.ref} row={row} current={row.ref === open} words={words} />
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={Inbox}
          title={complaints.empty}
          action={
            filtered ? (
              <Link className="link" href={listHref('/complaints', { group: 'open', flags: [] })}>
                {complaints.clear}
              </Link>
            ) : null
          }
        >
          {filtered ? complaints.emptyFiltered : complaints.emptyOpen}
        </EmptyState>
      )}
      <Pager label={complaints.list} words={{ newer: complaints.newest, older: complaints.older }} newer={newest} older={older} />
      {footer}
      <p className="hidden text-[0.93em] text-muted min-[1100px]:block">
        <span className="font-medium">{complaints.keysTitle}:</span> {complaints.keys}
      </p>
      <ListKeys />
    </section>
  )
}
