import { expect, test } from 'vitest'
import { districtNamed } from './district-named'

test.each([
  ['बनारस', 'Varanasi'],
  ['Sarnath', 'Varanasi'],
  ['221001', 'Varanasi'],
  ['आज़मगढ़', 'Azamgarh'],
  ['mau', 'Mau'],
  ['Noida', 'Gautam Buddha Nagar'],
  ['केराकत', 'Jaunpur'],
])('%s is in %s', (typed, district) => {
  expect(districtNamed(typed)?.en).toBe(district)
})

test.each([
  ['a name of several districts', 'Rampur'],
  ['a PIN code of two districts', '221115'],
  ['no place at all', 'hello'],
  ['nothing', ''],
])('%s names no district', (_, typed) => {
  expect(districtNamed(typed)).toBeNull()
})
