import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insight as en } from '@/lib/i18n/en/insight'
import { mapHref, parseMapView, type shows } from '@/lib/insights/map-view'
import { packed, unpacked } from '@/lib/insights/packed'
import type { MapCell } from '@/lib/insights/types'
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
  const view = parseMapView({ weeks: '26', category: 'CATTLE', layer: 'verified', district: '11', show: 'new', cell: '873da6c8affffff' })
  expect(view).toEqual({ filter: { weeks: 26, category: 'CATTLE', layer: 'verified', district: 11 }, show: 'new', cell: '873da6c8affffff' })
  expect(parseMapView(Object.fromEntries(new URL(mapHref(view), 'http://x').searchParams))).toEqual(view)
})

test('nothing typed into the address of a map can fail', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('weeks', 'category', 'layer', 'district', 'show', 'cell'), fc.oneof(fc.string(), fc.array(fc.string()))), (given) => {
      const view = parseMapView(given)
      expect(parseMapView(Object.fromEntries(new URL(mapHref(view), 'http://x').searchParams))).toEqual(view)
    }),
  )
})

test('cells arrive in the browser as they left, and names travel once', () => {
  const cells = some({}, { thana: town, kind: 'new', cluster: 0 }, { z: null, hot: null, district: null, expected: 1.23456789 })
  const sent = packed(cells)
  expect(sent.names).toEqual([town, { en: 'Jaunpur', hi: 'जौनपुर' }])
  expect(unpacked(JSON.parse(JSON.stringify(sent)))).toEqual(cells.map((cell) => ({ ...cell, expected: cell.expected === null ? null : Number(cell.expected.toPrecision(4)) })))
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
  const kept = fitting([label('Kotwali', 100, 100, 1), label('Jaunpur', 102, 104, 0), label('Kerakat', 300, 100, 1)], at)
  expect(kept.map(({ nameEn }) => nameEn)).toEqual(['Jaunpur', 'Kerakat'])
})
