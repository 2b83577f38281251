import { expect, test } from 'vitest'
import { romanise } from './romanise'

test.each([
  ['जौनपुर', 'jaunpur'],
  ['बदलापुर', 'badlapur'],
  ['केराकत', 'kerakat'],
  ['शाहगंज', 'shahganj'],
  ['मुंगराबादशाहपुर', 'mungrabadshahpur'],
  ['सिंगरामऊ', 'singramau'],
  ['चकरघट्टा', 'chakarghatta'],
  ['मड़ियाहूं', 'mariyahun'],
  ['नौगढ़', 'naugarh'],
])('%s is read %s, without the vowels that are not spoken', (hindi, latin) => {
  expect(romanise(hindi)).toBe(latin)
})

test('a nukta letter reads the same whether it is one sign or a letter and a dot', () => {
  expect(romanise('\u095e')).toBe(romanise('फ\u093c'))
  expect(romanise('ग़ाज़ीपुर')).toBe('ghazipur')
})

test('Latin letters, digits and marks stay as they are', () => {
  expect(romanise('थाना Kerakat, 222142')).toBe('thana Kerakat, 222142')
})
