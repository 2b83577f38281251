import { expect, test } from 'vitest'
import { alertGroups, alertHref } from './alert-view'
import { parseMapView } from './map-view'
import { parseTrends } from './trend-view'
import type { Alert } from './types'

const jaunpur = { id: 11, en: 'Jaunpur', hi: 'जौनपुर' }
const blank: Alert = {
  ...{ id: 'a', kind: 'weekly', district: jaunpur, subject: { unit: null, category: 'DRUGS' }, week: new Date('2026-11-15T18:30:00Z'), observed: 9, expected: 2, limit: 6 },
  ...{ p: 0.001, since: null, cells: [], centre: null, town: null, usual: [1, 2], acknowledged: null },
}
const params = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams)

test('an alarm of a week leads to its chart as it stood then, with district, thana and head in the address', () => {
  const href = alertHref({ ...blank, subject: { unit: { id: 1019, en: 'Shahganj', hi: 'शाहगंज' }, category: null } })
  expect(parseTrends(params(href))).toEqual({ district: 11, thana: 1019, category: null, weeks: 26, week: '2026-11-16' })
  expect(parseTrends(params(alertHref(blank)))).toEqual({ district: 11, thana: null, category: 'DRUGS', weeks: 26, week: '2026-11-16' })
})

test('a cluster leads to the map of its district and head, with its middle chosen', () => {
  const href = alertHref({ ...blank, kind: 'cluster', centre: '873c169a4ffffff' })
  expect(parseMapView(params(href))).toEqual({
    filter: { weeks: 26, category: 'DRUGS', layer: 'reported', district: 11, week: '2026-11-16' },
    show: 'cluster',
    cell: '873c169a4ffffff',
  })
})

test('each district shows its newest and least likely alarms first and keeps the others behind them', () => {
  const older = { ...blank, id: 'older', p: 0.00001, week: new Date('2026-11-08T18:30:00Z') }
  const [rare, common] = [
    { ...blank, id: 'rare', p: 0.0001 },
    { ...blank, id: 'common', p: 0.009 },
  ]
  const other = { ...blank, id: 'other', district: { id: 12, en: 'Ghazipur', hi: 'गाजीपुर' } }
  const groups = alertGroups([older, common, other, rare], 2)
  expect(groups.map(({ district, first, more }) => [district.id, first.map(({ id }) => id), more.map(({ id }) => id)])).toEqual([
    [11, ['rare', 'common'], ['older']],
    [12, ['other'], []],
  ])
})
