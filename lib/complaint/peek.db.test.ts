import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { filed, keys, official, type Place, placeOf } from './testing'

let database: TestDatabase
let place: Place
let sp: Viewer
let dig: Viewer

/** The environment is read once for each load of the modules. */
async function peek(viewer: Viewer, id: string, demo: '0' | '1' = '1') {
  vi.resetModules()
  vi.stubEnv('MITRA_DEMO', demo)
  return (await import('./peek')).peek(viewer, id)
}

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  place = await placeOf(database.owner, 'jaunpur')
  sp = await official(database.owner, 'sp', place)
  dig = await official(database.owner, 'dig', place)
})
afterAll(() => database.drop())

it('shows a case as its desk reads it, and neither the ledger nor the case knows of it', async () => {
  const { id, ref } = await filed(database.owner, place, {})
  expect(await peek(sp, id)).toMatchObject({ ref, status: 'received' })
  const [after] =
    await database.owner`select c.status, (select count(*)::int from ledger.entry e where e.complaint_id = c.id and e.action in ('viewed', 'look')) as opened from core.complaint c where c.id = ${id}`
  expect(after).toEqual({ status: 'received', opened: 0 })
})

it("is held by the same row policies: about the SP's office only the DIG reads", async () => {
  const { id, ref } = await filed(database.owner, place, { lane: 'police_conduct', level: 'sp_office' })
  expect(await peek(sp, id)).toBeNull()
  expect(await peek(dig, id)).toMatchObject({ ref })
})

it('shows nothing outside the demo', async () => {
  const { id } = await filed(database.owner, place, {})
  expect(await peek(sp, id, '0')).toBeNull()
})
