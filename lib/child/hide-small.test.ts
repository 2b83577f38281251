import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideSmall } from './hide-small'

test('one to four are hidden, zero and five are shown', () => {
  expect(hideSmall([0, 1, 2, 4, 5, 17])).toEqual([0, null, null, null, 5, 17])
})

test('a single hidden number takes the next smallest with it', () => {
  expect(hideSmall([12, 3, 0, 7, 7])).toEqual([12, null, 0, null, 7])
})

test('no hidden number can be had by taking the shown ones from the total, but where nothing else is left to hide', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 14 }), (counts) => {
      const shown = hideSmall(counts)
      const hidden = shown.filter((n) => n === null).length
      expect(shown.every((n) => n === null || n === 0 || n >= 5)).toBe(true)
      expect(hidden === 1 && counts.some((n) => n >= 5)).toBe(false)
    }),
  )
})
