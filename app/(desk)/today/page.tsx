import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Critical } from '@/components/complaint/critical'
import { Needs } from '@/components/complaint/needs'
import { unitOptions } from '@/components/complaint/options'
import { PoliceCounts } from '@/components/complaint/police-counts'
import { EvidenceNeeds } from '@/components/evidence/evidence-needs'
import { Alarms } from '@/components/insight/alarms'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { choicesFor } from '@/lib/complaint/choices'
import { counters, newestCritical, policeCounts, thisWeek } from '@/lib/complaint/queries'
import { evidenceNeeds } from '@/lib/evidence/today'
import { workWords } from '@/lib/i18n/desk-work'
import { evidenceWords } from '@/lib/i18n/evidence'
import { insightNoteWords } from '@/lib/i18n/insight-note'
import { alerts, mayAcknowledge } from '@/lib/insights/queries'
import { sightOf } from '../sight'
import { acknowledgeAlarm } from './actions'
import { ChildClocks } from './child-clocks'

const twelveWeeks = 84 * 86_400_000

export async function generateMetadata(): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: workWords(viewer.language).today.title }
}

/** What needs this viewer now, the newest critical complaints, and how the week compares. */
export default async function Page() {
  const viewer = await requireViewer()
  if (!may(viewer, 'readComplaints')) redirect('/settings')
  const sight = sightOf(viewer)
  const { today } = sight.words
  const analyst = viewer.role === 'analyst'
  const [waiting, critical, week, police, { area }, alarms, files] = await Promise.all([
    counters(viewer),
    newestCritical(viewer),
    thisWeek(viewer),
    analyst ? policeCounts(viewer, new Date(sight.now.getTime() - twelveWeeks)) : [],
    choicesFor(viewer),
    viewer.programmeId === 'bal' ? null : alerts(viewer, { open: true }),
    evidenceNeeds(viewer),
  ])
  const names = Object.fromEntries(unitOptions(area, 'district', sight.language).map(({ value, label }) => [value, label]))
  return (
    <div className="grid max-w-5xl gap-6">
      <h1>{today.heading}</h1>
      <ChildClocks viewer={viewer} sight={sight} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Needs counters={analyst ? { ...waiting, escalated: 0 } : waiting} words={today} />
          <EvidenceNeeds needs={files} now={sight.now} language={sight.language} words={evidenceWords(sight.language)} />
          <p>{today.week(week.arrived, week.before, week.closed)}</p>
        </div>
        <Critical rows={critical} none={today.noCritical} sight={sight} />
      </div>
      {alarms ? (
        <Alarms
          alerts={alarms}
          categories={sight.categories}
          language={sight.language}
          words={insightNoteWords(sight.language).alarm}
          acknowledge={mayAcknowledge(viewer) ? acknowledgeAlarm : null}
        />
      ) : null}
      {police.length > 0 ? <PoliceCounts counts={police} names={names} words={sight.words} /> : null}
    </div>
  )
}
