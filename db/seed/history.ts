import { hourOf } from '@/lib/clock'
import type { Unit } from '@/lib/place/types'
import type { Officer, Plan } from './complaints'
import type { Random } from './random'

const hour = 3_600_000
const day = 24 * hour

type Told = { id: string; at: Date; priority: string; sensitive: boolean; lane: string; level: string | null; unit: Unit }
export type LedgerLine = { at: Date; actor: string; actor_id: string | null; unit_id: number | null; complaint_id: string; action: string; detail: Record<string, string | number> }
export type History = {
  complaint: Record<string, unknown>
  ledger: LedgerLine[]
  assignment?: Record<string, unknown>
  report?: Record<string, unknown>
  outbox: Record<string, unknown>[]
}

/** How far a complaint of this age has come: steps are taken in this order, some stop early. */
const reached = (draw: Random, days: number) => {
  if (days < 1.5)
    return draw.weighted([
      ['received', 58],
      ['reviewing', 20],
      ['assigned', 14],
      ['accepted', 6],
      ['action_initiated', 2],
    ] as const)
  if (days < 7)
    return draw.weighted([
      ['received', 10],
      ['reviewing', 11],
      ['assigned', 15],
      ['accepted', 16],
      ['action_initiated', 24],
      ['acted', 12],
      ['closed', 13],
      ['rejected', 6],
      ['returned', 2],
      ['merged', 2],
      ['reopened', 1],
    ] as const)
  if (days < 30)
    return draw.weighted([
      ['reviewing', 2],
      ['assigned', 4],
      ['accepted', 5],
      ['action_initiated', 14],
      ['acted', 9],
      ['closed', 50],
      ['rejected', 9],
      ['referred', 3],
      ['returned', 1],
      ['merged', 2],
      ['reopened', 1],
    ] as const)
  if (days < 120)
    return draw.weighted([
      ['action_initiated', 3],
      ['acted', 3],
      ['closed', 79],
      ['rejected', 10],
      ['referred', 3],
      ['merged', 2],
    ] as const)
  return draw.weighted([
    ['action_initiated', 0.5],
    ['acted', 0.4],
    ['closed', 85],
    ['rejected', 9],
    ['referred', 3],
    ['merged', 2.1],
  ] as const)
}

const steps = ['received', 'reviewing', 'assigned', 'accepted', 'action_initiated', 'acted', 'closed'] as const

/** Delays in hours from one step to the next; a few are very late, as in life. */
const delay = (draw: Random, priority: string, late: boolean) => (priority === 'critical' ? 0.6 : priority === 'high' ? 9 : 26) * (0.25 + draw.next() * 1.5) * (late ? 5 : 1)

/** Ended, or begun again, at the office's own table. */
const atDesk = ['rejected', 'referred', 'merged']

function times(draw: Random, told: Told, now: Date, last: string): Map<string, Date> {
  const upTo = atDesk.includes(last) ? 1 : last === 'returned' ? 2 : last === 'reopened' ? 6 : steps.indexOf(last as (typeof steps)[number])
  const found = new Map<string, Date>()
  let at = told.at.getTime()
  for (const step of steps.slice(1, upTo + 1)) {
    at += delay(draw, told.priority, draw.chance(0.12)) * hour
    found.set(step, new Date(Math.min(at, now.getTime() - 60_000 * (6 - steps.indexOf(step)))))
  }
  return found
}

/** Right unit first; never the accused unit, and for police conduct only another circle. */
function officerFor(draw: Random, plan: Plan, told: Told): Officer | undefined {
  const near = plan.officers.filter((officer) => officer.districtId === told.unit.districtId)
  if (told.lane !== 'normal') return draw.pick(near.filter((officer) => officer.circleId !== told.unit.circleId))
  return near.find((officer) => officer.unitId === told.unit.id) ?? near[0]
}

/** A few thanas close more on paper than on the ground, in simulated data too. */
const closesOnPaper = (unitId: number) => (unitId * 7919) % 11 < 2

function ending(draw: Random, outcome: string, district: string, onPaper: boolean, year: number) {
  const acted = outcome === 'verified_acted'
  const went = outcome === 'not_found' || outcome === 'verified_no_offence'
  const fir = acted && draw.chance(0.6)
  return {
    outcome,
    fir_number: fir ? `${draw.below(600) + 1}/${year}` : null,
    gd_number: acted || (went && draw.chance(onPaper ? 0.2 : 0.85)) ? `GD ${draw.below(60) + 1}, ${district}` : null,
    seizure_number: acted && draw.chance(0.4) ? `S-${draw.below(300) + 1}/${year}` : null,
    arrests: fir && draw.chance(0.6) ? 1 + draw.below(3) : 0,
    seizures: acted ? draw.below(4) : 0,
  }
}

const outcomeOf = (draw: Random, onPaper: boolean) =>
  draw.weighted([
    ['verified_acted', onPaper ? 26 : 46],
    ['verified_no_offence', 14],
    ['not_found', onPaper ? 38 : 18],
    ['insufficient', 14],
    ['false', 5],
    ['not_ours', 3],
  ] as const)

