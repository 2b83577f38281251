import { afterAll, beforeAll, expect, test } from 'vitest'
import { keys } from '@/lib/complaint/testing'
import { freshDatabase, type TestDatabase } from '../../testing'
import { seedReference } from '../reference'
import { seedChildren } from './complaints'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  await database.owner`insert into auth.official (username, programme_id, role, unit_id, name_en, name_hi, password_hash, totp_sealed) values ('case.dcpcr', 'bal', 'caseworker', 900, 'C', 'C', '-', '-')`
  await seedChildren(database.owner, { count: 120, seed: 1098, now: new Date() })
})
afterAll(() => database.drop())

test('120 children’s cases stand with their file, marked as simulated, and nothing said in them is open', async () => {
  const [counts] =
    await database.owner`select count(*)::int as cases, count(f.complaint_id)::int as files, count(*) filter (where c.simulated and c.words is null and c.headline is null and c.place is null)::int as quiet
    from core.complaint c left join core.child_file f on f.complaint_id = c.id where c.lane = 'child'`
  expect(counts).toEqual({ cases: 120, files: 120, quiet: 120 })
  expect(await database.owner`select 1 from core.statement s join core.complaint c on c.id = s.complaint_id where c.lane = 'child' and s.said is not null`).toHaveLength(0)
})

test('no simulated case has ended against what POCSO asks, and some wait with their clock running', async () => {
  const wrong = await database.owner`select c.ref from core.complaint c where c.lane = 'child' and c.status in ('closed', 'rejected') and core.pocso_bar(c.id, null) is not null`
  expect([...wrong]).toEqual([])
  expect((await database.owner`select 1 from core.child_file where pocso = 'undecided' and pocso_due > now()`).length).toBeGreaterThan(0)
})

test('every contact and institution says that it is simulated, in every district', async () => {
  const [counts] =
    await database.owner`select count(distinct district_id)::int as districts, count(*) filter (where not simulated or name_en not like '%(simulated)')::int as unmarked from core.directory`
  expect(counts).toEqual({ districts: 13, unmarked: 0 })
  expect(await database.owner`select 1 from core.institution where not simulated`).toHaveLength(0)
})

test('the registers go on after the numbers that are taken, and the ledger holds', async () => {
  const [taken] = await database.owner`select (select last from core.register where kind = 'referral') as last, (select count(*)::int from core.referral) as referrals`
  expect(taken?.last).toBe(taken?.referrals)
  expect(await database.owner`select ledger.first_broken() as broken`).toEqual([{ broken: null }])
})

test('answers are seeded once and what staff have written stays', async () => {
  const count = async () => (await database.owner`select count(*)::int as n from core.answer_version`)[0]?.n
  const before = await count()
  await seedReference(database.owner)
  expect(await count()).toBe(before)
  expect(before).toBeGreaterThan(15)
})
