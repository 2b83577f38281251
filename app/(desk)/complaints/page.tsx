import { MousePointerClick } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Panes } from '@/components/complaint/panes'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { choicesFor } from '@/lib/complaint/choices'
import { type Given, listHref, parseFilter } from '@/lib/complaint/filter'
import { findRef } from '@/lib/complaint/queries'
import { workWords } from '@/lib/i18n/desk-work'
import { sightOf } from '../sight'
import { ListPane } from './list-pane'

export async function generateMetadata(): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: workWords(viewer.language, viewer.programmeId).complaints.title }
}

/** The work list. A reference typed into the search opens its complaint at once. */
export default async function Page({ searchParams }: { searchParams: Promise<Given> }) {
  const viewer = await requireViewer()
  if (!may(viewer, 'readComplaints')) redirect('/settings')
  const given = await searchParams
  const filter = parseFilter(given)
  // A form sends its empty fields too; the address that stays is the one that every link has.
  if (Object.values(given).includes('')) redirect(listHref('/complaints', filter))
  const [ref, choices] = await Promise.all([filter.words ? findRef(viewer, filter.words) : null, choicesFor(viewer)])
  if (ref) redirect(`/complaints/${ref}`)
  const sight = sightOf(viewer)
  const cursor = typeof given.after === 'string' ? given.after : undefined
  return (
    <>
      <h1 className="sr-only">{sight.words.complaints.title}</h1>
      <Panes narrow="list" list={<ListPane viewer={viewer} filter={filter} cursor={cursor} choices={choices} sight={sight} />}>
        <EmptyState icon={MousePointerClick} title={sight.words.complaints.choose}>
          <span className="hidden min-[1100px]:inline">{sight.words.complaints.keys}</span>
        </EmptyState>
      </Panes>
    </>
  )
}
