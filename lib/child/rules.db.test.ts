import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { publishedAnswers } from '@/lib/answers/queries'
import { filed, keys, official, type Place, placeOf } from '@/lib/complaint/testing'
import { openName, openWords, sealName, sealWords } from '@/lib/vault/lane'

let database: TestDatabase
let place: Place
let mine: Viewer
let other: Viewer
let chair: Viewer

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  const [district] = await database.owner<{ id: number }[]>`select id from core.unit where code = 'delhi/south'`
  place = { range: 900, district: district?.id ?? 0, circles: [], thanas: [] }
  const somewhere = await placeOf(database.owner, 'jaunpur')
  ;[mine, other, chair] = await Promise.all([
    official(database.owner, 'caseworker', somewhere),
    official(database.owner, 'caseworker', somewhere),
    official(database.owner, 'chair', somewhere),
  ])
})

afterAll(() => database.drop())

async function child(category: string, caseworker: Viewer | null = null, named?: { name: string; number: string }): Promise<string> {
  const { id } = await filed(database.owner, place, { programme: 'bal', lane: 'child' })
  await database.owner`update core.complaint set category = ${category}, caseworker_id = ${caseworker?.id ?? null} where id = ${id}`
  const sealed = named ? sealName(id, named) : null
  await database.owner`insert into core.child_file (complaint_id, speaker, name_sealed, consent_words, consent_hour)
    values (${id}, 'child', ${sealed}, ${sealed ? 'Yes, keep my name' : null}, ${sealed ? new Date() : null})`
  return id
}

const seen = async (viewer: Viewer, id: string) => (await withScope(scopeOf(viewer), (tx) => tx.execute(sql`select id from core.complaint where id = ${id}`))).length === 1
const end = (viewer: Viewer, id: string, status: string) => withScope(scopeOf(viewer), (tx) => tx.execute(sql`update core.complaint set status = ${status} where id = ${id}`))
const refer = (viewer: Viewer, id: string, body: string) =>
  withScope(scopeOf(viewer), async (tx) => {
    const [row] = await tx.execute<{ number: string }>(sql`select core.next_number('referral') as number`)
    await tx.execute(sql`insert into core.referral (complaint_id, number, body, to_name, record_sealed, sent_by, via, due_at)
      values (${id}, ${row?.number}, ${body}, 'SJPU', ${randomBytes(8)}, ${viewer.id}, 'hand', now() + interval '7 days')`)
    return row?.number
  })

it('a caseworker sees her own cases and those of nobody, the chair sees all', async () => {
  const [hers, nobodys, others] = [await child('CRUELTY', mine), await child('CRUELTY'), await child('CRUELTY', other)]
  expect([await seen(mine, hers), await seen(mine, nobodys), await seen(mine, others)]).toEqual([true, true, false])
  expect([await seen(chair, hers), await seen(chair, nobodys), await seen(chair, others)]).toEqual([true, true, true])
})

it('who stands in for a colleague sees her cases for that time only', async () => {
  const others = await child('CRUELTY', other)
  const add = (from: string, to: string) =>
    database.owner`insert into core.delegation (programme_id, unit_id, office, for_official, to_official, starts_at, ends_at, reason, created_by)
      values ('bal', 900, 'caseworker', ${other.id}, ${mine.id}, now() + ${from}::interval, now() + ${to}::interval, 'leave', ${chair.id}) returning id`
  await add('-3 days', '-1 day')
  await add('1 day', '3 days')
  expect(await seen(mine, others)).toBe(false)
  const [now] = await add('-1 hour', '1 hour')
  expect(await seen(mine, others)).toBe(true)
  await database.owner`delete from core.delegation where id = ${now?.id}`
  expect(await seen(mine, others)).toBe(false)
})

it.each(['closed', 'rejected', 'referred'])('the database lets no report of sexual abuse become %s without referral or reason', async (status) => {
  const [open, reasoned, referred, toLabour] = [await child('SEXUAL', mine), await child('SEXUAL', mine), await child('SEXUAL', mine), await child('SEXUAL', mine)]
  await expect(end(mine, open, status)).rejects.toMatchObject({ message: '23514' })
  const decide = (id: string, pocso: string, reason: string | null, number: string | null = null) =>
    withScope(scopeOf(mine), (tx) =>
      tx.execute(sql`update core.child_file set pocso = ${pocso}, not_pocso_reason = ${reason}, pocso_number = ${number} where complaint_id = ${id}`),
    )
  await expect(decide(reasoned, 'no', '  ')).rejects.toMatchObject({ message: '23514' })
  await decide(reasoned, 'no', 'The person is nineteen years old')
  await end(mine, reasoned, status)
  await decide(toLabour, 'yes', null, `POCSO/t/${randomUUID()}`)
  await refer(mine, toLabour, 'labour')
  await expect(end(mine, toLabour, status)).rejects.toMatchObject({ message: '23514' })
  await decide(referred, 'yes', null, `POCSO/t/${randomUUID()}`)
  await refer(mine, referred, 'sjpu')
  await end(mine, referred, status)
})

