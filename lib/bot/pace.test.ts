import { expect, it } from 'vitest'
import { Pace } from './pace'

const second = 1000

it('lets a burst out at once, then one message in six seconds', () => {
  const pace = new Pace()
  const waits = Array.from({ length: 43 }, (_, at) => pace.wait('child', `letter ${at}`, false, 0))
  expect(waits.slice(0, 40).every((wait) => wait === 0)).toBe(true)
  expect(waits.slice(40)).toEqual([6, 12, 18].map((seconds) => seconds * second))
  expect(pace.wait('child', 'letter 40', false, 6 * second), 'a letter that has waited leaves').toBe(0)
  expect(pace.wait('somebody else', 'first', false, 0)).toBe(0)
})

it('never lets the answer to words of danger wait, and what Meta lets out is left for it', () => {
  const pace = new Pace()
  let sent = 0
  for (let at = 0; at < 44; at += 1) if (pace.wait('child', `letter ${at}`, false, 0) === 0) sent += 1
  expect(sent).toBeLessThanOrEqual(40)
  for (let at = 0; at < 5; at += 1) expect(pace.wait('child', `danger ${at}`, true, 0)).toBe(0)
})

it('is as at first once the person has been silent', () => {
  const pace = new Pace()
  for (let at = 0; at < 60; at += 1) pace.wait('child', `letter ${at}`, false, 0)
  expect(pace.wait('child', 'late', false, 400 * second)).toBe(0)
})
