import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { Cellar } from './cellar'

let database: TestDatabase
let cellar: Cellar

beforeAll(async () => {
  database = await freshDatabase()
  cellar = new Cellar(database.url)
})
afterAll(async () => {
  await cellar.stop()
  await database.drop()
})

const person = (state: Buffer) => database.owner`insert into vault.person (lookup_mac, pep, state, expires_at) values (${randomBytes(32)}, 1, ${state}, now())`

it('rows are shown as they lie, bytes as shortened hex', async () => {
  await person(Buffer.alloc(2048, 0xab))
  const { tables } = await cellar.rows()
  const people = tables.find(({ name }) => name === 'vault.person')
  expect(people?.count).toBe(1)
  expect(people?.rows[0]?.state).toBe(`\\x${'ab'.repeat(8)}… 2048 bytes`)
})

it('the search goes through every table and finds nothing in ciphertext', async () => {
  const seen = await cellar.search('919999900001')
  const [all] = await database.owner<{ count: number }[]>`select count(*)::int as count from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
  expect(seen.tables).toBe(all?.count)
  expect(seen.rows).toBeGreaterThan(0)
  expect(seen).toMatchObject({ hits: [], unread: [] })
})

it('the search finds a number that somebody kept after all', async () => {
  await person(Buffer.from('reply to 919999900001'))
  expect((await cellar.search('+91 99999 00001')).hits).toEqual([{ table: 'vault.person', rows: 1 }])
})

it('without a complaint there is no newest one and no officer', async () => {
  expect(await cellar.newest()).toBeNull()
  expect(await cellar.officers()).toEqual([])
})
