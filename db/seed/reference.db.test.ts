import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../testing'
import { seedReference } from './reference'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('the range has three districts with 29, 27 and 16 thanas', async () => {
  const counts = await database.owner`
    select district.code, count(*)::int as thanas from core.unit thana join core.unit district on district.id = thana.district_id
    where thana.kind = 'thana' group by district.id, district.code order by district.id`
  expect([...counts]).toEqual([
    { code: 'jaunpur', thanas: 29 },
    { code: 'ghazipur', thanas: 27 },
    { code: 'chandauli', thanas: 16 },
  ])
})

test('every unit carries its ancestors, itself included', async () => {
  const wrong = await database.owner`
    select child.code from core.unit child left join core.unit parent on parent.id = child.parent_id
    where (child.kind = 'district' and (child.district_id is distinct from child.id or child.range_id is null))
       or (child.kind = 'range' and child.range_id is distinct from child.id)
       or (child.kind = 'circle' and (child.circle_id is distinct from child.id or child.district_id is distinct from parent.id))
       or (child.kind = 'thana' and (child.circle_id is distinct from parent.id or child.district_id is distinct from parent.district_id or child.range_id is distinct from parent.range_id))`
  expect([...wrong]).toEqual([])
})

test('the commission has the 13 districts of Delhi with 39 sub-divisions, and the 11 before them are mapped and past', async () => {
  const [counts] = await database.owner`
    select count(*) filter (where kind = 'district' and valid_to is null)::int as districts, count(*) filter (where kind = 'subdivision')::int as subdivisions,
      count(*) filter (where kind = 'district' and valid_to = '2025-12-31')::int as old from core.unit where programme_id = 'bal'`
  expect(counts).toEqual({ districts: 13, subdivisions: 39, old: 11 })
  const lost = await database.owner`select code from core.unit u where programme_id = 'bal' and kind = 'district'
    and not exists (select 1 from core.unit_succession s where u.id in (s.old_id, s.new_id))`
  expect([...lost]).toEqual([])
})

test('seeding again adds nothing and keeps what an administrator changed', async () => {
  const { owner } = database
  const count = () =>
    owner`select (select count(*) from core.unit)::int as units, (select count(*) from core.helpline)::int as helplines, (select count(*) from core.poster)::int as posters`
  const [before] = await count()
  await owner`update core.unit set name_en = 'Kirakat' where code = 'jaunpur/kerakat'`
  await seedReference(owner)
  expect((await count())[0]).toEqual(before)
  expect(await owner`select name_en from core.unit where code = 'jaunpur/kerakat'`).toEqual([{ name_en: 'Kirakat' }])
})

test('a unit made by an administrator gets an id that no seed will ever use', async () => {
  const [made] = await database.owner`
    insert into core.unit (programme_id, kind, code, name_en, name_hi) values ('satark', 'thana', 'jaunpur/cyber-thana', 'Cyber Thana', 'साइबर थाना') returning id`
  expect(made?.id).toBeGreaterThan(10_000)
})

test('a helpline whose number is not confirmed has no date of verification', async () => {
  const unconfirmed = await database.owner`select number from core.helpline where verified_on is null order by number`
  expect(unconfirmed.map((line) => line.number)).toEqual(['1064', '139', '14446', '14567', '15100'])
})

test('every thana with a territory has one poster and Mahila thanas have none', async () => {
  const [posters] = await database.owner`
    select count(*)::int as all, count(distinct unit_id)::int as thanas, bool_and(poster.code ~ '^(JNP|GZP|CDL)-[A-Z]{3}$') as shaped, bool_and(unit.territorial) as mapped
    from core.poster join core.unit on unit.id = poster.unit_id`
  expect(posters).toEqual({ all: 69, thanas: 69, shaped: true, mapped: true })
})
