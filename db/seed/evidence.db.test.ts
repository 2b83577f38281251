import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { keys } from '@/lib/complaint/testing'
import { readCopy } from '@/lib/evidence/copies'
import { dataFolder } from '@/lib/evidence/testing'
import { seedComplaints } from './bulk'
import { seedEvidence } from './evidence'
import { seedOfficers } from './officers'
import { seedOfficials } from './officials'

let database: TestDatabase
const now = new Date('2026-11-20T12:00:00Z')

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a-secret-of-this-test-with-32-characters'
  await dataFolder()
  await keys()
  database = await freshDatabase()
  await seedOfficials(database.owner)
  await seedOfficers(database.owner, now)
  await seedComplaints(database.owner, { count: 120, months: 2, seed: 7, now })
  await seedEvidence(database.owner, 7)
})

afterAll(() => database.drop())

type Row = { id: string; kind: string; state: string; clean_size: number; clean_sha256: Buffer; disguised_type: string | null; pages: number | null }
const rows = () => database.owner<Row[]>`select id, kind, state, clean_size::float8 as clean_size, clean_sha256, disguised_type, pages from core.evidence`

it('simulated complaints have files of every kind, with copies that open to what was written down', async () => {
  const found = await rows()
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['image', 'voice', 'video', 'document']))
  for (const { id, kind, state, clean_size: size, clean_sha256: sha256, disguised_type: disguised, pages } of found) {
    expect([state, disguised, pages]).toEqual(['cleaned', kind === 'voice' ? 'audio/mpeg' : null, kind === 'document' ? 1 : null])
    const hash = createHash('sha256')
    for await (const part of readCopy(id, 'clean', size)) hash.update(part)
    expect(hash.digest().equals(sha256)).toBe(true)
  }
})

it('their custody is in the ledger, and the chain holds', async () => {
  const [{ n } = { n: 0 }] = await database.owner<{ n: number }[]>`select count(*)::int as n from ledger.entry where action = 'evidence_sealed'`
  expect(n).toBe((await rows()).length)
  expect(await database.owner`select ledger.first_broken() as broken`).toEqual([{ broken: null }])
})

it('a second start adds nothing', async () => {
  const before = (await rows()).length
  await seedEvidence(database.owner, 7)
  expect((await rows()).length).toBe(before)
})
