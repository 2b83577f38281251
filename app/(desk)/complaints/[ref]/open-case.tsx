import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { type CasePart, CaseShell } from '@/components/complaint/case-shell'
import { Panes } from '@/components/complaint/panes'
import { requireViewer } from '@/lib/access/session'
import { choicesFor } from '@/lib/complaint/choices'
import { type Given, listHref, parseFilter } from '@/lib/complaint/filter'
import { caseOf } from '@/lib/complaint/queries'
import { evidenceWords } from '@/lib/i18n/evidence'
import { sightOf } from '../../sight'
import { ListPane } from '../list-pane'

export type CasePageProps = { params: Promise<{ ref: string }>; searchParams: Promise<Given> }

/** The complaint of this address with everything its pages are drawn from. Unknown and forbidden are the same: not found. */
export async function openCase({ params, searchParams }: CasePageProps) {
  const viewer = await requireViewer()
  const { ref } = await params
  const [found, choices] = await Promise.all([caseOf(viewer, ref), choicesFor(viewer)])
  if (!found) notFound()
  const given = await searchParams
  const cursor = typeof given.after === 'string' ? given.after : undefined
  return { viewer, found, filter: parseFilter(given), cursor, sight: sightOf(viewer), choices, evidence: evidenceWords(viewer.language) }
}

type Opened = Awaited<ReturnType<typeof openCase>>

/** One part of a complaint beside the list it was opened from. */
export function CasePane({ opened, part, children }: { opened: Opened; part: CasePart; children: ReactNode }) {
  const { viewer, found, filter, cursor, sight, choices, evidence } = opened
  const back = listHref('/complaints', filter, cursor)
  return (
    <Panes narrow="case" list={<ListPane viewer={viewer} filter={filter} cursor={cursor} open={found.ref} choices={choices} sight={sight} />}>
      <CaseShell
        found={found}
        category={sight.categories[found.category] ?? found.category}
        back={back}
        part={part}
        query={back.slice('/complaints'.length)}
        language={sight.language}
        words={sight.words}
        tabs={evidence.evidence.tabs}
      >
        {children}
      </CaseShell>
    </Panes>
  )
}
