import { getTableColumns, is } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as schema from './schema'
import { freshDatabase, type TestDatabase } from './testing'

const tables: PgTable[] = Object.values<unknown>(schema).filter((value) => is(value, PgTable))

/** Columns as `name`, or `name!` where a value is required; generated ones without the mark, which the two sides give differently. */
const declared = (table: PgTable) =>
  Object.entries(getTableColumns(table)).map(([key, { name, notNull, generated }]) => `${name === key ? toSnakeCase(key) : name}${notNull && !generated ? '!' : ''}`)

describe('the schema', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.drop())

  it.each(tables.map((table) => [getTableConfig(table).schema ?? 'public', getTableConfig(table).name, table] as const))(
    'of %s.%s is what the migrations made',
    async (space, name, table) => {
      const found = await database.owner<{ column: string }[]>`
      select column_name || case when is_nullable = 'NO' and is_generated = 'NEVER' then '!' else '' end as column
        from information_schema.columns where table_schema = ${space} and table_name = ${name}`
      expect(found.map(({ column }) => column).sort()).toEqual(declared(table).sort())
    },
  )
})
