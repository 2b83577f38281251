import { expect, it } from 'vitest'
import { reminderOf } from './remind-when'

const one = (ref: string, urgent: boolean, due = '2026-11-26T12:00:00+05:30') => ({ ref, urgent, due: new Date(due), subject: `${ref}-${urgent}` })

it.each([
  ['2026-11-26T06:59:00+05:30', null],
  ['2026-11-26T07:00:00+05:30', 'A'],
  ['2026-11-26T21:59:00+05:30', 'A'],
  ['2026-11-26T22:00:00+05:30', null],
  ['2026-11-29T08:00:00+05:30', 'A'],
])('what cannot wait is told between 7 and 22 on every day: %s', (at, ref) => {
  expect(reminderOf([one('A', true)], new Date(at))?.ref ?? null).toBe(ref)
})

it.each([
  ['2026-11-26T08:59:00+05:30', null],
  ['2026-11-26T09:00:00+05:30', 'A'],
  ['2026-11-26T18:00:00+05:30', null],
  ['2026-11-28T12:00:00+05:30', 'A'],
  ['2026-11-29T12:00:00+05:30', null],
])('all else waits for office hours: %s', (at, ref) => {
  expect(reminderOf([one('A', false)], new Date(at))?.ref ?? null).toBe(ref)
})

it('names the most pressing case, counts cases and not clocks, and leaves for the morning what may wait', () => {
  const rows = [one('A', false, '2026-11-26T08:00:00+05:30'), one('B', true), one('C', true, '2026-11-26T11:00:00+05:30'), one('C', false)]
  expect(reminderOf(rows, new Date('2026-11-26T10:00:00+05:30'))).toMatchObject({ ref: 'C', count: 3, urgent: true })
  expect(reminderOf(rows, new Date('2026-11-26T20:00:00+05:30'))).toMatchObject({ ref: 'C', count: 2, subjects: ['B-true', 'C-true'] })
})
