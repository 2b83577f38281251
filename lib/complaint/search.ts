import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { complaint } from '@/db/schema/complaint'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { type Filter, statusesOf } from './filter'

/** A condition that finds complaints by words; `whole` when nothing older than what it finds can follow. */
export type Found = { condition: SQL; whole: boolean }

/** Up to so many matches are simply looked at, whatever their age. */
const few = 1000
/** A time with more matches than this in scope has one in a handful of rows, so going through the rows finds a page at once. */
const dense = 4000
/** The newest so many days are looked at first: what has more than a few matches in the first of them is no rare word. */
const daysBack = [3, 12, 48]
const rare = 3
const monthsBack = 60

const dayLong = 86_400_000
const offset = 330 * 60_000

/** Days since 1970-01-01 in Asia/Kolkata, as the index counts them. */
const dayOf = (at: Date) => Math.floor((at.getTime() + offset) / dayLong)

/** The mark of `days` days that end with `last`: a complaint has one of them. */
const daysMark = (last: number, days: number) => Array.from({ length: days }, (_, n) => `#y${last - n}`).join('|')

/** Months since year 0 in Asia/Kolkata, as the index counts them: January is 1. */
function monthOf(at: Date): number {
  const local = new Date(at.getTime() + offset)
  return local.getUTCFullYear() * 12 + local.getUTCMonth() + 1
}

/** The first instants of a day and of a month counted like that. */
const dayStart = (day: number) => new Date(day * dayLong - offset)
const monthStart = (month: number) => new Date(Date.UTC(Math.floor((month - 1) / 12), (month - 1) % 12, 1) - offset)

/** What the index itself can narrow by: the viewer's area, and those choices of the list that are one value. */
function marksOf(viewer: Viewer, { group, category, district, thana }: Filter): string[] {
  const scope = scopeOf(viewer)
  const statuses = statusesOf(group)
  const ended = statuses?.every((status) => ['closed', 'rejected', 'merged', 'referred'].includes(status))
  return [
    ...(scope.district ? [`#d${scope.district}`] : scope.range ? [`#r${scope.range}`] : []),
    ...(district ? [`#d${district}`] : []),
    ...(thana ? [`#t${thana}`] : []),
    ...(category ? [`#c${category}`] : []),
    ...(statuses ? [ended ? '#ended' : '#open'] : []),
  ]
}

const asArray = (list: readonly string[]) => sql`${`{${list.join(',')}}`}`
const terms = sql`core.search_terms(coalesce(${complaint.words}, '') || ' ' || ${complaint.alias}, ${complaint.rangeId}, ${complaint.districtId}, ${complaint.thanaId}, ${complaint.category}, ${complaint.arrivedHour}, ${complaint.status})`

const oneOf = (ids: readonly string[]) => sql`${complaint.id} = any(${asArray(ids)}::uuid[])`

type Window = { mark: string; until: Date }

/** The times to look at, newest first: a few days, more of them, then month by month. Each ends with the day or month of `newest`. */
function* windows(newest: Date): Generator<Window> {
  const day = dayOf(newest)
  for (const days of daysBack) yield { mark: daysMark(day, days), until: dayStart(day + 1) }
  const oldest = monthOf(dayStart(day - Math.max(...daysBack) + 1))
  for (let month = oldest; month > oldest - monthsBack; month -= 1) yield { mark: `#m${month}`, until: monthStart(month + 1) }
}

/**
 * Conditions to try one after the other until a page is full: the newest days, where a page ends at `until` and the list at `since`; all
 * matches where they may be few and are; else more days, then month by month; and once such a time is full of matches, the rows themselves, newest
 * first.
 */
export async function* byWords(tx: Tx, viewer: Viewer, filter: Filter, words: string, { since, until: newest }: { since?: Date; until: Date }): AsyncGenerator<Found> {
  const marks = marksOf(viewer, filter)
  const matching = async (more: string[], most: number) => {
    const rows = await tx.execute<{ id: string }>(sql`select core.matching(core.search_query(${words}, ${asArray([...marks, ...more])}::text[]), ${most + 1}) as id`)
    return rows.map(({ id }) => id)
  }
  const found = new Set<string>()
  let perhapsRare = false
  for (const { mark, until } of windows(newest)) {
    if (since && until <= since) return yield { condition: oneOf([...found]), whole: true }
    if (perhapsRare) {
      const all = await matching([], few)
      if (all.length <= few) return yield { condition: oneOf(all), whole: true }
    }
    const ids = await matching([mark], dense)
    if (ids.length > dense) {
      const older = sql`${complaint.arrivedHour} < ${until.toISOString()} and ${terms} @@ core.search_query(${words}, '{}'::text[])`
      return yield { condition: found.size > 0 ? sql`(${oneOf([...found])} or (${older}))` : older, whole: true }
    }
    perhapsRare = found.size === 0 && ids.length <= rare
    for (const id of ids) found.add(id)
    if (ids.length > 0) yield { condition: oneOf([...found]), whole: false }
  }
  yield { condition: sql`${terms} @@ core.search_query(${words}, '{}'::text[])`, whole: true }
}
