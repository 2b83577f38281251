import { expect, test } from 'vitest'
import { pinCodeIn, wordsOf } from './typed'

test.each(['222142', 'PIN 222142', '222 142', '222-142', 'केराकत २२२१४२', '٢٢٢١٤٢'])('%s holds the PIN code 222142', (typed) => {
  expect(pinCodeIn(typed)).toBe('222142')
})

test.each(['9876543210', '022142', '22214', '2221421', 'केराकत', ''])('%s holds no PIN code', (typed) => {
  expect(pinCodeIn(typed)).toBeUndefined()
})

test('words round a name are told from the name', () => {
  expect(wordsOf('थाना केराकत के पास').naming).toEqual(['केराकत'])
  expect(wordsOf('Gram Barigaon, dist. Jaunpur').naming).toEqual(['barigaon', 'dist.', 'jaunpur'])
})

test('a message of nothing but such words is kept whole', () => {
  expect(wordsOf('थाने के पास').naming).toEqual(['थाने', 'के', 'पास'])
})
