import { expect, test } from 'vitest'
import { daysToDate } from './to-date'

test('the days of the running month that are over are held against the same days of the month before and of a year ago', () => {
  expect(daysToDate('2026-11-25')).toEqual({
    now: { first: '2026-11-01', last: '2026-11-24' },
    before: { first: '2026-10-01', last: '2026-10-24' },
    yearAgo: { first: '2025-11-01', last: '2025-11-24' },
  })
})

test('a shorter month is taken to its end, also in February and over the turn of a year', () => {
  expect(daysToDate('2027-03-31')?.before).toEqual({ first: '2027-02-01', last: '2027-02-28' })
  expect(daysToDate('2028-03-30')?.before).toEqual({ first: '2028-02-01', last: '2028-02-29' })
  expect(daysToDate('2027-01-15')).toMatchObject({ before: { first: '2026-12-01', last: '2026-12-14' }, yearAgo: { first: '2026-01-01', last: '2026-01-14' } })
})

test('on the first of a month no day of it is over', () => {
  expect(daysToDate('2026-12-01')).toBeNull()
})
