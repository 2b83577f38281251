import { expect, test } from 'vitest'
import { mobileNumber, shownNumber } from './number'

test('an Indian mobile number is read however it is typed', () => {
  for (const typed of ['9876543210', '09876543210', '+91 98765 43210', '+91-98765-43210', '919876543210', ' ९८७६५ ४३२१० ', '(98765) 43210']) {
    expect(mobileNumber(typed), typed).toBe('919876543210')
  }
})

test('what is no Indian mobile number is refused', () => {
  for (const typed of ['', '12345', '5876543210', '98765432101', '+1 415 555 2671', '9876x43210', '00919876543210']) expect(mobileNumber(typed), typed).toBeNull()
})

test('numbers are shown in groups', () => {
  expect(shownNumber('919876543210')).toBe('+91 98765 43210')
  expect(shownNumber('4479111')).toBe('+4479111')
})
