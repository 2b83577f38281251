import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Needs } from '@/components/complaint/needs'
import { unitOptions } from '@/components/complaint/options'
import { PoliceCounts } from '@/components/complaint/police-counts'
import { ComplaintRow } from '@/components/complaint/row'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { choicesFor } from '@/lib/complaint/choices'
import { counters, newestCritical, policeCounts, thisWeek } from '@/lib/complaint/queries'
import { workWords } from '@/lib/i18n/desk-work'
import { sightOf } from '../sight'

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
  const [waiting, critical, week, police, { area }] = await Promise.all([
    counters(viewer),
    newestCritical(viewer),
    thisWeek(viewer),
    analyst ? policeCounts(viewer, new Date(sight.now.getTime() - twelveWeeks)) : [],
    choicesFor(viewer),
  ])
  const names = Object.fromEntries(unitOptions(area, 'district', sight.language).map(({ value, label }) => [value, label]))
  return (
    <div className="grid max-w-5xl gap-6">
      <h1>{today.heading}</h1>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Needs counters={analyst ? { ...waiting, escalated: 0 } : waiting} words={today} />
          <p>{today.week(week.arrived, week.before, week.closed)}</p>
        </div>
        <section aria-labelledby="critical" className="grid gap-2">
          <h2 id="critical">{today.critical}</h2>
          {critical.length === 0 ? (
            <p className="text-muted">{viewer.programmeId === 'bal' ? today.childEmpty : today.noCritical}</p>
          ) : (
            <ul className="divide-y overflow-hidden rounded border bg-panel">
              {critical.map((row) => (
                <ComplaintRow key={row.ref} row={row} href={`/complaints/${row.ref}`} current={false} sight={sight} />
              ))}
            </ul>
          )}
        </section>
      </div>
      {police.length > 0 ? <PoliceCounts counts={police} names={names} words={sight.words} /> : null}
    </div>
  )
}
