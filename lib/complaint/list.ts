import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { complaint } from '@/db/schema/complaint'
import { type Ability, may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { aliasTyped } from './alias'
import { type Filter, type Flag, statusesOf } from './filter'
import { isOpen, latestQuestions, runningDue, type Selected, selectRows, toRow } from './rows'
import { byWords, type Found } from './search'
import type { Page, Row } from './types'

/** Runs a reading inside the viewer's scope; a role that reads no complaints gets `nothing` without asking. */
export async function reading<T>(viewer: Viewer, nothing: T, work: (tx: Tx) => Promise<T>, ability: Ability = 'readComplaints'): Promise<T> {
  return may(viewer, ability) ? withScope(scopeOf(viewer), work) : nothing
}

/** The step of the ladder that a viewer stands on: 1 the SP's office, 2 the DIG's and the commission's head. */
const ladder = (viewer: Viewer) => (viewer.role === 'sp' || viewer.role === 'sp_staff' ? 1 : 2)

const flagged: Record<Exclude<Flag, 'escalated'>, SQL> = {
  unread: eq(complaint.status, 'received'),
  late: sql`${runningDue} < now()`,
  waiting: eq(complaint.status, 'assigned'),
  asked: sql`${isOpen} and ${complaint.id} in (select q.complaint_id from ${latestQuestions} q where not q.answered)`,
  answered: sql`${isOpen} and ${complaint.id} in (select q.complaint_id from ${latestQuestions} q where q.answered)`,
}

/** The condition of one flag of the work list; `escalated` means: has risen as high as this viewer. */
export const flag = (viewer: Viewer, name: Flag): SQL => (name === 'escalated' ? sql`${isOpen} and ${complaint.escalation} >= ${ladder(viewer)}` : flagged[name])

/** A reference of the viewer's programme as typed, with or without its prefix, O for 0 and I or L for 1; null when it cannot be one. */
function readRef({ programmeId }: Viewer, typed: string): string | null {
  const [, symbols] = /^(?:PS|BM)?[\s-]*([0-9A-Z]{6})$/.exec(typed.normalize('NFKC').trim().toUpperCase()) ?? []
  const read = symbols?.replaceAll('O', '0').replace(/[IL]/g, '1')
  return read && !read.includes('U') ? `${programmeId === 'bal' ? 'BM' : 'PS'}-${read}` : null
}

// India has one offset; a day begins at 18:30 of the day before in UTC.
const dayStart = (day: string, plusDays = 0) => new Date(Date.parse(`${day}T00:00:00+05:30`) + plusDays * 86_400_000)

/** What the filter narrows the viewer's complaints to, but for its words; never wider than `visible(viewer)`. */
function filtered(viewer: Viewer, filter: Filter): SQL {
  const statuses = statusesOf(filter.group)
  const { category, district, thana, priority, lane, from, to } = filter
  const narrowed = and(
    visible(viewer),
    statuses ? inArray(complaint.status, [...statuses]) : undefined,
    ...filter.flags.map((name) => flag(viewer, name)),
    category ? eq(complaint.category, category) : undefined,
    district ? eq(complaint.districtId, district) : undefined,
    thana ? eq(complaint.thanaId, thana) : undefined,
    priority ? eq(complaint.priority, priority) : undefined,
    lane ? eq(complaint.lane, lane) : undefined,
    from ? gte(complaint.arrivedHour, dayStart(from)) : undefined,
    to ? lt(complaint.arrivedHour, dayStart(to, 1)) : undefined,
  )
  return narrowed ?? sql`false`
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const cursor = new RegExp(`^(\\d{9,11})\\.(${uuid})$`)
const cursorOf = ({ arrivedHour, id }: Row) => `${arrivedHour.getTime() / 1000}.${id}`

/** Rows after a cursor of this list. What is not a cursor starts at the top. */
function after(typed: string | undefined): SQL | undefined {
  const [, seconds, id] = cursor.exec(typed ?? '') ?? []
  return seconds && id ? sql`(${complaint.arrivedHour}, ${complaint.id}) < (to_timestamp(${seconds}::bigint), ${id}::uuid)` : undefined
}

/** By reference or words. Sealed lanes keep no words here, so only reference and alias find them. */
async function* matching(tx: Tx, viewer: Viewer, filter: Filter, before?: Date): AsyncGenerator<Found> {
  if (!filter.words) return yield { condition: sql`true`, whole: true }
  const ref = readRef(viewer, filter.words)
  const ends = [before, filter.to ? dayStart(filter.to, 1) : undefined, now()].flatMap((at) => at?.getTime() ?? [])
  const time = { until: new Date(Math.min(...ends)), ...(filter.from ? { since: dayStart(filter.from) } : {}) }
  for await (const { condition, whole } of byWords(tx, viewer, filter, aliasTyped(filter.words), time)) {
    yield { condition: ref ? (or(eq(complaint.ref, ref), condition) ?? condition) : condition, whole }
  }
}

/** The newest rows of the filtered list, up to `limit`, below a cursor when one is given. */
export async function newest(tx: Tx, viewer: Viewer, filter: Filter, { limit, cursor: from, and: more }: { limit: number; cursor?: string; and?: SQL }): Promise<Selected[]> {
  const [, seconds] = cursor.exec(from ?? '') ?? []
  for await (const { condition, whole } of matching(tx, viewer, filter, seconds ? new Date(Number(seconds) * 1000) : undefined)) {
    const rows = await selectRows(tx)
      .where(and(filtered(viewer, filter), condition, after(from), more))
      .orderBy(desc(complaint.arrivedHour), desc(complaint.id))
      .limit(limit)
    if (whole || rows.length === limit) return rows
  }
  return []
}

/** One page of the work list, newest first; `after` is the `next` of the page before. */
export function complaints(viewer: Viewer, filter: Filter, { cursor: from, limit = 25 }: { cursor?: string; limit?: number } = {}): Promise<Page> {
  return reading<Page>(viewer, { rows: [], next: null }, async (tx) => {
    const found = await newest(tx, viewer, filter, { limit: limit + 1, ...(from ? { cursor: from } : {}) })
    const rows = found.slice(0, limit).map(toRow)
    const last = rows.at(-1)
    return { rows, next: found.length > limit && last ? cursorOf(last) : null }
  })
}

/** The reference that was typed, when the viewer may see that complaint; else null, as for one that does not exist. */
export function findRef(viewer: Viewer, typed: string): Promise<string | null> {
  const ref = readRef(viewer, typed)
  return reading<string | null>(viewer, null, async (tx) => {
    if (!ref) return null
    const [row] = await tx
      .select({ ref: complaint.ref })
      .from(complaint)
      .where(and(eq(complaint.ref, ref), visible(viewer)))
    return row?.ref ?? null
  })
}
