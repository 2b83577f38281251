import fc from 'fast-check'
import { expect, test } from 'vitest'
import { form, likeness } from './likeness'

const alike = (a: string, b: string) => likeness(form(a), form(b))

test('the same name in both scripts is all alike', () => {
  expect(alike('Kerakat', 'केराकत')).toBe(1)
})

test('a misspelt name is more alike than another name', () => {
  expect(alike('syedraja', 'Saiyadraja')).toBeGreaterThan(alike('syedraja', 'Sadat'))
})

test('a short sound in common is not enough', () => {
  expect(alike('मदद', 'Murara')).toBe(0)
})

test('likeness is between 0 and 1, the same both ways, and 0 below the least asked for', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/)
  fc.assert(
    fc.property(word, word, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
      const [one, other] = [form(a), form(b)]
      const exact = likeness(one, other)
      expect(exact).toBeGreaterThanOrEqual(0)
      expect(exact).toBeLessThanOrEqual(1)
      expect(likeness(other, one)).toBe(exact)
      if (exact >= least) expect(likeness(one, other, least)).toBe(exact)
    }),
  )
})
