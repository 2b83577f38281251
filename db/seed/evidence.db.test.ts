import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { keys } from '@/lib/complaint/testing'
import { readCopy } from '@/lib/evidence/copies'
import { evidenceOf } from '@/lib/evidence/queries'
import { dataFolder } from '@/lib/evidence/testing'
import { evidenceNeeds } from '@/lib/evidence/today'
import { seedComplaints } from './bulk'
import { seedChildren } from './child/complaints'
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
  await seedChildren(database.owner, { count: 120, seed: 1098, now })
  await seedEvidence(database.owner, 7)
})

afterAll(() => database.drop())

type Row = {
  id: string
  programme: string
  complaintId: string
  caption: string | null
  kind: string
  state: string
  clean_size: number
  clean_sha256: Buffer
  disguised_type: string | null
  pages: number | null
}
const rows = () => database.owner<Row[]>`
  select e.id, c.programme_id as programme, e.complaint_id as "complaintId", e.caption, e.kind, e.state, e.clean_size::float8 as clean_size, e.clean_sha256, e.disguised_type, e.pages
    from core.evidence e join core.complaint c on c.id = e.complaint_id order by e.complaint_id, e.seq`
const looked = async () => (await rows()).filter(({ state }) => state !== 'flagged')

async function viewerNamed(username: 'case.dcpcr' | 'chair.dcpcr'): Promise<Viewer> {
  const [row] = await database.owner<Pick<Viewer, 'id' | 'unitId' | 'rangeId' | 'role'>[]>`
    select o.id, o.role, o.unit_id as "unitId", u.range_id as "rangeId" from auth.official o join core.unit u on u.id = o.unit_id where o.username = ${username}`
  if (!row) throw new Error(username)
  return { ...row, username, programmeId: 'bal', districtId: null, nameEn: username, nameHi: username, officeEn: 'DCPCR', officeHi: 'DCPCR', language: 'en' }
}

it('simulated complaints have files of every kind, with copies that open to what was written down', async () => {
  const found = await looked()
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['image', 'voice', 'video', 'document']))
  for (const { id, kind, state, clean_size: size, clean_sha256: sha256, disguised_type: disguised, pages } of found) {
    expect([state, disguised, pages]).toEqual(['cleaned', kind === 'voice' ? 'audio/mpeg' : null, kind === 'document' ? 1 : null])
    const hash = createHash('sha256')
    for await (const part of readCopy(id, 'clean', size)) hash.update(part)
    expect(hash.digest().equals(sha256)).toBe(true)
  }
})

it('a caseworker and the chair see photo, voice and paper on a case, in the order sent, plainly simulated', async () => {
  const child = (await looked()).filter(({ programme }) => programme === 'bal')
  for (const viewer of [await viewerNamed('case.dcpcr'), await viewerNamed('chair.dcpcr')]) {
    const seen = await Promise.all([...new Set(child.map(({ complaintId }) => complaintId))].map((id) => evidenceOf(viewer, id)))
    expect(seen.filter((items) => items.map(({ kind, label }) => `${label} ${kind}`).join() === 'E-01 image,E-02 voice,E-03 document')).toHaveLength(3)
  }
  for (const { caption } of child) expect(caption ?? '').toMatch(/^(Simulated|काल्पनिक) /)
})

it('one item is flagged as a sexual image of a child: hashes and the clock, nothing to look at, and no copy in the store', async () => {
  const needs = await evidenceNeeds(await viewerNamed('case.dcpcr'))
  expect(needs.handOver).toHaveLength(1)
  const [flagged, ...more] = (await rows()).filter(({ state }) => state === 'flagged')
  expect([more, flagged?.clean_size, flagged?.caption]).toEqual([[], null, null])
  const [item] = flagged ? await evidenceOf(await viewerNamed('chair.dcpcr'), flagged.complaintId) : []
  expect([item?.clean, item?.width, item?.original?.sha256.length]).toEqual([null, null, 64])
  expect((item?.flag?.due.getTime() ?? 0) - (item?.flag?.at.getTime() ?? 0)).toBe(24 * 3_600_000)
  await expect(readCopy(flagged?.id ?? '', 'clean', 100).next()).rejects.toThrow()
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
