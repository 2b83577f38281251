import { expect, test } from 'vitest'
import { hourOf, roundedUp } from './clock'

test('an arrival is cut to the full hour of the clock in India', () => {
  expect(hourOf(new Date('2026-11-21T17:43:17Z'))).toEqual(new Date('2026-11-21T17:30:00Z'))
  expect(hourOf(new Date('2026-11-21T17:29:59Z'))).toEqual(new Date('2026-11-21T16:30:00Z'))
  expect(hourOf(new Date('2026-11-21T17:30:00Z'))).toEqual(new Date('2026-11-21T17:30:00Z'))
})

test('a deadline is rounded up to full hours and quarters of the clock in India', () => {
  expect(roundedUp(new Date('2026-11-21T17:43:17Z'), 60)).toEqual(new Date('2026-11-21T18:30:00Z'))
  expect(roundedUp(new Date('2026-11-21T17:43:17Z'), 15)).toEqual(new Date('2026-11-21T17:45:00Z'))
})
