import { roundedUp } from '@/lib/clock'
import type { Clock } from '@/lib/programme/types'
import type { Lane, Priority, Status } from './types'

export type Dues = { firstLookDue: Date; assignDue: Date; actionDue: Date; outcomeDue: Date }
export type ClockName = 'firstLook' | 'assign' | 'action' | 'outcome'

/** The clock that runs now. `share` is the part of it used up, above 1 when late. */
export type Lateness = { clock: ClockName; due: Date; share: number; late: boolean }

/** Clocks start at the full hour, and where life is in danger at the full quarter, after `at`. */
const coarseness = { critical: 15, high: 60, normal: 60 } as const

/** When each step is due, counted from the next full hour or quarter after `at`, so that no deadline betrays the minute of arrival. */
export function duesOf(priority: Priority, at: Date, clocks: Record<Priority, Clock>): Dues {
  const clock = clocks[priority]
  const start = roundedUp(at, coarseness[priority]).getTime()
  const due = (minutes: number) => new Date(start + minutes * 60_000)
  return { firstLookDue: due(clock.firstLookMinutes), assignDue: due(clock.assignMinutes), actionDue: due(clock.actionMinutes), outcomeDue: due(clock.outcomeMinutes) }
}

const running: Partial<Record<Status, ClockName>> = {
  received: 'firstLook',
  reviewing: 'assign',
  returned: 'assign',
  reopened: 'assign',
  assigned: 'action',
  accepted: 'action',
  action_initiated: 'outcome',
  acted: 'outcome',
}

/** Which clock a status runs against; null once the complaint has ended. */
export const clockOf = (status: Status): ClockName | null => running[status] ?? null

export type Timed = { status: Status; priority: Priority } & { [K in keyof Dues]: Date | null }

/**
 * How much of the running clock is used. A clock starts its own length before it is due, which holds the coarse
 * rounding and leaves the minute of arrival unsaid. Null when nothing runs or no due time is known.
 */
export function lateness(complaint: Timed, clocks: Record<Priority, Clock>, now: Date): Lateness | null {
  const clock = clockOf(complaint.status)
  const due = clock && complaint[`${clock}Due`]
  if (!clock || !due) return null
  const length = clocks[complaint.priority][`${clock}Minutes`] * 60_000
  const share = Math.max(0, 1 - (due.getTime() - now.getTime()) / length)
  return { clock, due, share, late: now > due }
}

/** 0 the office, 1 its head in person, 2 the DIG (in the child lane the chair). */
export type Escalation = 0 | 1 | 2

export type Accused = {
  lane: Lane
  accusedLevel: 'below_sp' | 'unknown' | 'sp_office' | 'dig_office' | null
  accusedUnitIds: readonly number[]
  districtId: number
  rangeId: number
}

/**
 * How high a complaint has risen: the SP in person at half of the running clock, the DIG when it is over. Somebody
 * accused is passed over; when the DIG's own office is accused it rises to nobody.
 */
export function escalationOf(share: number, complaint: Accused): Escalation {
  if (share < 0.5) return 0
  const dig = complaint.accusedLevel === 'dig_office' || complaint.accusedUnitIds.includes(complaint.rangeId)
  if (dig) return 0
  const sp = complaint.accusedLevel === 'sp_office' || complaint.accusedUnitIds.includes(complaint.districtId)
  return sp || share > 1 ? 2 : 1
}
