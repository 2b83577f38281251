import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notBefore } from './jitter'

const jitter = { from: 10, to: 120 }
const hourInIndia = (at: Date) => Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', hour: '2-digit', hourCycle: 'h23' }).format(at))
const instant = fc.integer({ min: 1_750_000_000_000, max: 1_850_000_000_000 }).map((ms) => new Date(ms))
const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('no message to an informer leaves sooner than ten minutes after the click, or between 22 and 7 in India', () => {
  fc.assert(
    fc.property(instant, uniform, (at, random) => {
      const leaves = notBefore(at, jitter, random)
      expect(leaves.getTime() - at.getTime()).toBeGreaterThanOrEqual(10 * 60_000)
      expect(hourInIndia(leaves)).toBeGreaterThanOrEqual(7)
      expect(hourInIndia(leaves)).toBeLessThan(22)
    }),
  )
})

test('by day the delay is the drawn one and says nothing of the click', () => {
  const at = new Date('2026-11-21T06:00:00Z')
  expect(notBefore(at, jitter, 0)).toEqual(new Date('2026-11-21T06:10:00Z'))
  expect(notBefore(at, jitter, 0.5)).toEqual(new Date('2026-11-21T07:05:00Z'))
})

test('a click at night is told next morning, spread over the drawn time', () => {
  expect(notBefore(new Date('2026-11-21T18:00:00Z'), jitter, 0)).toEqual(new Date('2026-11-22T01:40:00Z'))
})

test('the demo tells at once', () => {
  const at = new Date('2026-11-21T20:00:00Z')
  expect(notBefore(at, { from: 0, to: 0 }, 0.9)).toEqual(at)
})
