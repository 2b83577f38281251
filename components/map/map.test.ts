import fc from 'fast-check'
import { cellToParent, latLngToCell } from 'h3-js'
import { expect, test } from 'vitest'
import { insight as en } from '@/lib/i18n/en/insight'
import { mapHref, parseMapView, shows } from '@/lib/insights/map-view'
import { cellsOf, packed } from '@/lib/insights/packed'
import { parentOf } from '@/lib/insights/parent'
import type { MapCell, MapCluster } from '@/lib/insights/types'
import type { MapLabel } from '@/lib/place/map-base'
import { fitting } from './labels'
import { legend, painter } from './paint'
import { cellsCsv, chanceWord, ranked, sorted } from './ranking'

const town = { en: 'Kerakat', hi: 'केराकत' }
const blank: MapCell = {
  ...{ cell: '873da6c8affffff', n: 1, disk: 3, z: 0.1, hot: 0.8, now: 1, expected: 0.5, fresh: 0.9, riseZ: 0.2, rise: 0.7, kind: 'none', cluster: null },
  ...{ town, thana: null, district: { en: 'Jaunpur', hi: 'जौनपुर' } },
}
const some = (...changes: Partial<MapCell>[]): MapCell[] => changes.map((change, i) => ({ ...blank, cell: `873da6c8${i.toString(16)}ffffff`, ...change }))

test('the address of a map says everything that was chosen, and reads back the same', () => {
  const view = parseMapView({ weeks: '26', category: 'CATTLE', layer: 'verified', district: '11', week: '2026-11-16', show: 'new', cell: '873da6c8affffff' })
  expect(view).toEqual({ filter: { weeks: 26, category: 'CATTLE', layer: 'verified', district: 11, week: '2026-11-16' }, show: 'new', cell: '873da6c8affffff' })
  expect(parseMapView(Object.fromEntries(new URL(mapHref(view), 'http://x').searchParams))).toEqual(view)
})

test('nothing typed into the address of a map can fail', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('weeks', 'category', 'layer', 'district', 'week', 'show', 'cell'), fc.oneof(fc.string(), fc.array(fc.string()))), (given) => {
      const view = parseMapView(given)
      expect(parseMapView(Object.fromEntries(new URL(mapHref(view), 'http://x').searchParams))).toEqual(view)
    }),
  )
})

test('cells arrive in the browser as the job stored them, with the cluster that each lies in', () => {
  const stat = { n: 4, disk: 9, z: -0.25, hot: 1, now: 0, expected: 0.375, fresh: null, riseZ: null, rise: null, kind: 'persistent' as const }
  const names = { towns: [town], units: { 11: { en: 'Jaunpur', hi: 'जौनपुर' } } }
  const [seven, eight] = ['873da6c8affffff', '883da6c8a1fffff']
  const cluster = { cells: [seven] } as MapCluster
  const read = (cell: string, resolution: 6 | 7 | 8, clusters: MapCluster[]) =>
    cellsOf({ cells: packed([{ ...stat, at: 0 }], [cell], () => ({ town: 0, thana: null, district: 11 })), names, clusters, facts: { resolution } })
  expect(read(eight, 8, [cluster])).toEqual([{ ...stat, cell: eight, cluster: 0, town, thana: null, district: names.units[11] }])
  expect(read(seven, 7, [cluster])[0]?.cluster).toBe(0)
  expect(read(cellToParent(seven, 6), 6, [cluster])[0]?.cluster).toBe(0)
  expect(read('873da6c8bffffff', 7, [cluster])[0]?.cluster).toBeNull()
  expect(read(eight, 8, [])[0]?.cluster).toBeNull()
  expect(cellsOf({ cells: packed([], [], () => ({ town: 0, thana: null, district: null })), names, clusters: [], facts: { resolution: 7 } })).toEqual([])
})

test('the parent of a cell by its index is the one the library gives', () => {
  const position = fc.record({ lat: fc.double({ min: 6, max: 38, noNaN: true }), lng: fc.double({ min: 68, max: 98, noNaN: true }) })
  fc.assert(
    fc.property(position, fc.constantFrom(7, 8), ({ lat, lng }, resolution) => {
      const cell = latLngToCell(lat, lng, resolution)
      for (let r = 5; r < resolution; r += 1) expect(parentOf(cell, r)).toBe(cellToParent(cell, r))
    }),
  )
})

