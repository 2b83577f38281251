import { isoDay } from '@/lib/i18n/format'
import { mapHref } from './map-view'
import { trendsHref } from './trend-view'
import type { Alert } from './types'

/** Where an alarm can be seen as it stood in its week: a cluster on the map with its middle chosen, a week on the chart that it is the last bar of. */
export function alertHref({ kind, district, subject, centre, week: monday }: Pick<Alert, 'kind' | 'district' | 'subject' | 'centre' | 'week'>): string {
  const week = isoDay(monday)
  if (kind === 'cluster') return mapHref({ filter: { weeks: 26, category: subject.category, layer: 'reported', district: district.id, week }, show: 'cluster', cell: centre })
  return trendsHref({ district: district.id, thana: subject.unit?.id ?? null, category: subject.category, weeks: 26, week })
}

export type AlertGroup = { district: Alert['district']; first: Alert[]; more: Alert[] }

/** Alarms by district, the newest week first, in it clusters first, then the least likely by chance; `most` of each district stand first. */
export function alertGroups(alerts: Alert[], most: number): AlertGroup[] {
  const order = (a: Alert, b: Alert) => b.week.getTime() - a.week.getTime() || Number(b.kind === 'cluster') - Number(a.kind === 'cluster') || a.p - b.p
  const districts = new Map(alerts.map(({ district }) => [district.id, district]))
  return [...districts.values()].map((district) => {
    const own = alerts.filter((alert) => alert.district.id === district.id).sort(order)
    return { district, first: own.slice(0, most), more: own.slice(most) }
  })
}
