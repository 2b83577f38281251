import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { keys } from '@/lib/complaint/testing'
import { lookupMac } from '@/lib/vault/state'
import { forgetClear, type Leaving, waits } from './pace'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
})

afterAll(() => database.drop())

beforeEach(() => database.owner`delete from vault.pace`)

const letters = (n: number, { phone = '919876500001', ...told }: Partial<Leaving> & { phone?: string } = {}): Leaving[] =>
  Array.from({ length: n }, () => ({ letter: { programme: 'bal', to: { phone } }, urgent: false, paced: false, ...told }))

const atOnce = (seconds: number[]) => seconds.filter((wait) => wait === 0).length

/** Time passes: what was counted lies so many seconds further back. */
const later = (seconds: number) => database.owner`update vault.pace set clear = clear - ${seconds} * interval '1 second'`

it('lets a burst out at once, then one message in six seconds', async () => {
  const first = await waits(letters(43))
  expect(first.slice(0, 40).every((wait) => wait === 0)).toBe(true)
  for (const [at, seconds] of [6, 12, 18].entries()) expect(first[40 + at]).toBeCloseTo(seconds, 3)
  expect(await waits(letters(1, { paced: true })), 'a letter that has waited leaves').toEqual([0])
  expect(await waits(letters(1, { phone: '919876500002' })), 'somebody else does not wait').toEqual([0])
  expect(await waits([{ letter: { programme: 'satark', to: { phone: '919876500001' } }, urgent: false, paced: false }]), 'nor does the same phone at another number').toEqual([0])
})

it('lets senders that take letters to one person at the same moment send no more between them than one alone would', async () => {
  const senders = await Promise.all(Array.from({ length: 12 }, () => waits([...letters(5), ...letters(5, { phone: '919876500002' })])))
  expect(atOnce(senders.flatMap((wait) => wait.slice(0, 5)))).toBe(40)
  expect(atOnce(senders.flatMap((wait) => wait.slice(5)))).toBe(40)
  const waiting = senders.flatMap((wait) => wait.slice(0, 5)).filter((wait) => wait > 0)
  expect(new Set(waiting.map((wait) => Math.round(wait / 6))).size, 'each has a moment of its own').toBe(20)
})

it('never lets the answer to words of danger wait, and what Meta lets out is left for it by all senders', async () => {
  await Promise.all([waits(letters(22)), waits(letters(22))])
  expect(await waits(letters(5, { urgent: true }))).toEqual([0, 0, 0, 0, 0])
})

it('is as at first once the person has been silent', async () => {
  await waits(letters(60))
  await later(400)
  expect(atOnce(await waits(letters(40)))).toBe(40)
})

it('keeps nothing that says who it was, and nothing of whoever is clear', async () => {
  await waits(letters(1))
  const rows = await database.owner<{ pair: Buffer }[]>`select pair from vault.pace`
  expect(rows).toHaveLength(1)
  expect(rows[0]?.pair.equals(lookupMac('bal', '919876500001'))).toBe(false)
  await later(10)
  await forgetClear()
  expect(await database.owner`select 1 from vault.pace`).toEqual([])
})
