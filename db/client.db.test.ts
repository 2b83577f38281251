import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withScope } from './client'
import { freshDatabase, type TestDatabase } from './testing'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const told = 'mera number 9876501234'

test('a failed query says its SQLSTATE and nothing of what was asked', async () => {
  const failed = await withScope({ office: 'mitra_status' }, (tx) => tx.execute(sql`select ${told}::uuid`)).catch((error: unknown) => error)
  expect(failed).toMatchObject({ name: 'QueryFailed', code: '22P02' })
  expect(inspect(failed, { depth: 10 })).not.toContain('9876501234')
})

test('without an office the web login reads no table', async () => {
  await expect(withScope({ office: 'mitra_web' as never }, (tx) => tx.execute(sql`select 1 from core.complaint`))).rejects.toMatchObject({ code: '42501' })
})
