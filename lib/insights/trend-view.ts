import type { Given } from '@/lib/complaint/filter'
import { mondayIn } from './calendar'
import { lookBacks, type TrendFilter } from './types'

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const unitId = (value: string) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : null)

/** Reads the address of the trends; what cannot be read is left out, and nothing typed into it can fail. */
export function parseTrends(given: Given): TrendFilter {
  const get = (name: string) => first(given[name]) ?? ''
  return {
    district: unitId(get('district')),
    thana: unitId(get('thana')),
    category: /^[A-Z]{2,12}$/.test(get('category')) ? get('category') : null,
    weeks: lookBacks.find((weeks) => String(weeks) === get('weeks')) ?? 26,
    week: mondayIn(get('week')),
  }
}

/** The address of the trends; defaults are left out. */
export function trendsHref({ district, thana, category, weeks, week }: TrendFilter): string {
  const params = new URLSearchParams()
  if (district) params.set('district', String(district))
  if (thana) params.set('thana', String(thana))
  if (category) params.set('category', category)
  if (weeks !== 26) params.set('weeks', String(weeks))
  if (week) params.set('week', week)
  return params.size > 0 ? `/trends?${params}` : '/trends'
}