it('a report of sexual abuse has 24 hours from its hour of arrival', async () => {
  const id = await child('SEXUAL')
  const [row] = await database.owner`select f.pocso, f.pocso_due - c.arrived_hour as day from core.child_file f join core.complaint c on c.id = f.complaint_id where c.id = ${id}`
  expect(row).toEqual({ pocso: 'undecided', day: '1 day' })
})

it('a number of a register is given once and without gaps', async () => {
  const id = await child('LABOUR', mine)
  const first = await refer(mine, id, 'labour')
  await expect(withScope(scopeOf(mine), (tx) => tx.execute(sql`select core.next_number('referral'), 1/0`))).rejects.toThrow()
  const second = await refer(mine, id, 'education')
  expect(Number(second?.slice(-4))).toBe(Number(first?.slice(-4)) + 1)
})

it('a name given with consent opens for the caseworker of the case alone, and each time stands in the ledger', async () => {
  const id = await child('CRUELTY', mine, { name: 'Asha', number: '9999900001' })
  const open = (viewer: Viewer) =>
    withScope(scopeOf(viewer), async (tx) => (await tx.execute<{ sealed: Buffer | null }>(sql`select core.open_name(${id}) as sealed`))[0]?.sealed ?? null)
  expect([await open(other), await open(chair)]).toEqual([null, null])
  const sealed = await open(mine)
  expect(sealed && openName(id, sealed)).toEqual({ name: 'Asha', number: '9999900001' })
  expect(() => sealed && openName(randomUUID(), sealed)).toThrow()
  const lines = await database.owner`select actor_id from ledger.entry where complaint_id = ${id} and action = 'name_opened'`
  expect(lines.map((line) => line.actor_id)).toEqual([mine.id])
  await expect(withScope(scopeOf(mine), (tx) => tx.execute(sql`select name_sealed from core.child_file`))).rejects.toMatchObject({ message: '42501' })
})

it('what is hidden from an institution is hidden from officials tied to it, whichever comes first', async () => {
  const [home] = await database.owner<
    { id: number }[]
  >`insert into core.institution (programme_id, kind, name_en, name_hi, district_id) values ('bal', 'care_home', 'Home', 'गृह', ${place.district}) returning id`
  const [before, after, open] = [await child('CCI'), await child('CCI'), await child('CCI')]
  const put = (id: string, hide: boolean) =>
    database.owner`update core.child_file set institution_id = ${home?.id ?? 0}, hide_from_institution = ${hide} where complaint_id = ${id}`
  await put(before, true)
  await put(open, false)
  await withScope(scopeOf(chair), (tx) => tx.execute(sql`insert into core.institution_tie (institution_id, official_id) values (${home?.id}, ${other.id})`))
  await put(after, true)
  expect([await seen(other, before), await seen(other, after), await seen(other, open)]).toEqual([false, false, true])
  expect([await seen(mine, before), await seen(mine, after)]).toEqual([true, true])
  expect(await withScope(scopeOf(other), (tx) => tx.execute(sql`select 1 from core.institution_tie`))).toHaveLength(0)
})

it('words sealed for one row do not open for another', () => {
  const [one, two] = [randomUUID(), randomUUID()]
  expect(openWords('core.follow_up', one, sealWords('core.follow_up', one, 'call at five'))).toBe('call at five')
  expect(() => openWords('core.follow_up', two, sealWords('core.follow_up', one, 'call at five'))).toThrow()
  expect(() => openWords('core.referral', one, sealWords('core.follow_up', one, 'call at five'))).toThrow()
})

it('the public reads published answers and nothing else of them', async () => {
  const [made] = await database.owner<{ id: number }[]>`insert into core.answer (programme_id, slug, topic) values ('bal', 'test', 'rights') returning id`
  const add = (no: number, state: string) =>
    database.owner`insert into core.answer_version (answer_id, no, state, question_en, question_hi, text_en, text_hi, source_en, source_hi, source_date, verified_on, expires_on, published_at)
      values (${made?.id ?? 0}, ${no}, ${state}, ${`Q${no}`}, 'प्र', 'T', 'उ', 'S', 'स्रोत', '2026-01-01', '2026-02-01', '2027-02-01', ${state === 'draft' ? null : new Date()})`
  await add(1, 'past')
  await add(2, 'published')
  await add(3, 'draft')
  const found = await withScope({ office: 'mitra_status' }, (tx) => publishedAnswers(tx, 'bal'))
  expect(found.filter(({ slug }) => slug === 'test').map(({ question }) => question.en)).toEqual(['Q2'])
  const useful = (id: number) =>
    withScope({ office: 'mitra_status' }, async (tx) => (await tx.execute<{ ok: boolean }>(sql`select core.answer_useful(${id}, 'hi', true) as ok`))[0]?.ok)
  expect([await useful(made?.id ?? 0), await useful(made?.id ?? 0), await useful(0)]).toEqual([true, true, false])
  expect(await database.owner`select useful, not_useful from core.answer_feedback where answer_id = ${made?.id ?? 0}`).toEqual([{ useful: 2, not_useful: 0 }])
  await expect(withScope({ office: 'mitra_status' }, (tx) => tx.execute(sql`select editor_id from core.answer_version`))).rejects.toMatchObject({ message: '42501' })
})
