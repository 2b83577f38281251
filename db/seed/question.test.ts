import { expect, test } from 'vitest'
import type { Simulated } from './complaints'
import { asked } from './question'

const now = new Date('2026-11-26T00:00:00Z')
const looked = { action: 'look', at: new Date('2026-11-20T00:00:00Z'), actor_id: 'a' }
const told = (id: string) => ({ complaint: { id }, words: [], sealed: false, history: { outbox: [], ledger: [looked] } }) as unknown as Simulated
const questionOf = (id: string, n: number) => asked(told(id), n, now).history.outbox[0]?.id

test('a simulated question has an id that no other complaint’s has, whatever is drawn for it', () => {
  expect(questionOf('one', 15)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(questionOf('one', 15)).toBe(questionOf('one', 15))
  expect(questionOf('one', 15)).not.toBe(questionOf('other', 15))
})
