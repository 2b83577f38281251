import { Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { thanaGroups, unitOptions } from '@/components/complaint/options'
import { PrintButton } from '@/components/complaint/print-button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { mapped } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { choicesFor } from '@/lib/complaint/choices'
import type { Given } from '@/lib/complaint/filter'
import { env } from '@/lib/env'
import { day, isoDay, moment } from '@/lib/i18n/format'
import { insightWords } from '@/lib/i18n/insight'
import { countedHeads } from '@/lib/insights/area'
import { trends } from '@/lib/insights/queries'
import { parseTrends } from '@/lib/insights/trend-view'
import { sightOf } from '../sight'
import { Alarms } from './alarms'
import type { Drawn } from './drawn'
import { FilterForm } from './filter-form'
import { WeeklyNotes } from './notes'
import { SmallMultiples } from './parts'
import { Hours, Monthly, Weekly } from './time'
import { AgeingChart, DistrictTable, FunnelChart, PaperTable, PoliceTable } from './work'

export async function generateMetadata(): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: insightWords(viewer.language).trends.title }
}

function Charts(drawn: Drawn) {
  const { trends: found, language, words } = drawn
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="font-medium">{words.summary(found.area[language], found.n, day(found.from, language), day(new Date(found.to.getTime() - 1), language))}</p>
      <Alarms {...drawn} />
      <Weekly {...drawn} />
      <DistrictTable {...drawn} />
      <Monthly {...drawn} />
      <SmallMultiples {...drawn} />
      <Hours {...drawn} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-2">
        <FunnelChart {...drawn} />
        <AgeingChart {...drawn} />
      </div>
      <PaperTable {...drawn} />
      <PoliceTable {...drawn} />
      {found.madeAt ? <p className="text-muted">{words.made(moment(found.madeAt, language))}</p> : null}
    </div>
  )
}

/** Tips over time and what became of them. */
export default async function TrendsPage({ searchParams }: { searchParams: Promise<Given> }) {
  const viewer = await requireViewer()
  if (!mapped(viewer)) notFound()
  const { language } = viewer
  const all = insightWords(language)
  const words = all.trends
  const filter = parseTrends(await searchParams)
  const [found, { area }] = await Promise.all([trends(viewer, filter), choicesFor(viewer)])
  const heads = sightOf(viewer).categories
  const categories = countedHeads(viewer.programmeId).map((code) => ({ value: code, label: heads[code] ?? code }))
  const districts = viewer.districtId === null ? unitOptions(area, 'district', language) : []
  const file = (chart: string) => `${env().demo ? 'simulated-' : ''}${chart}-${found ? `${found.area.en.toLowerCase().replaceAll(' ', '-')}-${isoDay(found.to)}` : ''}`
  return (
    <>
      <PageHead title={words.title} text={words.text}>
        <PrintButton label={words.print} icon={<Printer aria-hidden className="size-4" />} />
      </PageHead>
      <FilterForm filter={filter} categories={categories} districts={districts} thanas={thanaGroups(area, filter.district ?? undefined, language)} words={words} />
      {found ? <Charts trends={found} language={language} words={words} heads={heads} file={file} /> : <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>}
      <WeeklyNotes viewer={viewer} district={filter.district} />
    </>
  )
}
