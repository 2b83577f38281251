import { expect, test } from 'vitest'
import { wrapped } from './wrapped'

const context = { measureText: (text: string) => ({ width: text.length }) as TextMetrics }

test('words are broken into lines that fit, in their order, and a word too long stands alone', () => {
  expect(wrapped(context, 'पिछला पूरा हफ़्ता: 25 सूचनाएँ', 14).join(' ')).toBe('पिछला पूरा हफ़्ता: 25 सूचनाएँ')
  expect(wrapped(context, 'one two three four', 9)).toEqual(['one two', 'three', 'four'])
  expect(wrapped(context, 'a incomprehensibilities b', 6)).toEqual(['a', 'incomprehensibilities', 'b'])
})
