import { expect, test } from 'vitest'
import { addressOf, counterKey, lockMinutes, networkOf } from './lockout'

test('the fifth failure rests the account for a minute, then twice as long each time, never longer than fifteen', () => {
  expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 500].map(lockMinutes)).toEqual([0, 0, 0, 1, 2, 4, 8, 15, 15, 15])
})

test('neighbours share a network, strangers do not', () => {
  expect(networkOf('203.0.113.7')).toBe(networkOf('203.0.113.250'))
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113')
  expect(networkOf('203.0.114.7')).not.toBe(networkOf('203.0.113.7'))
  expect(networkOf('2001:db8:1::1')).toBe(networkOf('2001:0db8:0001:ffff::2'))
  expect(networkOf('2001:db8:2::1')).not.toBe(networkOf('2001:db8:1::1'))
  expect(networkOf('::1')).toBe('0:0:0')
  expect(networkOf('not an address')).toBe('unknown')
})

test('the nearest proxy is believed, not what the caller wrote before it', () => {
  expect(addressOf('10.9.9.9, 203.0.113.7')).toBe('203.0.113.7')
  expect(addressOf(null)).toBe('')
})

test('a counter names nobody and changes with the day', () => {
  const secret = Buffer.alloc(32, 7)
  const today = counterKey(secret, 'sign-in', '203.0.113', new Date('2026-11-21T10:00:00Z'))
  expect(today).not.toContain('203')
  expect(counterKey(secret, 'sign-in', '203.0.113', new Date('2026-11-21T23:00:00Z'))).toBe(today)
  expect(counterKey(secret, 'sign-in', '203.0.113', new Date('2026-11-22T00:00:00Z'))).not.toBe(today)
  expect(counterKey(secret, 'status', '203.0.113', new Date('2026-11-21T10:00:00Z'))).not.toBe(today)
})
