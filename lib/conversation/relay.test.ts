import { describe, expect, it } from 'vitest'
import { wordsFor } from '@/lib/i18n/bot'
import { overLimit } from '@/lib/whatsapp/limits'
import { readId } from './ids'
import { relayed, type Update } from './relay'
import type { Say } from './types'

const complaintId = '11111111-2222-4333-8444-555555555555'
const updates: Update[] = [
  { kind: 'action_initiated', complaintId },
  { kind: 'acted', complaintId },
  { kind: 'referred', complaintId },
  { kind: 'closed', complaintId },
  { kind: 'question', complaintId, outboxId: 'o-1' },
]

const telling =
  /police|crime|criminal|case|complain|report|fir\b|thana|station|\bsp\b|\bdig\b|officer|accus|arrest|inform|पुलिस|अपराध|केस|मामल|मुक़?दम|शिकायत|रिपोर्ट|थान|कप्तान|दरोगा|अधिकारी|आरोप|गिरफ्तार|सूचना|मुखबिर|एफआईआर/i

const wordsOf = (say: Say) => [say.body, ...(say.buttons ?? []).map((button) => button.title)].join(' ')

describe.each([
  ['satark', 'en'],
  ['satark', 'hi'],
  ['bal', 'en'],
  ['bal', 'hi'],
] as const)('an update of %s in %s', (programme, language) => {
  it.each(updates)('says nothing on a lock screen that tells what it is about: $kind', (update) => {
    const say = relayed(update, '7K2M-9QXA-4TZP', { programme, language })
    expect(wordsOf(say)).not.toMatch(telling)
    expect(wordsOf(say)).not.toContain('9QXA')
    expect(say.body).toContain('7K2M')
    expect(overLimit(say)).toEqual([])
    expect(wordsOf(relayed(update, '', { programme, language }))).not.toMatch(/ {2}| :/)
  })

  it('has a template that is as silent, within the body of a template', () => {
    expect(wordsFor(programme, null, language).relay.template).not.toMatch(telling)
    expect(wordsFor(programme, null, language).relay.template.length).toBeLessThanOrEqual(1024)
  })
})

it('carries buttons that the machine reads back', () => {
  const closed = relayed({ kind: 'closed', complaintId }, '7K2M-9QXA-4TZP', { programme: 'satark', language: 'hi' })
  expect(closed.buttons?.map((button) => readId(button.id))).toEqual([
    { kind: 'judge', complaintId, verdict: 'helped' },
    { kind: 'judge', complaintId, verdict: 'not_helped' },
    { kind: 'judge', complaintId, verdict: 'untrue' },
  ])
  const begun = relayed({ kind: 'action_initiated', complaintId }, '7K2M-9QXA-4TZP', { programme: 'satark', language: 'en' })
  expect(begun.buttons?.map((button) => readId(button.id))).toEqual([{ kind: 'open', complaintId }])
  const question = relayed({ kind: 'question', complaintId, outboxId: 'o-1' }, '7K2M-9QXA-4TZP', { programme: 'satark', language: 'en' })
  expect(question.buttons?.map((button) => readId(button.id))).toEqual([{ kind: 'answer', outboxId: 'o-1' }])
})

it('shows nothing of a report on a phone guarded by a word, and asks how things are in words that fit any chat', () => {
  for (const update of updates) expect(relayed(update, '7K2M-9QXA-4TZP', { programme: 'bal', language: 'en', guarded: true })).toEqual({ body: 'Hello. How is your day?' })
  const asked = relayed({ kind: 'check_in', complaintId }, '', { programme: 'bal', language: 'hi' })
  expect(wordsOf(asked)).not.toMatch(telling)
  expect(asked.buttons?.map((button) => readId(button.id))).toEqual(['good', 'bad', 'help'].map((feeling) => ({ kind: 'feel', complaintId, feeling })))
  expect(relayed({ kind: 'check_in', complaintId }, '', { programme: 'bal', language: 'hi', guarded: true }).buttons).toHaveLength(2)
})