/** What happened to one complaint between its arrival and now, as rows. */
export function history(draw: Random, plan: Plan, told: Told): History {
  const hidden = told.level === 'dig_office'
  const status = hidden ? 'received' : reached(draw, (plan.now.getTime() - told.at.getTime()) / day)
  const at = times(draw, told, plan.now, status)
  const districtId = told.unit.districtId ?? 0
  const byDig = told.level === 'sp_office'
  const actor = byDig ? plan.dig : (plan.sp[districtId] ?? plan.dig)
  const actorUnit = byDig ? (told.unit.rangeId ?? 0) : districtId
  const officer = at.has('assigned') ? officerFor(draw, plan, told) : undefined
  const line = (when: Date, action: string, by: 'informer' | 'official' | 'officer' = 'official', detail: LedgerLine['detail'] = {}): LedgerLine => ({
    at: when,
    actor: by,
    actor_id: by === 'official' ? actor : by === 'officer' ? (officer?.id ?? null) : null,
    unit_id: by === 'official' ? actorUnit : by === 'officer' ? (officer?.unitId ?? null) : null,
    complaint_id: told.id,
    action,
    detail,
  })
  const ledger = [line(hourOf(told.at), 'filed', 'informer')]
  const reviewed = at.get('reviewing')
  if (reviewed) ledger.push(line(reviewed, 'viewed'), line(reviewed, 'look'))
  if (reviewed && told.sensitive && at.has('assigned')) ledger.push(line(reviewed, 'check'))
  if (status === 'rejected' && reviewed) ledger.push(line(reviewed, 'reject'))
  if (status === 'referred' && reviewed) ledger.push(line(reviewed, 'referBody'))
  if (status === 'merged' && reviewed) ledger.push(line(reviewed, 'merge'))
  const complaint: Record<string, unknown> = {
    status,
    version: ledger.length,
    first_look_at: reviewed ?? null,
    supervisor_checked_at: told.sensitive && at.has('assigned') ? reviewed : null,
    referred_to: status === 'referred' ? 'other_body' : null,
  }
  const outbox: Record<string, unknown>[] = []
  const tell = (template: string, when: Date) =>
    outbox.push({
      id: draw.uuid(),
      complaint_id: told.id,
      audience: 'informer',
      template,
      params: {},
      created_by: actor,
      created_at: when,
      not_before: when,
      state: 'delivered',
      state_day: when,
    })
  const assignedAt = at.get('assigned')
  if (!assignedAt || !officer) return { complaint, ledger, outbox }
  ledger.push(line(assignedAt, 'assign'))
  const assignment = {
    id: draw.uuid(),
    complaint_id: told.id,
    officer_id: officer.id,
    assigned_by: actor,
    assigned_at: assignedAt,
    instruction: null,
    state: 'sent',
    answered_at: null as Date | null,
  }
  Object.assign(complaint, { assigned_at: assignedAt, assignment_id: assignment.id })
  const accepted = at.get('accepted')
  if (accepted) {
    ledger.push(line(accepted, 'accept', 'officer'))
    Object.assign(assignment, { state: 'accepted', answered_at: accepted })
    complaint.accepted_at = accepted
  }
  if (status === 'returned') {
    Object.assign(assignment, { state: 'declined', answered_at: assignedAt, reason: 'On leave' })
    ledger.push(line(assignedAt, 'decline', 'officer'))
    return { complaint: { ...complaint, assignment_id: null }, ledger, outbox, assignment }
  }
  const initiated = at.get('action_initiated')
  if (initiated) {
    ledger.push(line(initiated, 'initiate', 'officer'))
    tell('update_action_initiated', initiated)
    complaint.action_initiated_at = initiated
  }
  const acted = at.get('acted')
  if (!acted) return { complaint, ledger, outbox, assignment }
  const onPaper = closesOnPaper(told.unit.id)
  const end = ending(draw, outcomeOf(draw, onPaper), told.unit.nameEn, onPaper, told.at.getUTCFullYear())
  ledger.push(line(acted, 'report', 'officer', { outcome: end.outcome }))
  Object.assign(assignment, { state: 'reported' })
  Object.assign(complaint, { acted_at: acted, ...end })
  const report = { id: draw.uuid(), assignment_id: assignment.id, complaint_id: told.id, ...end, note: null, reported_at: acted, via: draw.chance(0.7) ? 'whatsapp' : 'page' }
  const closed = at.get('closed')
  if (closed) {
    ledger.push(line(closed, 'close', 'official', { outcome: end.outcome }))
    tell('update_closed', closed)
    const verdict = draw.chance(0.35)
      ? draw.weighted([
          ['helped', 6],
          ['not_helped', 3],
          ['untrue', onPaper ? 4 : 1],
        ] as const)
      : null
    if (status === 'reopened') {
      ledger.push(line(closed, 'reopen'))
      const cleared = { outcome: null, acted_at: null, action_initiated_at: null, accepted_at: null, assigned_at: null, assignment_id: null }
      return { complaint: { ...complaint, ...cleared, reopened_count: 1 }, ledger, outbox, assignment, report }
    }
    Object.assign(complaint, {
      closed_at: closed,
      reopened_count: draw.chance(onPaper ? 0.09 : 0.03) ? 1 : 0,
      verdict,
      verdict_at: verdict ? new Date(Math.min(closed.getTime() + day, plan.now.getTime())) : null,
    })
  }
  return { complaint, ledger, outbox, assignment, report }
}
