import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { official } from '@/db/schema/access'
import { actionReport, assignment, complaint, officer, outbox, statement } from '@/db/schema/complaint'
import { entry } from '@/db/schema/ledger'
import { unit } from '@/db/schema/unit'
import { now } from '@/lib/clock'
import { codeOf, log } from '@/lib/log'
import type { Post } from '@/lib/roster/types'
import { openStatement } from '@/lib/vault/lane'
import { named } from './rows'
import type { AccusedLevel, AssignmentItem, Case, MessageItem, Named, ReportItem, Said, TimelineItem } from './types'

type Pointers = { circleId: number | null; accusedLevel: AccusedLevel | null; accusedUnitIds: number[]; assignmentId: string | null; mergedIntoId: string | null }
type Parts = Pick<Case, 'circle' | 'accused' | 'mergedInto' | 'duplicates' | 'statements' | 'assignments' | 'reports' | 'messages' | 'timeline'>

/** Everything that hangs on a case. */
export async function caseParts(tx: Tx, id: string, at: Pointers): Promise<Parts> {
  const [units, people, statements, assignments, reports, messages, timeline, merged] = await Promise.all([
    unitsOf(tx, [...at.accusedUnitIds, ...(at.circleId ? [at.circleId] : [])]),
    peopleOf(tx, id),
    statementsOf(tx, id),
    assignmentsOf(tx, id, at.assignmentId),
    reportsOf(tx, id),
    messagesOf(tx, id),
    timelineOf(tx, id),
    mergedOf(tx, id, at.mergedIntoId),
  ])
  const answered = new Set(statements.flatMap(({ answersId }) => answersId ?? []))
  const asked = new Map(messages.map((message) => [message.id, message.freeText]))
  return {
    circle: units.find((one) => one.id === at.circleId) ?? null,
    accused:
      at.accusedLevel || at.accusedUnitIds.length > 0 ? { level: at.accusedLevel ?? 'unknown', units: units.filter((one) => at.accusedUnitIds.includes(one.id)), people } : null,
    ...merged,
    statements: statements.map(({ answersId, ...said }) => ({ ...said, answers: answersId ? (asked.get(answersId) ?? null) : null })),
    assignments,
    reports,
    messages: messages.map((message) => ({ ...message, answered: message.template === 'question' ? answered.has(message.id) : null })),
    timeline,
  }
}

async function unitsOf(tx: Tx, ids: number[]): Promise<(Named & { id: number })[]> {
  return ids.length === 0 ? [] : tx.select({ id: unit.id, en: unit.nameEn, hi: unit.nameHi }).from(unit).where(inArray(unit.id, ids)).orderBy(asc(unit.id))
}

/** People accused by name; their columns are open to no office, so the database answers for the rows the viewer may read. */
async function peopleOf(tx: Tx, id: string) {
  return tx.execute<Named & { id: string; post: Post }>(sql`select id, name_en as en, name_hi as hi, post from core.accused_people(${id})`)
}

/** What was said, opened where it is sealed; null where the key or the row is not what it should be. */
function opened(row: { complaintId: string; seq: number; said: string | null; sealed: Buffer | null }): string | null {
  if (row.said !== null || row.sealed === null) return row.said
  try {
    return openStatement(row.complaintId, row.seq, row.sealed)
  } catch (error) {
    log('error', 'sealed statement did not open', { code: codeOf(error) })
    return null
  }
}

const answerMark = 'answer:'

/** Statements in the order said; an answer carries the id of the question it belongs to. */
export async function statementsOf(tx: Tx, id: string): Promise<(Omit<Said, 'answers'> & { answersId: string | null })[]> {
  const rows = await tx.select().from(statement).where(eq(statement.complaintId, id)).orderBy(asc(statement.seq))
  return rows.map((row) => {
    const answersId = row.question.startsWith(answerMark) ? row.question.slice(answerMark.length) : null
    return { seq: row.seq, question: answersId ? 'answer' : row.question, answersId, said: opened(row), saidHour: row.saidHour }
  })
}

