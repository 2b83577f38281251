import { notFound } from 'next/navigation'
import { thanaGroups, unitOptions } from '@/components/complaint/options'
import { PastWeek } from '@/components/insight/past-week'
import { EmptyState } from '@/components/ui/empty-state'
import type { Viewer } from '@/lib/access/viewer'
import { env } from '@/lib/env'
import { isoDay, moment } from '@/lib/i18n/format'
import { insightWords } from '@/lib/i18n/insight'
import { countedHeads } from '@/lib/insights/area'
import { trendsPage } from '@/lib/insights/queries'
import { trendsHref } from '@/lib/insights/trend-view'
import type { TrendFilter } from '@/lib/insights/types'
import { sightOf } from '../sight'
import { Alarms } from './alarms'
import { type Drawn, sourceOf } from './drawn'
import { FilterForm } from './filter-form'
import { SmallMultiples } from './parts'
import { Hours, Monthly, Weekly } from './time'
import { AgeingChart, DistrictTable, FunnelChart, PaperTable, PoliceTable } from './work'

function Arrivals(drawn: Drawn) {
  const { trends: found } = drawn
  return (
    <>
      <p className="font-medium">{sourceOf(drawn)}</p>
      <Alarms {...drawn} />
      <Weekly {...drawn} />
      {found.past ? null : <DistrictTable {...drawn} />}
      <Monthly {...drawn} />
      <SmallMultiples {...drawn} />
    </>
  )
}

/** What is known of the newest weeks alone. */
function Outcomes(drawn: Drawn) {
  const { trends: found, language, words } = drawn
  return (
    <>
      <Hours {...drawn} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-2">
        <FunnelChart {...drawn} />
        <AgeingChart {...drawn} />
      </div>
      <PaperTable {...drawn} />
      <PoliceTable {...drawn} />
      {found.madeAt ? <p className="text-muted">{words.made(moment(found.madeAt, language))}</p> : null}
    </>
  )
}

/** The filters and the charts they lead to, or why there are none. */
export async function Charts({ viewer, filter }: { viewer: Viewer; filter: TrendFilter }) {
  const page = await trendsPage(viewer, filter)
  if (!page) notFound()
  const { found, area } = page
  const { language } = viewer
  const { trends: words, past } = insightWords(language)
  const heads = sightOf(viewer).categories
  const categories = countedHeads(viewer.programmeId).map((code) => ({ value: code, label: heads[code] ?? code }))
  const districts = viewer.districtId === null ? unitOptions(area, 'district', language) : []
  const file = (chart: string) => `${env().demo ? 'simulated-' : ''}${chart}-${found ? `${found.area.en.toLowerCase().replaceAll(' ', '-')}-${isoDay(found.to)}` : ''}`
  const drawn = found ? { trends: found, language, words, heads, file } : null
  return (
    <>
      <FilterForm filter={filter} categories={categories} districts={districts} thanas={thanaGroups(area, filter.district ?? undefined, language)} words={words} />
      {found?.past && filter.week ? (
        <PastWeek week={filter.week} newest={trendsHref({ ...filter, week: null })} language={language} words={past}>
          {past.trends}
        </PastWeek>
      ) : null}
      {drawn ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Arrivals {...drawn} />
          {drawn.trends.past ? null : <Outcomes {...drawn} />}
        </div>
      ) : (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      )}
    </>
  )
}
