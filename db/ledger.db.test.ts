import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from './testing'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(() => database.drop())

const append = (action: string) => database.owner`select ledger.append('system', null, ${action}, null, '{"n": 1, "word": "\u092e"}')`
const broken = async () => (await database.owner<{ n: string | null }[]>`select ledger.first_broken() as n`)[0]?.n

it('the chain holds when many append at once, without a gap', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, i) => append(`step-${i}`)))
  expect(await broken()).toBeNull()
  const [row] = await database.owner<{ n: string; last: string }[]>`select count(*) as n, max(seq) as last from ledger.entry`
  expect(row).toEqual({ n: '30', last: '30' })
})

it('the first entry that was changed, or that follows a missing one, is found', async () => {
  const changes = [`detail = '{"n": 2}'`, `action = 'other'`, `at = at + interval '1 ms'`, `actor = 'informer'`, `unit_id = 5`]
  for (const change of changes) {
    await database.owner
      .begin(async (tx) => {
        await tx.unsafe(`update ledger.entry set ${change} where seq = 7`)
        expect((await tx`select ledger.first_broken() as n`)[0]?.n, change).toBe('7')
        throw new Error('roll back')
      })
      .catch((error: Error) => expect(error.message).toBe('roll back'))
  }
  expect(await broken()).toBeNull()
  await database.owner`delete from ledger.entry where seq = 12`
  expect(await broken()).toBe('13')
})

it('an informer is entered by the hour only', async () => {
  await database.owner`select ledger.append('informer', null, 'added', null, '{}')`
  const [entry] = await database.owner<{ at: Date }[]>`select at from ledger.entry order by seq desc limit 1`
  expect((entry?.at.getTime() ?? 0) % 3_600_000, 'half past in UTC is a full hour in India').toBe(1_800_000)
})