async function assignmentsOf(tx: Tx, id: string, currentId: string | null): Promise<AssignmentItem[]> {
  const rows = await tx
    .select({
      id: assignment.id,
      assignedAt: assignment.assignedAt,
      instruction: assignment.instruction,
      state: assignment.state,
      answeredAt: assignment.answeredAt,
      reason: assignment.reason,
      officerEn: officer.nameEn,
      officerHi: officer.nameHi,
      rank: officer.rank,
      unitEn: unit.nameEn,
      unitHi: unit.nameHi,
    })
    .from(assignment)
    .leftJoin(officer, eq(officer.id, assignment.officerId))
    .leftJoin(unit, eq(unit.id, officer.unitId))
    .where(eq(assignment.complaintId, id))
    .orderBy(asc(assignment.assignedAt))
  return rows.map(({ officerEn, officerHi, rank, unitEn, unitHi, ...row }) => {
    const by = named(officerEn, officerHi)
    const posted = named(unitEn, unitHi)
    return { ...row, officer: by && posted && rank ? { ...by, rank, unit: posted } : null, current: row.id === currentId }
  })
}

async function reportsOf(tx: Tx, id: string): Promise<ReportItem[]> {
  const rows = await tx.select().from(actionReport).where(eq(actionReport.complaintId, id)).orderBy(asc(actionReport.reportedAt))
  return rows.map(({ assignmentId: _, complaintId: __, ...report }) => report)
}

/** `relayed` is still on its way, and whether somebody has read a message is nobody's business. */
const coarse = { queued: 'queued', relayed: 'queued', sent: 'sent', delivered: 'delivered', read: 'delivered', failed: 'failed', withheld: 'withheld' } as const

const day = 86_400_000

/**
 * An office that sees a message leave can watch whose phone lights up, and one that sees it arrive, whose has been switched on: of an
 * informer's message it learns the day it left, when that day is over.
 */
function byDay({ audience, state, stateDay }: Pick<typeof outbox.$inferSelect, 'audience' | 'state' | 'stateDay'>): Pick<MessageItem, 'state' | 'stateDay'> {
  const known = coarse[state]
  if (audience === 'officer' || known === 'failed' || known === 'withheld') return { state: known, stateDay }
  const over = known !== 'queued' && stateDay !== null && now().getTime() >= stateDay.getTime() + day
  return over ? { state: 'sent', stateDay } : { state: 'queued', stateDay: null }
}

async function messagesOf(tx: Tx, id: string): Promise<Omit<MessageItem, 'answered'>[]> {
  const rows = await tx
    .select({
      id: outbox.id,
      audience: outbox.audience,
      template: outbox.template,
      freeText: outbox.freeText,
      createdAt: outbox.createdAt,
      state: outbox.state,
      stateDay: outbox.stateDay,
    })
    .from(outbox)
    .where(eq(outbox.complaintId, id))
    .orderBy(asc(outbox.createdAt))
  return rows.map((row) => ({ ...row, ...byDay(row) }))
}

async function mergedOf(tx: Tx, id: string, intoId: string | null): Promise<Pick<Case, 'mergedInto' | 'duplicates'>> {
  const rows = await tx
    .select({ id: complaint.id, ref: complaint.ref })
    .from(complaint)
    .where(sql`${complaint.mergedIntoId} = ${id} or ${complaint.id} = ${intoId}`)
    .orderBy(asc(complaint.ref))
  const into = rows.find((row) => row.id === intoId)
  return { mergedInto: into?.ref ?? null, duplicates: rows.filter((row) => row !== into).map((row) => row.ref) }
}

/** The steps of a case from the ledger, oldest first, as far as the viewer's policy shows them. Those of a single file stand in its custody. */
async function timelineOf(tx: Tx, id: string): Promise<TimelineItem[]> {
  const rows = await tx
    .select({
      seq: entry.seq,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      detail: entry.detail,
      officialEn: official.nameEn,
      officialHi: official.nameHi,
      officerEn: officer.nameEn,
      officerHi: officer.nameHi,
      unitEn: unit.nameEn,
      unitHi: unit.nameHi,
    })
    .from(entry)
    .leftJoin(official, sql`${entry.actor} = 'official' and ${official.id} = ${entry.actorId}`)
    .leftJoin(officer, sql`${entry.actor} = 'officer' and ${officer.id} = ${entry.actorId}`)
    .leftJoin(unit, eq(unit.id, entry.unitId))
    .where(and(eq(entry.complaintId, id), sql`not ${entry.detail} ? 'item'`))
    .orderBy(asc(entry.seq))
  return rows.map(({ officialEn, officialHi, officerEn, officerHi, unitEn, unitHi, ...row }) => ({
    ...row,
    name: named(officialEn, officialHi) ?? named(officerEn, officerHi),
    unit: named(unitEn, unitHi),
  }))
}
