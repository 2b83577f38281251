import { expect, test } from 'vitest'
import { letters, soundKey } from './key'

test.each([
  ['machli shahar', 'मछलीशहर'],
  ['Madiyahu', 'मड़ियाहूँ'],
  ['Jafrabad', 'ज़फ़राबाद'],
  ['Qasimabad', 'कासिमाबाद'],
  ['Bhudkuda', 'भुड़कुड़ा'],
  ['Newadhiya', 'नेवढ़िया'],
  ['Naugadh', 'नौगढ़'],
  ['Baksha', 'Buxa'],
])('%s and %s sound alike', (one, other) => {
  expect(soundKey(one)).toBe(soundKey(other))
})

test.each([
  ['Saidpur', 'Sadat'],
  ['Chakia', 'Chandauli'],
  ['Karanda', 'Kerakat'],
])('%s and %s do not', (one, other) => {
  expect(soundKey(one)).not.toBe(soundKey(other))
})

test('letters are Latin, lower case and without accents, spaces and marks', () => {
  expect(letters('Zafarābād (Jaunpur)')).toBe('zafarabadjaunpur')
})
