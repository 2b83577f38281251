import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { complaint } from '@/db/schema/complaint'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { now } from '@/lib/clock'
import { type Filter, statusesOf } from './filter'

/** A condition that finds complaints by words; `whole` when nothing older than what it finds can follow. */
export type Found = { condition: SQL; whole: boolean }

/** Up to so many matches are simply looked at, whatever their age. */
const few = 1000
/** A month with more matches than this in scope has one in a handful of rows, so going through the rows finds a page at once. */
const dense = 4000
const monthsBack = 60

/** Months since year 0 in Asia/Kolkata, as the index counts them: January is 1. */
function monthOf(at: Date): number {
  const local = new Date(at.getTime() + 330 * 60_000)
  return local.getUTCFullYear() * 12 + local.getUTCMonth() + 1
}

/** The first instant of a month counted like that. */
const monthStart = (month: number) => new Date(Date.UTC(Math.floor((month - 1) / 12), (month - 1) % 12, 1) - 330 * 60_000)

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

/**
 * Conditions to try one after the other until a page is full: the newest month (`before` is where the page starts); all matches where
 * they are few; else month by month; and once a month is full of them, the rows themselves, newest first.
 */
export async function* byWords(tx: Tx, viewer: Viewer, filter: Filter, words: string, before?: Date): AsyncGenerator<Found> {
  const marks = marksOf(viewer, filter)
  const matching = async (more: string[], most: number) => {
    const rows = await tx.execute<{ id: string }>(sql`select core.matching(core.search_query(${words}, ${asArray([...marks, ...more])}::text[]), ${most + 1}) as id`)
    return rows.map(({ id }) => id)
  }
  const newest = monthOf(before ?? now())
  const found: string[] = []
  for (let month = newest; month > newest - monthsBack; month -= 1) {
    if (month === newest - 1) {
      const all = await matching([], few)
      if (all.length <= few) return yield { condition: oneOf(all), whole: true }
    }
    const ids = await matching([`#m${month}`], dense)
    if (ids.length > dense) {
      const older = sql`${complaint.arrivedHour} < ${monthStart(month + 1).toISOString()} and ${terms} @@ core.search_query(${words}, '{}'::text[])`
      return yield { condition: found.length > 0 ? sql`(${oneOf(found)} or (${older}))` : older, whole: true }
    }
    found.push(...ids)
    if (ids.length > 0) yield { condition: oneOf(found), whole: false }
  }
  yield { condition: sql`${terms} @@ core.search_query(${words}, '{}'::text[])`, whole: true }
}
