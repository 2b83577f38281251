import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseFile } from '@/components/complaint/case-file'
import { Panes } from '@/components/complaint/panes'
import { requireViewer } from '@/lib/access/session'
import { choicesFor } from '@/lib/complaint/choices'
import { type Given, listHref, parseFilter } from '@/lib/complaint/filter'
import { caseOf } from '@/lib/complaint/queries'
import { workWords } from '@/lib/i18n/desk-work'
import { moment } from '@/lib/i18n/format'
import { sightOf } from '../../sight'
import { ListPane } from '../list-pane'
import { ChildSide } from './child-side'
import { NextSteps } from './next-steps'

type PageProps = { params: Promise<{ ref: string }>; searchParams: Promise<Given> }

/** The same title for every reference: a browser's history must not tell what was opened. */
export async function generateMetadata(): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: workWords(viewer.language).complaints.title }
}

/** One complaint beside the list it was opened from. */
export default async function Page({ params, searchParams }: PageProps) {
  const viewer = await requireViewer()
  const { ref } = await params
  const found = await caseOf(viewer, ref)
  if (!found) notFound()
  const given = await searchParams
  const filter = parseFilter(given)
  const cursor = typeof given.after === 'string' ? given.after : undefined
  const sight = sightOf(viewer)
  const choices = await choicesFor(viewer)
  const { language, words, now } = sight
  const name = language === 'hi' ? viewer.nameHi : viewer.nameEn
  return (
    <Panes narrow="case" list={<ListPane viewer={viewer} filter={filter} cursor={cursor} open={found.ref} choices={choices} sight={sight} />}>
      <CaseFile
        found={found}
        category={sight.categories[found.category] ?? found.category}
        back={listHref('/complaints', filter, cursor)}
        child={found.lane === 'child' ? <ChildSide viewer={viewer} found={found} sight={sight} /> : undefined}
        steps={<NextSteps viewer={viewer} found={found} units={choices} sight={sight} />}
        printed={words.complaint.printed(name, moment(now, language))}
        now={now}
        language={language}
        words={words}
      />
    </Panes>
  )
}
