import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { checkLine } from '@/lib/answers/helpline'
import { staff } from '@/lib/child/testing'
import { worlds } from './world'

let database: TestDatabase
let mine: Viewer

beforeAll(async () => {
  database = await freshDatabase()
  const [one] = await staff(database.owner, 'caseworker')
  if (!one) throw new Error('no staff')
  mine = one
})

afterAll(() => database.drop())

const sourceOf = async (at: number) => (await worlds(at)).bal.lines.find(({ number }) => number === '14416')?.check?.source.en

it('tells what the commission publishes within seconds, and makes the search of places no more often for it', async () => {
  const start = Date.now()
  const before = await sourceOf(start)
  const { places } = (await worlds(start)).bal
  const line = { number: '14416', sourceEn: 'Circular 12', sourceHi: 'परिपत्र 12', sourceUrl: '', verifiedOn: '2026-11-20', expiresOn: '2099-01-01' }
  expect(await checkLine(mine, line)).toEqual({ ok: true })
  expect(await sourceOf(start + 4_000)).toBe(before)
  expect(await sourceOf(start + 6_000)).toBe('Circular 12')
  expect((await worlds(start + 6_000)).bal.places).toBe(places)
})
