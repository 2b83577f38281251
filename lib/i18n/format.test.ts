import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, day, expected, hour, isoDay, moment, span, startOfDay } from './format'

const at = new Date('2026-11-21T08:40:00Z')

test('an instant is shown in Indian time, in both languages', () => {
  expect(moment(at, 'en')).toBe('21 Nov 2026, 14:10')
  expect(moment(at, 'hi')).toBe('21 नव॰ 2026, 14:10')
})

test('late evening in London is already the next day in India', () => {
  expect(day(new Date('2026-12-31T18:30:00Z'), 'en')).toBe('1 Jan 2027')
  expect(isoDay(new Date('2026-12-31T18:29:59Z'))).toBe('2026-12-31')
})

test('an hour known only as an hour is shown as the hour it stands for', () => {
  expect(hour(new Date('2026-11-21T09:00:00Z'), 'en')).toBe('21 Nov 2026, 14:30–15:30')
})

test('numbers are grouped the Indian way', () => {
  expect([0, 999, 1000, 12345, 123456, 12345678, -100000, 1234.5].map(count)).toEqual(['0', '999', '1,000', '12,345', '1,23,456', '1,23,45,678', '−1,00,000', '1,234.5'])
})

test('what is expected is never called nothing while it is something', () => {
  expect([0.02, 0.19, 1.06, 18.75].map(expected)).toEqual(['0.02', '0.2', '1.1', '18.8'])
})

test('grouping only adds commas', () => {
  fc.assert(fc.property(fc.nat(), (n) => count(n).replaceAll(',', '') === String(n) && count(n) === new Intl.NumberFormat('en-IN').format(n)))
})

test('a length of time is said in its two largest parts', () => {
  const minutes = 60_000
  expect([0, 45, 60, 130, 1440, 1500, 4560].map((n) => span(n * minutes, 'en'))).toEqual(['0 min', '45 min', '1 h', '2 h 10 min', '1 d', '1 d 1 h', '3 d 4 h'])
  expect(span(70 * minutes, 'hi')).toBe('1 घंटा 10 मिनट')
  expect(span(-4560 * minutes, 'hi')).toBe('3 दिन 4 घंटे')
})

test('a day of the calendar begins at midnight in India, and what is no day is refused', () => {
  expect(startOfDay('2026-11-21')?.toISOString()).toBe('2026-11-20T18:30:00.000Z')
  expect(['2026-02-30', '2026-13-01', 'today', '', '2026-1-1'].map(startOfDay)).toEqual([null, null, null, null, null])
})
