import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statuses } from '@/db/schema/complaint'
import { type Accused, clockOf, duesOf, escalationOf, lateness } from './clocks'
import { notBefore } from './jitter'
import { finalStatuses } from './workflow'

const clock = { firstLookMinutes: 15, assignMinutes: 30, actionMinutes: 120, outcomeMinutes: 4320 }
const clocks = { critical: clock, high: { ...clock, firstLookMinutes: 240 }, normal: { ...clock, firstLookMinutes: 1440 } }
const at = new Date('2026-11-21T08:43:17.250Z')
const normal: Accused = { lane: 'normal', accusedLevel: null, accusedUnitIds: [], districtId: 11, rangeId: 2 }

describe('due times', () => {
  it('are counted from the next full hour, where life is in danger from the next quarter, and never come before the clock is over', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom('critical', 'high', 'normal'),
        (arrival, priority) => {
          const dues = duesOf(priority, arrival, clocks)
          const coarse = priority === 'critical' ? 900_000 : 3_600_000
          for (const step of ['firstLook', 'assign', 'action', 'outcome'] as const) {
            expect((dues[`${step}Due`].getTime() + 1_800_000 - clocks[priority][`${step}Minutes`] * 60_000) % coarse).toBe(0)
          }
          const wait = dues.firstLookDue.getTime() - arrival.getTime() - clocks[priority].firstLookMinutes * 60_000
          expect(wait).toBeGreaterThanOrEqual(0)
          expect(wait).toBeLessThan(coarse)
        },
      ),
    )
  })
})

describe('lateness', () => {
  const timed = { status: 'received', priority: 'critical', ...duesOf('critical', at, clocks) } as const

  it('knows which clock runs in every open status, and that none runs after the end', () => {
    for (const status of statuses) expect(clockOf(status) === null).toBe((finalStatuses as readonly string[]).includes(status))
  })

  it('is a share of the running clock, 1 at the due time', () => {
    expect(lateness(timed, clocks, timed.firstLookDue)).toMatchObject({ clock: 'firstLook', share: 1, late: false })
    expect(lateness(timed, clocks, new Date(timed.firstLookDue.getTime() - 7.5 * 60_000))?.share).toBeCloseTo(0.5)
    expect(lateness(timed, clocks, new Date(timed.firstLookDue.getTime() + 1))?.late).toBe(true)
    expect(lateness(timed, clocks, new Date(at.getTime() - 86_400_000))?.share).toBe(0)
  })

  it('says nothing without a due time or after the end', () => {
    expect(lateness({ ...timed, firstLookDue: null }, clocks, at)).toBeNull()
    expect(lateness({ ...timed, status: 'closed' }, clocks, at)).toBeNull()
  })
})

describe('escalation', () => {
  it('goes to the SP at half the clock and to the DIG at its end', () => {
    expect([0, 0.49, 0.5, 1, 1.01, 9].map((share) => escalationOf(share, normal))).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('passes over an SP who is accused', () => {
    const accused: Accused = { ...normal, lane: 'police_conduct', accusedLevel: 'sp_office' }
    expect(escalationOf(0.5, accused)).toBe(2)
    expect(escalationOf(0.6, { ...normal, accusedUnitIds: [11] })).toBe(2)
  })

  it('goes to nobody when the DIG’s own office is accused', () => {
    expect(escalationOf(5, { ...normal, lane: 'police_conduct', accusedLevel: 'dig_office' })).toBe(0)
    expect(escalationOf(5, { ...normal, accusedUnitIds: [2] })).toBe(0)
  })
})

it('a message to an informer waits at least the shortest and at most the longest jitter', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), (random) => {
      const waited = (notBefore(at, { from: 10, to: 120 }, random).getTime() - at.getTime()) / 60_000
      expect(waited).toBeGreaterThanOrEqual(10)
      expect(waited).toBeLessThanOrEqual(120)
    }),
  )
})
