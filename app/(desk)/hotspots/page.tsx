import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { unitOptions } from '@/components/complaint/options'
import { HotspotsMap } from '@/components/map/hotspots'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { mapped } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { choicesFor } from '@/lib/complaint/choices'
import type { Given } from '@/lib/complaint/filter'
import { env } from '@/lib/env'
import { insightWords } from '@/lib/i18n/insight'
import { mappedHeads } from '@/lib/insights/area'
import { parseMapView } from '@/lib/insights/map-view'
import { hotspots } from '@/lib/insights/queries'
import { boundsOf, mapBase } from '@/lib/place/map-base'
import { tileSource } from '@/lib/place/tiles'
import { sightOf } from '../sight'
import { FilterForm } from './filter-form'

export async function generateMetadata(): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: insightWords(viewer.language).map.title }
}

/** Where tips come from, on a map and as a table. */
export default async function HotspotsPage({ searchParams }: { searchParams: Promise<Given> }) {
  const viewer = await requireViewer()
  if (!mapped(viewer)) notFound()
  const { language } = viewer
  const words = insightWords(language).map
  const view = parseMapView(await searchParams)
  const [found, base, { area }] = await Promise.all([hotspots(viewer, view.filter), mapBase(viewer, view.filter.district), choicesFor(viewer)])
  const { categories } = sightOf(viewer)
  const heads = mappedHeads(viewer.programmeId).map((code) => ({ value: code, label: categories[code] ?? code }))
  return (
    <>
      <PageHead title={words.title} text={words.text} />
      <FilterForm view={view} categories={heads} districts={viewer.districtId === null ? unitOptions(area, 'district', language) : []} words={words} />
      {found === null ? (
        <EmptyState title={words.waiting}>{words.waitingText}</EmptyState>
      ) : found.cells === '' ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <HotspotsMap view={view} map={found} base={base} bounds={boundsOf(base)} tiles={tileSource()} language={language} mark={env().demo ? 'simulated-' : ''} />
      )}
    </>
  )
}
