import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { complaint } from '@/db/schema/complaint'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { type Flag, flags, statusesIn } from './filter'
import { flag, reading } from './list'
import { isOpen, latestQuestions, selectRows, toRow } from './rows'
import type { Row } from './types'

/** Open complaints that need somebody now. `decide` are on the office's table, `close` wait to be closed. */
export type Counters = Record<Flag | 'decide' | 'close', number>

const none: Counters = { unread: 0, late: 0, waiting: 0, asked: 0, answered: 0, escalated: 0, decide: 0, close: 0 }

/** The numbers of the Today page; each equals the length of the list with the same filter. */
export function counters(viewer: Viewer): Promise<Counters> {
  return reading(viewer, none, async (tx) => {
    const counted = (condition: ReturnType<typeof flag>) => sql<number>`(count(*) filter (where ${condition}))::int`
    const inGroup = (group: 'decide' | 'close') => sql`${complaint.status} in ${statusesIn[group]}`
    const direct = flags.filter((name) => name !== 'asked' && name !== 'answered')
    const [row] = await tx
      .select({
        ...(Object.fromEntries(direct.map((name) => [name, counted(flag(viewer, name))])) as Record<(typeof direct)[number], ReturnType<typeof counted>>),
        decide: counted(inGroup('decide')),
        close: counted(inGroup('close')),
      })
      .from(complaint)
      .where(and(visible(viewer), isOpen))
    const [questions] = await tx
      .select({ asked: counted(sql`not q.answered`), answered: counted(sql`q.answered`) })
      .from(complaint)
      .innerJoin(sql`${latestQuestions} q`, sql`q.complaint_id = ${complaint.id}`)
      .where(and(visible(viewer), isOpen))
    return row && questions ? { ...row, ...questions } : none
  })
}

/** Open critical complaints, newest first. */
export function newestCritical(viewer: Viewer, limit = 5): Promise<Row[]> {
  return reading<Row[]>(viewer, [], async (tx) => {
    const rows = await selectRows(tx)
      .where(and(visible(viewer), isOpen, eq(complaint.priority, 'critical')))
      .orderBy(desc(complaint.arrivedHour), desc(complaint.id))
      .limit(limit)
    return rows.map(toRow)
  })
}

/** Arrivals of this week until now and of last week until the same hour; weeks start Monday 00:00 Asia/Kolkata. */
export type Week = { arrived: number; before: number; closed: number; closedBefore: number; top: { category: string; arrived: number; before: number } | null }

const week = 7 * 86_400_000
const offset = 330 * 60_000
// 1970-01-05 was a Monday.
const firstMonday = 4 * 86_400_000

/** Monday 00:00 Asia/Kolkata of the week that `at` lies in. */
export function weekStart(at: Date): Date {
  const local = at.getTime() + offset - firstMonday
  return new Date(at.getTime() - (local % week))
}

/** This week against the same part of last week; `top` is the head with the most arrivals this week. */
export function thisWeek(viewer: Viewer): Promise<Week> {
  return reading<Week>(viewer, { arrived: 0, before: 0, closed: 0, closedBefore: 0, top: null }, async (tx) => {
    const start = weekStart(now())
    const lastStart = new Date(start.getTime() - week)
    const lastUntil = new Date(now().getTime() - week)
    const count = (column: typeof complaint.arrivedHour | typeof complaint.closedAt, from: Date, until?: Date) =>
      sql<number>`(count(*) filter (where ${gte(column, from)} and ${until ? sql`${column} < ${until.toISOString()}` : sql`true`}))::int`
    // Apart, so that each is counted within an index of its own.
    const [heads, [closings]] = await Promise.all([
      tx
        .select({ category: complaint.category, arrived: count(complaint.arrivedHour, start), before: count(complaint.arrivedHour, lastStart, lastUntil) })
        .from(complaint)
        .where(and(visible(viewer), gte(complaint.arrivedHour, lastStart)))
        .groupBy(complaint.category),
      tx
        .select({ closed: count(complaint.closedAt, start), closedBefore: count(complaint.closedAt, lastStart, lastUntil) })
        .from(complaint)
        .where(and(visible(viewer), gte(complaint.closedAt, lastStart))),
    ])
    const [top] = heads.filter((row) => row.arrived > 0).sort((a, b) => b.arrived - a.arrived || a.category.localeCompare(b.category))
    const sum = (key: 'arrived' | 'before') => heads.reduce((total, row) => total + row[key], 0)
    return { arrived: sum('arrived'), before: sum('before'), closed: closings?.closed ?? 0, closedBefore: closings?.closedBefore ?? 0, top: top ?? null }
  })
}

/** Police-conduct complaints by district since an instant; `n` is null where fewer than 5 would point at somebody. */
export type PoliceCount = { districtId: number; n: number | null }

/** Numbers only, for the range's analysts and the DIG; without those that concern the DIG's own office. Empty for every other role. */
export async function policeCounts(viewer: Viewer, since: Date): Promise<PoliceCount[]> {
  if (!may(viewer, 'readPoliceCounts')) return []
  return withScope(scopeOf(viewer), async (tx) => {
    const rows = await tx.execute<{ district_id: number; n: number | null }>(sql`select district_id, n from core.police_counts(${since.toISOString()}::timestamptz)`)
    return rows.map(({ district_id, n }) => ({ districtId: district_id, n }))
  })
}
