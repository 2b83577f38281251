import { randomUUID } from 'node:crypto'
import { cellToParent } from 'h3-js'
import { hourOf } from '@/lib/clock'
import { duesOf } from '@/lib/complaint/clocks'
import { freshAlias, freshRef } from '@/lib/complaint/reference'
import { routing } from '@/lib/complaint/routing'
import type { Given, Report } from '@/lib/conversation/types'
import { categoryOf } from '@/lib/programme'
import { giveUploads } from '@/lib/upload/issue'
import { codeMac } from '@/lib/vault/code'
import { keepContact } from '@/lib/vault/contact'
import { countFiled } from './budget'
import { childFile } from './child-file'
import type { Setting } from './effect'
import { addFile, addStatement, headOf } from './statement'

const headlineLength = 160

/** What and where, coarse: two reports of one person that agree in it within a day are one event. */
function eventOf({ category, place }: Report): string {
  return `${category} ${place.h3R9 ? cellToParent(place.h3R9, 8) : (place.thanaId ?? place.districtId)}`
}

const storedCell = (cell: string | undefined) => (cell ? BigInt(`0x${cell}`).toString() : null)

type Filing = { id: string; report: Report; code: string; given: Given; counted: boolean }

/** The row of core.complaint; in a sealed lane nothing of what was said stands in it. */
function columnsOf({ id, report, code, given, counted }: Filing) {
  const { now, places, programme } = given
  const route = routing(report, places)
  const sealed = route.lane !== 'normal'
  const { place } = report
  const what = report.answers.find(({ question }) => question === 'what')?.said ?? report.answers[0]?.said ?? ''
  const dues = duesOf(report.priority, now, programme.clocks)
  return {
    id,
    programme_id: programme.id,
    ref: freshRef(programme.id),
    code_mac: codeMac(code),
    lane: route.lane,
    category: report.category,
    priority: report.priority,
    sensitive: categoryOf(programme, report.category)?.sensitive ?? false,
    language: report.language,
    alias: freshAlias(),
    ...{ range_id: route.rangeId, district_id: route.districtId, circle_id: route.circleId, thana_id: route.thanaId },
    ...{ place: sealed ? null : (place.text ?? null), precision: place.precision, h3_r9: route.lane === 'child' ? null : storedCell(place.h3R9) },
    ...{ accused_level: route.accusedLevel, accused_unit_ids: route.accusedUnitIds },
    ...{ accused_officer_ids: route.accusedOfficerIds, accused_official_ids: route.accusedOfficialIds },
    headline: sealed ? null : what.slice(0, headlineLength),
    words: sealed ? null : report.answers.map(({ said }) => said).join('\n'),
    ...{ how_many_know: report.howManyKnow ?? null, still_going_on: report.stillGoingOn ?? null, poster_code: report.posterCode ?? null, counted },
    arrived_hour: hourOf(now).toISOString(),
    ...{ first_look_due: dues.firstLookDue.toISOString(), assign_due: dues.assignDue.toISOString() },
    ...{ action_due: dues.actionDue.toISOString(), outcome_due: dues.outcomeDue.toISOString() },
  }
}

/** Turns a confirmed report into a complaint with its statements, evidence, contact and ledger entry. */
export async function file({ tx, person, given, entries }: Setting, report: Report, code: string): Promise<void> {
  const id = randomUUID()
  const { now } = given
  const columns = columnsOf({ id, report, code, given, counted: countFiled(person, now.getTime(), eventOf(report)) })
  await tx`insert into core.complaint ${tx(columns)}`
  const complaint = { id, sealed: columns.lane !== 'normal', ...headOf(given.programme.id, report.category), next: 1, nextFile: 1 }
  for (const { question, said } of report.answers) await addStatement(tx, complaint, question, said, now)
  for (const sent of report.files) await addFile(tx, complaint, sent, now)
  await giveUploads(tx, report.uploads ?? [], id)
  if (report.child) await childFile(tx, id, report.child, { district: columns.district_id, address: person.address, at: now })
  await keepContact(tx, id, person.address, now)
  entries.push({ action: 'filed', complaintId: id, detail: { lane: columns.lane, category: report.category, files: report.files.length } })
  person.complaints.push({ id, code })
}
