import { ArrowDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'
import type { Case } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import { Circumstances } from './circumstances'
import { ClockPanel } from './clock-panel'
import { OfficerPanel } from './officer-panel'
import { ResultPanel } from './result-panel'
import { WhatWasSaid } from './said'
import type { DeskCommand } from './step-fields'
import { Timeline } from './timeline'

/** What a child's case has beside every other. */
export type ChildSides = { facts: ReactNode; work: ReactNode }

type CaseFileProps = {
  found: Case
  /** The files, drawn. */
  evidence: ReactNode
  /** The step that comes next, and the forms of everything that can be done. */
  next: DeskCommand | null
  steps: ReactNode
  /** Of a child's case, in place of an officer in the field. */
  child: ChildSides | null
  printed: string
  now: Date
  language: Language
  words: WorkWords
}

/** On a phone the next step stays in sight over the menu while one reads, and ends where its form begins. */
function NextBar({ found, next, words }: Pick<CaseFileProps, 'found' | 'next' | 'words'>) {
  if (found.offered.length === 0) return null
  return (
    <div className="no-print sticky bottom-18 z-10 md:hidden">
      <a href="#next" className={buttonClasses(next ? 'primary' : 'secondary', 'w-full')}>
        {next ? words.step[next].title : words.complaint.next}
        <ArrowDown aria-hidden className="size-4" />
      </a>
    </div>
  )
}

/** One complaint: left what was said and what has been done since, right the next step and the facts. On paper the forms stay away and the printer's name comes below. */
export function CaseFile({ found, evidence, next, steps, child, printed, now, language, words }: CaseFileProps) {
  const { complaint } = words
  return (
    <>
      <div className="grid items-start gap-x-6 gap-y-5 md:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] md:grid-rows-[auto_1fr] print:block">
        <div className="grid min-w-0 gap-5 print:block print:space-y-5">
          <WhatWasSaid found={found} evidence={evidence} language={language} words={complaint} />
          <Circumstances found={found} language={language} words={complaint} />
          <NextBar found={found} next={next} words={words} />
        </div>
        <div className="grid min-w-0 gap-5 md:row-span-2 print:mt-5 print:block print:space-y-5">
          {steps}
          <ClockPanel found={found} now={now} language={language} words={complaint} />
          {child ? child.facts : <OfficerPanel assignments={found.assignments} language={language} words={complaint} />}
          <ResultPanel found={found} words={complaint} />
        </div>
        <div className="grid min-w-0 gap-5 print:mt-5 print:block print:space-y-5">
          {child?.work}
          <Timeline items={found.timeline} language={language} words={words} />
        </div>
      </div>
      <p className="hidden border-t pt-2 print:block">{printed}</p>
    </>
  )
}
