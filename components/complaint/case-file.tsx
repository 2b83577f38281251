import { ArrowDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Case } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import { Circumstances } from './circumstances'
import { ClockPanel } from './clock-panel'
import { OfficerPanel } from './officer-panel'
import { ResultPanel } from './result-panel'
import { WhatWasSaid } from './said'
import { Timeline } from './timeline'

type CaseFileProps = {
  found: Case
  /** The files, drawn. */
  evidence: ReactNode
  /** The forms of what can be done next. */
  steps: ReactNode
  /** What a child's case has beside, in place of an officer in the field. */
  child?: ReactNode
  printed: string
  now: Date
  language: Language
  words: WorkWords
}

/** One complaint: left what was said, right what we did. On paper the forms stay away and the printer's name comes below. */
export function CaseFile({ found, evidence, steps, child, printed, now, language, words }: CaseFileProps) {
  const { complaint } = words
  return (
    <>
      {found.offered.length > 0 ? (
        <a href="#next" className="no-print link flex items-center gap-1.5 justify-self-start font-medium md:hidden">
          <ArrowDown aria-hidden className="size-4" />
          {complaint.next}
        </a>
      ) : null}
      <div className="grid items-start gap-6 md:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] print:block">
        <div className="grid gap-5">
          <WhatWasSaid found={found} evidence={evidence} language={language} words={complaint} />
          <Circumstances found={found} language={language} words={complaint} />
        </div>
        <div className="grid gap-5 print:mt-5">
          {steps}
          {child}
          <ClockPanel found={found} now={now} language={language} words={complaint} />
          {child ? null : <OfficerPanel assignments={found.assignments} language={language} words={complaint} />}
          <ResultPanel found={found} words={complaint} />
          <Timeline items={found.timeline} language={language} words={words} />
        </div>
      </div>
      <p className="hidden border-t pt-2 print:block">{printed}</p>
    </>
  )
}
