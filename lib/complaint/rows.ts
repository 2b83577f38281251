import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { assignment, complaint, officer } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import { now } from '@/lib/clock'
import { programmeOf } from '@/lib/programme'
import { lateness } from './clocks'
import type { Asked, Named, Row } from './types'
import { finalStatuses } from './workflow'

export const district = alias(unit, 'district')
export const thana = alias(unit, 'thana')

export const isOpen: SQL = sql`${complaint.status} not in (${sql.join(
  finalStatuses.map((status) => sql.raw(`'${status}'`)),
  sql`, `,
)})`

/** When the running clock of a complaint is due; the same as `clockOf` in SQL. */
export const runningDue: SQL<Date | null> = sql`case when ${complaint.status} = 'received' then ${complaint.firstLookDue}
  when ${complaint.status} in ('reviewing', 'returned', 'reopened') then ${complaint.assignDue}
  when ${complaint.status} in ('assigned', 'accepted') then ${complaint.actionDue}
  when ${complaint.status} in ('action_initiated', 'acted') then ${complaint.outcomeDue} end`

/** How the latest question of the office to the informer stands; null when none was asked. */
const latestAsked: SQL<Exclude<Asked, 'none'> | null> = sql`(select case when exists (
    select 1 from core.statement s where s.complaint_id = o.complaint_id and s.question = 'answer:' || o.id) then 'answered' else 'waiting' end
  from core.outbox o where o.complaint_id = ${complaint.id} and o.template = 'question' and o.state not in ('withheld', 'failed') order by o.created_at desc limit 1)`

/**
 * How the latest question of the office to each informer stands, over the open complaints in sight: few complaints are asked anything, so
 * lists and counts go from here to the complaint and not the other way round.
 */
export const latestQuestions: SQL = sql`core.questions_open()`

const rowColumns = {
  id: complaint.id,
  ref: complaint.ref,
  programmeId: complaint.programmeId,
  lane: complaint.lane,
  category: complaint.category,
  priority: complaint.priority,
  status: complaint.status,
  sensitive: complaint.sensitive,
  supervisorCheckedAt: complaint.supervisorCheckedAt,
  alias: complaint.alias,
  headline: complaint.headline,
  place: complaint.place,
  districtEn: district.nameEn,
  districtHi: district.nameHi,
  thanaEn: thana.nameEn,
  thanaHi: thana.nameHi,
  arrivedHour: complaint.arrivedHour,
  firstLookDue: complaint.firstLookDue,
  assignDue: complaint.assignDue,
  actionDue: complaint.actionDue,
  outcomeDue: complaint.outcomeDue,
  escalation: complaint.escalation,
  asked: latestAsked,
  evidence: sql<number>`(select count(*)::int from core.evidence e where e.complaint_id = ${complaint.id} and e.by = 'informer')`,
  officerEn: officer.nameEn,
  officerHi: officer.nameHi,
  officerRank: officer.rank,
  outcome: complaint.outcome,
  verdict: complaint.verdict,
  simulated: complaint.simulated,
}

/** Rows of the work list in some order; the caller adds its condition, which begins with `visible(viewer)`. */
export function selectRows(tx: Tx) {
  return tx
    .select(rowColumns)
    .from(complaint)
    .innerJoin(district, sql`${district.id} = ${complaint.districtId}`)
    .leftJoin(thana, sql`${thana.id} = ${complaint.thanaId}`)
    .leftJoin(assignment, sql`${assignment.id} = ${complaint.assignmentId}`)
    .leftJoin(officer, sql`${officer.id} = ${assignment.officerId}`)
    .$dynamic()
}

export type Selected = Awaited<ReturnType<typeof selectRows>>[number]

export const named = (en: string | null, hi: string | null): Named | null => (en === null || hi === null ? null : { en, hi })

/** A selected row as pages read it, with its clock at this moment. */
export function toRow(row: Selected): Row {
  const { districtEn, districtHi, thanaEn, thanaHi, officerEn, officerHi, officerRank, supervisorCheckedAt, asked, firstLookDue, assignDue, actionDue, outcomeDue, ...rest } = row
  const by = named(officerEn, officerHi)
  const clocks = programmeOf(row.programmeId)?.clocks
  return {
    ...rest,
    supervisorChecked: supervisorCheckedAt !== null,
    district: { en: districtEn, hi: districtHi },
    thana: named(thanaEn, thanaHi),
    clock: clocks ? lateness({ ...row, firstLookDue, assignDue, actionDue, outcomeDue }, clocks, now()) : null,
    unread: row.status === 'received',
    asked: asked ?? 'none',
    officer: by && officerRank ? { ...by, rank: officerRank } : null,
  }
}
