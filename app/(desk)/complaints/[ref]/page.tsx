import type { Metadata } from 'next'
import { CaseFile } from '@/components/complaint/case-file'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { evidenceOf } from '@/lib/evidence/queries'
import { workWords } from '@/lib/i18n/desk-work'
import { moment } from '@/lib/i18n/format'
import { childSides } from './child-side'
import { flag, handOver } from './evidence-actions'
import { NextSteps, nextOf } from './next-steps'
import { type CasePageProps, CasePane, openCase } from './open-case'

/** The same title for every reference: a browser's history must not tell what was opened. */
export async function generateMetadata(): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: workWords(viewer.language).complaints.title }
}

/** One complaint beside the list it was opened from. */
export default async function Page(props: CasePageProps) {
  const opened = await openCase(props)
  const { viewer, found, sight, choices, evidence } = opened
  const { language, words, now } = sight
  const name = language === 'hi' ? viewer.nameHi : viewer.nameEn
  const acts = may(viewer, 'flagEvidence') ? { flag, handOver } : null
  const shown = { language, words: evidence.evidence, now, base: '/api/evidence', custody: `/complaints/${found.ref}/custody`, acts }
  const [items, child] = await Promise.all([evidenceOf(viewer, found.id), childSides(viewer, found, sight)])
  return (
    <CasePane opened={opened} part="case">
      <CaseFile
        found={found}
        evidence={<EvidenceList items={items} sight={shown} />}
        child={child}
        next={nextOf(found)}
        steps={<NextSteps viewer={viewer} found={found} units={choices} sight={sight} />}
        printed={words.complaint.printed(name, moment(now, language))}
        now={now}
        language={language}
        words={words}
      />
    </CasePane>
  )
}
