/** Which complaints a work list shows. Lives in the URL, so that a list can be linked, kept and come back to. */
export type Filter = {
  group: Group
  flags: readonly Flag[]
  category?: string
  /** Unit ids. */
  district?: number
  thana?: number
  priority?: 'critical' | 'high' | 'normal'
  lane?: 'normal' | 'police_conduct' | 'child'
  /** Reference or words, as typed. */
  words?: string
  /** First and last day of arrival, `YYYY-MM-DD`, Asia/Kolkata, both included. */
  from?: string
  to?: string
}

export const groups = ['open', 'decide', 'field', 'close', 'ended', 'all'] as const
export type Group = (typeof groups)[number]

/**
 * `unread`: no first look yet. `late`: a due time has passed. `waiting`: sent to an officer who has not answered.
 * `asked`, `answered`: a question to the informer is open, or has come back. `escalated`: lifted above the SP's office.
 */
export const flags = ['unread', 'late', 'waiting', 'asked', 'answered', 'escalated'] as const
export type Flag = (typeof flags)[number]

/** Statuses of each group; every status is in exactly one of decide, field, close and ended. */
export const statusesIn = {
  decide: ['received', 'reviewing', 'returned', 'reopened'],
  field: ['assigned', 'accepted', 'action_initiated'],
  close: ['acted'],
  ended: ['closed', 'rejected', 'merged', 'referred'],
} as const satisfies Partial<Record<Group, readonly string[]>>

export type ListedStatus = (typeof statusesIn)[keyof typeof statusesIn][number]

/** The statuses a group stands for; null means every status. */
export function statusesOf(group: Group): readonly ListedStatus[] | null {
  if (group === 'all') return null
  if (group === 'open') return [...statusesIn.decide, ...statusesIn.field, ...statusesIn.close]
  return statusesIn[group]
}

export const unfiltered: Filter = { group: 'open', flags: [] }

export type Given = Record<string, string | string[] | undefined>

const wordsLimit = 120
// PostgreSQL refuses a zero byte and half a surrogate pair; neither can be searched for.
const unsearchable = /[\s\p{Cc}\p{Cs}]+/gu
const priorities = ['critical', 'high', 'normal'] as const
const lanes = ['normal', 'police_conduct', 'child'] as const

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((one) => one === value)
}

function unitId(value: string | undefined): number | undefined {
  return value && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined
}

function day(value: string | undefined): string | undefined {
  if (!value || !/^20\d\d-\d\d-\d\d$/.test(value)) return undefined
  const at = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined
}

const code = (value: string | undefined) => (value && /^[A-Z]{2,12}$/.test(value) ? value : undefined)

/** Reads a filter from search parameters. What cannot be read is left out; nothing typed into a URL can fail. */
export function parseFilter(given: Given): Filter {
  const get = (name: string) => first(given[name])
  const typed = get('words')?.normalize('NFC').replace(unsearchable, ' ').trim() ?? ''
  const words = [...typed].slice(0, wordsLimit).join('').trim()
  const read = {
    category: code(get('category')),
    district: unitId(get('district')),
    thana: unitId(get('thana')),
    priority: oneOf(priorities, get('priority')),
    lane: oneOf(lanes, get('lane')),
    words: words || undefined,
    from: day(get('from')),
    to: day(get('to')),
  }
  const present = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
  return { group: oneOf(groups, get('group')) ?? 'open', flags: flags.filter((flag) => get(flag) === '1'), ...present }
}

/** The search parameters of a filter, without defaults and in a fixed order, so that equal filters make equal links. */
export function filterParams(filter: Filter): URLSearchParams {
  const params = new URLSearchParams()
  if (filter.group !== 'open') params.set('group', filter.group)
  for (const flag of flags) if (filter.flags.includes(flag)) params.set(flag, '1')
  const { category, district, thana, priority, lane, words, from, to } = filter
  for (const [name, value] of Object.entries({ category, district, thana, priority, lane, words, from, to })) {
    if (value !== undefined) params.set(name, String(value))
  }
  return params
}

/** How many conditions narrow the list beside the group and the words. */
export function narrowings(filter: Filter): number {
  const { category, district, thana, priority, lane, from, to } = filter
  return [category, district, thana, priority, lane, from ?? to].filter((value) => value !== undefined).length
}

/** `path` with the filter behind it, and a page's cursor when given. */
export function listHref(path: string, filter: Filter, after?: string): string {
  const params = filterParams(filter)
  if (after) params.set('after', after)
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

/** The same filter with one flag turned over. */
export function toggled(filter: Filter, flag: Flag): Filter {
  const has = filter.flags.includes(flag)
  return { ...filter, flags: flags.filter((one) => (one === flag ? !has : filter.flags.includes(one))) }
}
