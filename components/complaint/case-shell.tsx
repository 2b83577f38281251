import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'
import type { Case } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import type { Language } from '@/lib/i18n/language'
import { CaseHead } from './head'

const parts = ['case', 'custody', 'court'] as const
export type CasePart = (typeof parts)[number]

type CaseShellProps = {
  found: Case
  category: string
  /** Link to the list this case was opened from. */
  back: string
  /** Which part is open; the others are one click away, with the query of this address kept. */
  part: CasePart
  query: string
  language: Language
  words: WorkWords
  tabs: EvidenceWords['evidence']['tabs']
  children: ReactNode
}

/** What stands over every part of one complaint: the way back, its head, its parts. */
export function CaseShell({ found, category, back, part, query, language, words, tabs, children }: CaseShellProps) {
  const path = `/complaints/${found.ref}`
  const hrefs: Record<CasePart, string> = { case: path, custody: `${path}/custody`, court: `${path}/court` }
  return (
    <article className="grid gap-5 print:[&_li]:break-inside-avoid">
      <Link href={back} className="no-print link -my-2.5 flex min-h-11 items-center gap-1.5 justify-self-start min-[1100px]:hidden">
        <ArrowLeft aria-hidden className="size-4" />
        {words.complaints.back}
      </Link>
      <CaseHead found={found} category={category} language={language} words={words.complaint} />
      <Tabs label={tabs.label} tabs={parts.map((one) => ({ href: `${hrefs[one]}${query}`, label: tabs[one], current: one === part }))} />
      {children}
    </article>
  )
}
