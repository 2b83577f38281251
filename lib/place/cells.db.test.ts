import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { cellOf, parentOf } from './cells'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

/** The same points on every run, spread over India. */
function* scattered(count: number) {
  let state = 20_261_101
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  for (let i = 0; i < count; i += 1) yield { lat: 8 + next() * 28, lng: 69 + next() * 27 }
}

test('the database and h3-js agree on the parents of 20,000 cells', async () => {
  const cells = [...scattered(20_000)].map(({ lat, lng }) => cellOf(lat, lng))
  const rows = await database.owner<{ r8: string; r7: string; r6: string }[]>`
    select to_hex(core.h3_parent(cell, 8)) as r8, to_hex(core.h3_parent(cell, 7)) as r7, to_hex(core.h3_parent(cell, 6)) as r6
    from unnest(${cells.map((cell) => BigInt(`0x${cell}`).toString())}::bigint[]) with ordinality as given(cell, n) order by n`
  expect(rows.map(({ r8, r7, r6 }) => [r8, r7, r6])).toEqual(cells.map((cell) => [parentOf(cell, 8), parentOf(cell, 7), parentOf(cell, 6)]))
})
