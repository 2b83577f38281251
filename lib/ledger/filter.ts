import { startOfDay } from '@/lib/i18n/format'
import type { LedgerFilter } from './queries'

export type Given = Record<string, string | string[] | undefined>

/** What stood in the address, as far as it means something, and the filter it makes. Days are of Asia/Kolkata, both included. */
export type ReadFilter = { action: string; person: string; from: string; to: string; filter: LedgerFilter }

const kinds = ['official', 'officer', 'informer', 'system', 'everyone']
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const number = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)

/** Reads the filter from search parameters; what cannot be read is left out. Nothing asked for shows what people did, without the many entries of clocks. */
export function parseLedgerFilter(given: Given): ReadFilter {
  const get = (name: string) => [given[name]].flat()[0] ?? ''
  const action = /^[A-Za-z_]{1,40}$/.test(get('action')) ? get('action') : ''
  const person = kinds.includes(get('person')) || uuid.test(get('person')) ? get('person') : action ? 'everyone' : ''
  const from = startOfDay(get('from'))
  const lastDay = startOfDay(get('to'))
  const to = lastDay ? new Date(lastDay.getTime() + 86_400_000) : null
  return {
    action,
    person,
    from: from ? get('from') : '',
    to: to ? get('to') : '',
    filter: {
      ...(action ? { action } : {}),
      person: person || 'people',
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      before: number(get('before')),
      after: number(get('after')),
    },
  }
}

/** The address of another page of the same filter. */
export function ledgerHref({ action, person, from, to }: ReadFilter, at: { before?: number; after?: number }): string {
  const entries = Object.entries({ action, person, from, to, ...at }).filter(([, value]) => value !== '' && value !== undefined)
  return `/ledger?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`
}
