import { expect, it } from 'vitest'
import { replyWords } from '@/lib/i18n/reply'
import { templates } from './template'

/** Words that tell whoever looks at a locked phone what its owner does. */
const telling = /police|crime|complaint|report|\bfir\b|thana|पुलिस|अपराध|शिकायत|रिपोर्ट|थाना|मुकदमा|सूचना/i

it.each(templates)('$name in $language fits and tells a locked screen nothing', ({ body, buttons }) => {
  expect(body.length).toBeLessThanOrEqual(1024)
  expect(body).not.toMatch(telling)
  for (const { text } of buttons) expect(text.length).toBeLessThanOrEqual(25)
})

const replies = Object.values(replyWords)
  .flatMap((words): (string | ((tag: string, n: number) => string))[] => Object.values(words))
  .map((text) => (typeof text === 'string' ? text : text('A1', 2)))

it.each(replies)('"%s" tells a locked screen nothing', (text) => {
  expect(text).not.toMatch(telling)
})
