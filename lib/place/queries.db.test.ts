import { afterAll, beforeAll, expect, test } from 'vitest'
import { withScope } from '@/db/client'
import { referenceUnits } from '@/db/seed/reference'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { loadUnits } from './queries'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const load = () => withScope({ office: 'mitra_status' }, loadUnits)

test('the units of today load as they were seeded', async () => {
  const seeded = referenceUnits()
    .filter(({ validTo }) => validTo === null)
    .map(({ validFrom: _, validTo: __, ...unit }) => unit)
  expect(await load()).toEqual(seeded.sort((a, b) => a.id - b.id))
})

test('a unit exists from its first day to its last, by the calendar of India', async () => {
  const { owner } = database
  const today = "(now() at time zone 'Asia/Kolkata')::date"
  const make = (code: string, from: string, to: string) =>
    owner.unsafe(`insert into core.unit (programme_id, kind, code, name_en, name_hi, valid_from, valid_to) values ('satark', 'thana', '${code}', 'X', 'X', ${from}, ${to})`)
  await make('starts-today', today, 'null')
  await make('ends-today', 'null', today)
  await make('ended', 'null', `${today} - 1`)
  await make('to-come', `${today} + 1`, 'null')
  const codes = (await load()).map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['starts-today', 'ends-today']))
  expect(codes).not.toContain('ended')
  expect(codes).not.toContain('to-come')
})
