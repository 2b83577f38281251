import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { filed, keys, placeOf } from '@/lib/complaint/testing'
import { openStatement } from '@/lib/vault/lane'
import { sealLane } from './seal-lane'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
})

afterAll(() => database.drop())

it('a complaint that became one about police keeps its words for the office’s key only', async () => {
  const { owner } = database
  const { id } = await filed(owner, await placeOf(owner, 'jaunpur'), { words: 'PLAINWORDS' })
  await owner`insert into core.evidence (complaint_id, seq, kind, by, caption, said_hour) values (${id}, 1, 'image', 'informer', 'PLAINWORDS too', now())`
  await sealLane(id)
  const plain = async () =>
    JSON.stringify([
      await owner`select * from core.complaint where id = ${id}`,
      await owner`select * from core.statement where complaint_id = ${id}`,
      await owner`select * from core.evidence where complaint_id = ${id}`,
    ])
  expect(await plain()).toContain('PLAINWORDS')
  await owner`update core.complaint set lane = 'police_conduct', accused_level = 'unknown' where id = ${id}`
  await sealLane(id)
  await sealLane(id)
  expect(await plain()).not.toMatch(/PLAINWORDS|Near the kiln/)
  const statements = await owner<{ seq: number; sealed: Buffer }[]>`select seq, sealed from core.statement where complaint_id = ${id} order by seq`
  expect(statements.map(({ seq, sealed }) => openStatement(id, seq, sealed))).toEqual(['PLAINWORDS', 'E-01: PLAINWORDS too'])
})