test('every count has exactly one class, the classes join without a gap, and there are at most five', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 40 }), (counts) => {
      const cells = some(...counts.map((n) => ({ n })))
      const steps = legend('count', cells)
      expect(steps.length).toBeLessThanOrEqual(5)
      expect(steps.reduce((sum, step) => sum + step.cells, 0)).toBe(cells.length)
      expect(new Set(steps.map(({ tone }) => tone)).size).toBe(steps.length)
    }),
  )
})

test('the legend counts the cells that are drawn: empty ones beside tips are drawn for concentration alone', () => {
  const cells = some({ n: 4 }, { n: 0, now: 2 }, { n: 0 })
  for (const show of shows) {
    const counted = legend(show, cells).reduce((sum, step) => sum + step.cells, 0)
    expect(counted, show).toBe(show === 'concentration' ? 3 : 1)
  }
})

test('a cell is called new, rising or hot only by its q, and too few stays too few', () => {
  const step = (show: (typeof shows)[number], change: Partial<MapCell>) => painter(show, [])({ ...blank, ...change })
  expect(step('new', { fresh: 0.01, now: 9 })).toMatchObject({ step: 'new', firm: true })
  expect(step('new', { fresh: 0.2, now: 9 })).toMatchObject({ step: 'more', firm: false })
  expect(step('new', { fresh: null })).toMatchObject({ step: 'untold' })
  expect(step('rising', { rise: 0.01, riseZ: 3 })).toMatchObject({ step: 'rise', firm: true })
  expect(step('rising', { rise: 0.01, riseZ: -3 })).toMatchObject({ step: 'fall' })
  expect(step('rising', { rise: 0.5, riseZ: 3 })).toMatchObject({ step: 'steady' })
  expect(step('concentration', { z: 4, hot: 0.2 })).toMatchObject({ step: 'hot-2', firm: false })
  expect(step('concentration', { z: 4, hot: 0.01 })).toMatchObject({ firm: true })
  expect([chanceWord(0.001, false), chanceWord(0.03, false), chanceWord(0.5, false), chanceWord(null, false), chanceWord(0.001, true)]).toEqual([
    'very',
    'unlikely',
    'maybe',
    'few',
    'counts',
  ])
})

test('the table ranks by what the colours say, leaves empty cells out, and sorts the unknown last either way', () => {
  const cells = some({ n: 3, z: 1, fresh: 0.5 }, { n: 9, z: 0, fresh: null }, { n: 0, z: 9 }, { n: 5, z: 2, fresh: 0.01 })
  expect(ranked('count', cells).map(({ n }) => n)).toEqual([9, 5, 3])
  expect(ranked('concentration', cells).map(({ n }) => n)).toEqual([5, 3, 9])
  const rows = ranked('new', cells)
  expect(rows.map(({ n, rank }) => [n, rank])).toEqual([
    [5, 1],
    [3, 2],
    [9, 3],
  ])
  expect(sorted(rows, 'chance', true, 'new', 'en').map(({ n }) => n)).toEqual([3, 5, 9])
  expect(sorted(rows, 'n', false, 'new', 'en').map(({ n }) => n)).toEqual([3, 5, 9])
})

test('the saved table has the numbers of the map', () => {
  const lines = cellsCsv(ranked('count', some({ n: 3 }, { n: 9 })), en.map, 'en')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(/^1,873da6c81ffffff,Kerakat,,Jaunpur,9,3,0\.1,0\.8,1,0\.5,0\.9,0\.2,0\.7,none,$/)
})

test('names never overlap, and a district goes before a thana', () => {
  const label = (nameEn: string, lat: number, lng: number, rank: 0 | 1): MapLabel => ({ nameEn, nameHi: nameEn, lat, lng, rank })
  const at = ({ lat, lng }: MapLabel) => ({ x: lng, y: lat })
  const kept = fitting([label('Kotwali', 100, 100, 1), label('Jaunpur', 102, 104, 0), label('Kerakat', 300, 100, 1)], at, 400)
  expect(kept.map(({ nameEn }) => nameEn)).toEqual(['Jaunpur', 'Kerakat'])
  const cut = fitting([label('Mungra Badshahpur', 100, 30, 1), label('Chandwak', 200, 390, 1), label('Kerakat', 300, 100, 1)], at, 400)
  expect(
    cut.map(({ nameEn }) => nameEn),
    'a name that the side of the map would cut is left out',
  ).toEqual(['Kerakat'])
})
