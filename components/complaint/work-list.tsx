import { Download, Inbox } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { type Filter, filterParams, listHref, unfiltered } from '@/lib/complaint/filter'
import type { Row } from '@/lib/complaint/types'
import { ListKeys } from './list-keys'
import { ComplaintRow } from './row'
import type { Sight } from './sight'

const path = '/complaints'

type WorkListProps = {
  rows: Row[]
  filter: Filter
  /** Cursor of this page and of the next one. */
  cursor?: string
  next: string | null
  /** Reference of the complaint that is open beside the list. */
  open?: string
  filters: ReactNode
  mayExport: boolean
  sight: Sight
}

function Nothing({ filter, sight: { words } }: Pick<WorkListProps, 'filter' | 'sight'>) {
  const narrowed = listHref(path, filter) !== path
  return (
    <EmptyState
      icon={Inbox}
      title={words.complaints.empty}
      action={
        narrowed ? (
          <Link className="link" href={listHref(path, unfiltered)}>
            {words.complaints.clear}
          </Link>
        ) : null
      }
    >
      {narrowed ? words.complaints.emptyFiltered : words.complaints.emptyOpen}
    </EmptyState>
  )
}

/** Not a Next link: nothing may fetch it ahead, because every export is entered in the ledger. */
function Export({ filter, sight: { words } }: Pick<WorkListProps, 'filter' | 'sight'>) {
  return (
    <p className="no-print grid justify-items-start gap-1">
      <a href={`/api/complaints/export?${filterParams(filter)}`} download className={buttonClasses('plain')}>
        <Download aria-hidden className="size-4" />
        {words.complaints.exportTitle}
      </a>
      <span className="text-[0.93em] text-muted">{words.complaints.exportNote}</span>
    </p>
  )
}

/** The list of work: filters on top, newest first, then paging, the table to take along, and the keys. */
export function WorkList({ rows, filter, cursor, next, open, filters, mayExport, sight }: WorkListProps) {
  const { complaints } = sight.words
  return (
    <section aria-label={complaints.list} className="grid content-start gap-3">
      {filters}
      {rows.length === 0 ? (
        <Nothing filter={filter} sight={sight} />
      ) : (
        <ul className="divide-y overflow-hidden rounded border bg-panel">
          {rows.map((row) => (
            <ComplaintRow key={row.ref} row={row} href={listHref(`${path}/${row.ref}`, filter, cursor)} current={row.ref === open} sight={sight} />
          ))}
        </ul>
      )}
      <Pager
        label={complaints.pages}
        words={{ newer: complaints.newest, older: complaints.older }}
        newer={cursor ? listHref(path, filter) : null}
        older={next ? listHref(path, filter, next) : null}
      />
      {mayExport && rows.length > 0 ? <Export filter={filter} sight={sight} /> : null}
      <p className="hidden text-[0.93em] text-muted min-[1100px]:block">
        <span className="font-medium">{complaints.keysTitle}:</span> {complaints.keys}
      </p>
      <ListKeys />
    </section>
  )
}
