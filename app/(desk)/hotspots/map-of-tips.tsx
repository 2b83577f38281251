import { notFound } from 'next/navigation'
import { unitOptions } from '@/components/complaint/options'
import { PastWeek } from '@/components/insight/past-week'
import { HotspotsMap } from '@/components/map/hotspots'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { insightWords } from '@/lib/i18n/insight'
import { mappedHeads } from '@/lib/insights/area'
import { countedUntil, runningMonday } from '@/lib/insights/calendar'
import { type MapView, mapHref } from '@/lib/insights/map-view'
import { cellsDrawn } from '@/lib/insights/packed'
import { mapPage } from '@/lib/insights/queries'
import { packedCells } from '@/lib/place/cell-lines'
import { boundsOf } from '@/lib/place/map-base'
import { tileSource } from '@/lib/place/tiles'
import { sightOf } from '../sight'
import { FilterForm } from './filter-form'

/** The filters and the map they lead to, or why there is none. */
export async function MapOfTips({ viewer, view }: { viewer: Viewer; view: MapView }) {
  const page = await mapPage(viewer, view.filter)
  if (!page) notFound()
  const { map, base, districts } = page
  const { language } = viewer
  const words = insightWords(language).map
  const { categories } = sightOf(viewer)
  const heads = mappedHeads(viewer.programmeId).map((code) => ({ value: code, label: categories[code] ?? code }))
  const past = countedUntil(view.filter.week, now()) < runningMonday(now()) ? view.filter.week : null
  return (
    <>
      <FilterForm view={view} categories={heads} districts={unitOptions(districts, 'district', language)} words={words} />
      {past ? (
        <PastWeek week={past} newest={mapHref({ ...view, filter: { ...view.filter, week: null } })} language={language} words={insightWords(language).past}>
          {map ? insightWords(language).past.map : null}
        </PastWeek>
      ) : null}
      {map && view.filter.layer === 'verified' ? (
        <Notice tone="info" className="mb-4">
          {words.verifiedText}
        </Notice>
      ) : null}
      {map === null ? (
        <EmptyState title={past ? words.notKept : words.waiting}>{past ? words.notKeptText : words.waitingText}</EmptyState>
      ) : map.cells === '' ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <HotspotsMap
          view={view}
          map={map}
          lines={packedCells(cellsDrawn(map))}
          base={base}
          bounds={boundsOf(base)}
          tiles={tileSource()}
          language={language}
          mark={env().demo ? 'simulated-' : ''}
        />
      )}
    </>
  )
}
