import { Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { PrintButton } from '@/components/complaint/print-button'
import { Waiting } from '@/components/insight/waiting'
import { PageHead } from '@/components/ui/page-head'
import { mapped } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import type { Given } from '@/lib/complaint/filter'
import { insightWords } from '@/lib/i18n/insight'
import { parseTrends } from '@/lib/insights/trend-view'
import { Charts } from './charts'
import { WeeklyNotes } from './notes'

export async function generateMetadata(): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: insightWords(viewer.language).trends.title }
}

/** Tips over time and what became of them. The frame of the page does not wait for them. */
export default async function TrendsPage({ searchParams }: { searchParams: Promise<Given> }) {
  const viewer = await requireViewer()
  if (!mapped(viewer)) notFound()
  const { trends: words, map } = insightWords(viewer.language)
  const filter = parseTrends(await searchParams)
  return (
    <>
      <PageHead title={words.title} text={words.text}>
        <PrintButton label={words.print} icon={<Printer aria-hidden className="size-4" />} />
      </PageHead>
      <Suspense fallback={<Waiting label={map.loading} />}>
        <Charts viewer={viewer} filter={filter} />
        <div className="mt-4">
          <WeeklyNotes viewer={viewer} district={filter.district} />
        </div>
      </Suspense>
    </>
  )
}
