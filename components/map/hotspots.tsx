'use client'

import { Download, Image as ImageIcon, Printer } from 'lucide-react'
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Waiting } from '@/components/insight/waiting'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { saveFile } from '@/components/ui/save-file'
import { day, isoDay } from '@/lib/i18n/format'
import { insightWords } from '@/lib/i18n/insight'
import type { Language } from '@/lib/i18n/language'
import type { MapView } from '@/lib/insights/map-view'
import { cellsDrawn, cellsOf } from '@/lib/insights/packed'
import type { Hotspots, MapCluster } from '@/lib/insights/types'
import { type PackedLines, unpackedLines } from '@/lib/place/line'
import type { MapBase } from '@/lib/place/map-base'
import type { TileSource } from '@/lib/place/tiles'
import { CellPanel } from './cell-panel'
import { CellTable } from './cell-table'
import { Clusters } from './clusters'
import { Facts } from './facts'
import { LeafletMap } from './leaflet-map'
import { Legend } from './legend'
import { painter } from './paint'
import { mapPicture } from './picture'
import { cellsCsv, ranked } from './ranking'
import { ShowChips } from './show-chips'
import type { Bounds } from './use-map'
import { useSheet, useView } from './use-view'

type HotspotsMapProps = {
  view: MapView
  map: Hotspots
  /** Outlines of `cellsDrawn` of the map. */
  lines: PackedLines
  base: MapBase
  bounds: Bounds
  tiles: TileSource | null
  language: Language
  /** Put before the names of saved files where people and complaints are invented. */
  mark: string
}

/** The cell of the map that a cluster's middle lies in; clusters have cells of their own size. */
const cellOfCluster = (cluster: MapCluster, at: number, cells: { cell: string; cluster: number | null; n: number }[]) =>
  cells.find(({ cell }) => cell === cluster.centre)?.cell ?? cells.filter((cell) => cell.cluster === at).sort((a, b) => b.n - a.n)[0]?.cell ?? null

/** The map with what belongs to it: colours, legend, the chosen cell, and the same content as a table. */
function LiveMap({ view, map, lines: packed, base, bounds, tiles, language, mark }: HotspotsMapProps) {
  const words = insightWords(language).map
  const { facts, clusters } = map
  const cells = useMemo(() => cellsOf(map), [map])
  const lines = useMemo(() => {
    const unpacked = unpackedLines(packed)
    return new Map(cellsDrawn(map).flatMap((cell, i) => (unpacked[i] ? [[cell, unpacked[i]]] : [])))
  }, [map, packed])
  const { show: wanted, setShow, cell, pick, query } = useView(view)
  const show = facts.tooFew ? 'count' : wanted
  const { sheet, again } = useSheet(cell, query)
  const [noBase, setNoBase] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => ranked(show, cells), [show, cells])
  const drawing = useMemo(() => {
    const paint = painter(show, cells)
    const painted = cells.flatMap((one) => {
      const found = one.n > 0 || show === 'concentration' ? paint(one) : null
      return found ? [{ cell: one.cell, paint: found }] : []
    })
    return { lines, cells: painted, clusters: show === 'cluster' ? clusters.map((cluster) => cluster.cells) : [], selected: cell }
  }, [lines, show, cells, clusters, cell])
  const pickInTable = (next: string) => {
    pick(next)
    frame.current?.querySelector('.map')?.scrollIntoView({ block: 'nearest' })
  }
  const onBaseMissing = useCallback(() => setNoBase(true), [])

  const name = `${mark}hotspots-${facts.area.en.toLowerCase().replaceAll(' ', '-')}-${isoDay(facts.to)}`
  const saveTable = () => saveFile(`${name}.csv`, new Blob([cellsCsv(rows, words, language)], { type: 'text/csv;charset=utf-8' }))
  const savePicture = async () => {
    const [box, notes] = [frame.current?.querySelector<HTMLElement>('.map'), frame.current?.querySelectorAll<HTMLElement>('[data-legend] li, [data-legend] p, [data-note] p')]
    if (!box || !notes) return
    const lines = [...notes].map((note) => {
      const swatch = note.querySelector('i')
      return { swatch: swatch ? getComputedStyle(swatch).backgroundColor : null, text: note.textContent }
    })
    const said = `${words.title}: ${facts.area[language]}, ${words.show[show]}, ${day(new Date(facts.to.getTime() - 1), language)}`
    const picture = await mapPicture(box, said, [...lines, { swatch: null, text: words.text }])
    if (picture) saveFile(`${name}.png`, picture)
  }

  return (
    <div ref={frame} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="no-print flex flex-wrap items-center justify-between gap-2">
        <ShowChips show={show} onlyCounts={facts.tooFew} words={words} onShow={setShow} />
        <div className="flex flex-wrap gap-1">
          <Button type="button" look="plain" onClick={saveTable} icon={<Download aria-hidden className="size-4" />}>
            {words.csv}
          </Button>
          <Button type="button" look="plain" onClick={savePicture} icon={<ImageIcon aria-hidden className="size-4" />}>
            {words.png}
          </Button>
          <Button type="button" look="plain" onClick={() => window.print()} icon={<Printer aria-hidden className="size-4" />}>
            {words.print}
          </Button>
        </div>
      </div>
      {facts.tooFew ? <Notice tone="waiting">{words.tooFew(facts.located)}</Notice> : null}
      {noBase ? (
        <Notice tone="info" live>
          {words.baseMissing}
        </Notice>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        {/* One column on a phone: map, legend, clusters, chosen cell, then the small print. Beside each other on a desk, where the legend stays in sight. */}
        <div className="contents xl:grid xl:grid-cols-[minmax(0,1fr)] xl:gap-3">
          <a href="#cells" className="skip-map">
            {words.skip}
          </a>
          <div className="h-[min(70dvh,44rem)] min-h-88 overflow-hidden rounded border print:h-[15cm]">
            <LeafletMap
              drawing={drawing}
              base={base}
              bounds={bounds}
              tiles={tiles}
              language={language}
              words={{ label: words.mapLabel, zoomIn: words.zoomIn, zoomOut: words.zoomOut }}
              onPick={pick}
              onBaseMissing={onBaseMissing}
            />
          </div>
          <div data-note className="order-4">
            <Facts facts={facts} show={show} outlines={base.outlines} words={words} language={language} />
          </div>
        </div>
        <div className="contents xl:grid xl:content-start xl:gap-4">
          <div data-legend className="order-2">
            <Legend show={show} cells={cells} tooFew={facts.tooFew} words={words} />
          </div>
          {show === 'cluster' ? (
            <div data-legend className="order-2">
              <Clusters clusters={clusters} facts={facts} words={words} language={language} onPick={(cluster) => pick(cellOfCluster(cluster, clusters.indexOf(cluster), cells))} />
            </div>
          ) : null}
          <div className={sheet ? 'order-3' : 'order-3 no-print'}>
            <CellPanel sheet={sheet} words={words} onClose={() => pick(null)} onAgain={again} />
          </div>
        </div>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 id="cells" tabIndex={-1}>
          {words.table}
        </h2>
        <CellTable cells={rows} selected={cell} show={show} tooFew={facts.tooFew} history={facts.history} words={words} language={language} onPick={pickInTable} />
      </div>
    </div>
  )
}

const never = () => () => {}

/** The map once the page is alive. A server that drew thousands of cells into the page would hold up the next reader for nothing that shows. */
export function HotspotsMap(props: HotspotsMapProps) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return alive ? <LiveMap {...props} /> : <Waiting label={insightWords(props.language).map.loading} />
}
