import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { Waiting } from '@/components/insight/waiting'
import { PageHead } from '@/components/ui/page-head'
import { mapped } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import type { Given } from '@/lib/complaint/filter'
import { insightWords } from '@/lib/i18n/insight'
import { parseMapView } from '@/lib/insights/map-view'
import { MapOfTips } from './map-of-tips'

export async function generateMetadata(): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: insightWords(viewer.language).map.title }
}

/** Where tips come from, on a map and as a table. The frame of the page does not wait for them. */
export default async function HotspotsPage({ searchParams }: { searchParams: Promise<Given> }) {
  const viewer = await requireViewer()
  if (!mapped(viewer)) notFound()
  const words = insightWords(viewer.language).map
  const view = parseMapView(await searchParams)
  return (
    <>
      <PageHead title={words.title} text={words.text} />
      <Suspense fallback={<Waiting label={words.loading} />}>
        <MapOfTips viewer={viewer} view={view} />
      </Suspense>
    </>
  )
}
