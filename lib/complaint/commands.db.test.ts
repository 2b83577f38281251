import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { botDb } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import * as commands from './commands'
import * as field from './officer-commands'
import { caseOf } from './queries'
import { type Filed, filed, keys, officer, official, type Place, placeOf } from './testing'
import type { Case } from './types'

let database: TestDatabase
let place: Place
let other: Place
let sp: Viewer
let staff: Viewer
let dig: Viewer
let thanaOfficer: string
let otherCircleOfficer: string

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  const { owner } = database
  place = await placeOf(owner, 'jaunpur')
  other = await placeOf(owner, 'ghazipur')
  sp = await official(owner, 'sp', place)
  staff = await official(owner, 'sp_staff', place)
  dig = await official(owner, 'dig', place)
  const [first] = place.thanas
  const second = place.thanas.find((thana) => thana.circle !== first?.circle)
  thanaOfficer = await officer(owner, place, first?.id ?? 0, first?.circle ?? null)
  otherCircleOfficer = await officer(owner, place, second?.id ?? 0, second?.circle ?? null)
})

afterAll(() => database.drop())

const file = (given: Filed = {}) => filed(database.owner, place, given)
const row = async (ref: string) => (await database.owner`select * from core.complaint where ref = ${ref}`)[0]
const ledger = async (id: string) =>
  (await database.owner<{ action: string }[]>`select action from ledger.entry where complaint_id = ${id} order by seq`).map((entry) => entry.action)
const outbox = (id: string) =>
  database.owner<
    { audience: string; template: string; not_before: Date; state: string; assignment_id: string | null; params: Record<string, string> }[]
  >`select * from core.outbox where complaint_id = ${id} order by created_at, template`
const on = async (ref: string) => ({ ref, version: Number((await row(ref))?.version) })

async function open(viewer: Viewer, ref: string): Promise<Case> {
  const found = await caseOf(viewer, ref)
  if (!found) throw new Error(`not visible: ${ref}`)
  return found
}

async function inField(given: Filed = {}, officerId = thanaOfficer): Promise<{ id: string; ref: string; assignmentId: string }> {
  const made = await file(given)
  expect(await commands.assign(sp, await on(made.ref), { officerId, instruction: 'Look at night' })).toMatchObject({ ok: true })
  return { ...made, assignmentId: String((await row(made.ref))?.assignment_id) }
}

type Work = Parameters<ReturnType<typeof botDb>['transaction']>[0]
const asWorker = (work: Work) => botDb().transaction(work)

describe('the long road', () => {
  it('goes through office, officer and office again, each step in the ledger, the informer told twice', async () => {
    const { id, ref } = await file()
    await open(sp, ref)
    expect(await row(ref)).toMatchObject({ status: 'reviewing', version: 2 })
    expect(await commands.assign(sp, await on(ref), { officerId: thanaOfficer })).toMatchObject({ ok: true })
    const assignmentId = String((await row(ref))?.assignment_id)
    await asWorker(async (tx) => {
      expect(await field.accept(tx, assignmentId, 'whatsapp')).toMatchObject({ ok: true })
      expect(await field.initiate(tx, assignmentId, 'whatsapp')).toMatchObject({ ok: true })
      expect(await field.report(tx, assignmentId, { outcome: 'verified_acted' }, 'whatsapp')).toEqual({ ok: false, refusal: 'needs_proof' })
      expect(await field.attachPhoto(tx, assignmentId, { kind: 'image' })).toMatchObject({ ok: true })
      expect(await field.report(tx, assignmentId, { outcome: 'verified_acted', arrests: 0 }, 'whatsapp')).toMatchObject({ ok: true })
    })
    expect(await commands.close(sp, await on(ref), { outcome: 'verified_acted', gdNumber: 'GD 7' })).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ status: 'closed', outcome: 'verified_acted', gd_number: 'GD 7' })
    expect(await ledger(id)).toEqual(['viewed', 'look', 'assign', 'accept', 'initiate', 'attached', 'report', 'close'])
    const messages = await outbox(id)
    expect(messages.map(({ audience, template }) => `${audience} ${template}`)).toEqual(['officer assigned', 'informer update_action_initiated', 'informer update_closed'])
    for (const message of messages.filter(({ audience }) => audience === 'informer')) expect(message.not_before.getTime() - Date.now()).toBeGreaterThan(8 * 60_000)
  })

  it('records what an officer told by word of mouth', async () => {
    const { ref } = await inField()
    expect(await commands.initiate(sp, await on(ref))).toMatchObject({ ok: true })
    expect(await commands.report(sp, await on(ref), { outcome: 'not_found', note: 'Nobody there' })).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ status: 'acted', outcome: 'not_found' })
    expect((await open(sp, ref)).assignments).toMatchObject([{ state: 'reported', current: true }])
  })

  it('closes with the proof of the report when the desk adds none', async () => {
    const { ref } = await inField()
    await commands.initiate(sp, await on(ref))
    await commands.report(sp, await on(ref), { outcome: 'verified_acted', firNumber: '88/2026', arrests: 2 })
    expect(await commands.close(sp, await on(ref), { outcome: 'verified_acted', firNumber: '', gdNumber: null })).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ status: 'closed', fir_number: '88/2026', arrests: 2 })
  })
})

describe('assigning', () => {
  it('has one winner when two do it at once', async () => {
    const { id, ref } = await file()
    const at = await on(ref)
    const results = await Promise.all([commands.assign(sp, at, { officerId: thanaOfficer }), commands.assign(dig, at, { officerId: otherCircleOfficer })])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, refusal: 'changed_meanwhile' })
    expect((await database.owner`select 1 from core.assignment where complaint_id = ${id}`).length).toBe(1)
    expect((await outbox(id)).length).toBe(1)
    expect(await ledger(id)).toEqual(['assign'])
  })

  it('waits for the supervisor where the head is sensitive, and staff cannot be the supervisor', async () => {
    const { ref } = await file({ sensitive: true })
    expect(await commands.assign(sp, await on(ref), { officerId: thanaOfficer })).toEqual({ ok: false, refusal: 'needs_check' })
    expect(await commands.check(staff, await on(ref))).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await commands.check(sp, await on(ref))).toMatchObject({ ok: true })
    expect(await commands.assign(staff, await on(ref), { officerId: thanaOfficer })).toMatchObject({ ok: true })
  })

  it('refuses an officer of another range, an ended one and an unknown one', async () => {
    const { ref } = await file()
    const ended = await officer(database.owner, place, place.thanas[0]?.id ?? 0, null)
    await database.owner`update core.officer set ended_on = now() where id = ${ended}`
    const foreign = await officer(database.owner, other, other.thanas[0]?.id ?? 0, null)
    for (const officerId of [ended, foreign, crypto.randomUUID()]) expect(await commands.assign(sp, await on(ref), { officerId })).toEqual({ ok: false, refusal: 'officer_unfit' })
    expect(await row(ref)).toMatchObject({ status: 'received', version: 1 })
  })

  it('takes the work from the first officer when it goes to a second', async () => {
    const { ref, assignmentId } = await inField()
    expect(await commands.reassign(sp, await on(ref), { officerId: otherCircleOfficer })).toMatchObject({ ok: true })
    await asWorker(async (tx) => expect(await field.accept(tx, assignmentId, 'whatsapp')).toEqual({ ok: false, refusal: 'not_found' }))
    expect((await open(sp, ref)).assignments.map(({ state, current }) => [state, current])).toEqual([
      ['withdrawn', false],
      ['sent', true],
    ])
  })

  it('comes back with a reason when the officer declines', async () => {
    const { ref, assignmentId } = await inField()
    await asWorker(async (tx) => {
      expect(await field.decline(tx, assignmentId, ' ', 'whatsapp')).toEqual({ ok: false, refusal: 'needs_reason' })
      expect(await field.decline(tx, assignmentId, 'Not my area', 'whatsapp')).toMatchObject({ ok: true })
    })
    expect(await open(sp, ref)).toMatchObject({ status: 'returned', next: 'assign', officer: null, assignments: [{ state: 'declined', reason: 'Not my area', current: false }] })
  })
})

describe('a page that shows an old version', () => {
  it('is refused, and nothing is written', async () => {
    const { id, ref } = await file()
    const stale = await on(ref)
    expect(await commands.prioritise(sp, stale, 'critical')).toMatchObject({ ok: true })
    expect(await commands.reject(sp, stale, 'spam')).toEqual({ ok: false, refusal: 'changed_meanwhile' })
    expect(await ledger(id)).toEqual(['prioritise'])
    expect(await row(ref)).toMatchObject({ status: 'received', priority: 'critical' })
  })
})

describe('ending without the field', () => {
  it('rejects spam without a word and everything else with one', async () => {
    const spam = await file()
    const off = await file()
    await commands.reject(sp, await on(spam.ref), 'spam')
    await commands.reject(sp, await on(off.ref), 'out_of_scope')
    expect(await outbox(spam.id)).toHaveLength(0)
    expect(await outbox(off.id)).toMatchObject([{ template: 'update_closed', params: { outcome: 'not_ours' } }])
  })

  it('refers to a named body, and can be taken up again', async () => {
    const { ref, id } = await file()
    expect(await commands.referBody(sp, await on(ref), { body: ' ', reason: 'r' })).toEqual({ ok: false, refusal: 'needs_reason' })
    expect(await commands.referBody(sp, await on(ref), { body: 'Excise Department', reason: 'Licence matter' })).toMatchObject({ ok: true })
    expect(await outbox(id)).toMatchObject([{ template: 'update_referred' }])
    expect(await commands.reopen(sp, await on(ref), 'They sent it back')).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ status: 'reopened', referred_to: null, closed_at: null })
  })
})

describe('another district', () => {
  it('gets the complaint as new, and the first desk sees it no more', async () => {
    const { ref, id } = await file()
    const there = await official(database.owner, 'sp', other)
    await open(sp, ref)
    expect(await commands.referDistrict(sp, await on(ref), { districtId: place.district, reason: 'r' })).toEqual({ ok: false, refusal: 'same_district' })
    expect(await commands.referDistrict(sp, await on(ref), { districtId: 901, reason: 'r' })).toEqual({ ok: false, refusal: 'invalid' })
    expect(await commands.referDistrict(sp, await on(ref), { districtId: other.district, reason: 'Happened there' })).toMatchObject({ ok: true })
    expect(await caseOf(sp, ref)).toBeNull()
    expect(await row(ref)).toMatchObject({ status: 'received', district_id: other.district, thana_id: null, first_look_at: null })
    expect(await open(there, ref)).toMatchObject({ next: 'assign' })
    expect(await ledger(id)).toContain('referDistrict')
  })

  it('does not get police conduct from the SP, only from the DIG', async () => {
    const { ref } = await file({ lane: 'police_conduct', level: 'below_sp' })
    expect(await commands.referDistrict(sp, await on(ref), { districtId: other.district, reason: 'r' })).toEqual({ ok: false, refusal: 'invalid' })
    expect(await commands.referDistrict(dig, await on(ref), { districtId: other.district, reason: 'r' })).toMatchObject({ ok: true })
  })
})

describe('duplicates', () => {
  it('are merged, hear what the other hears, and can be parted again', async () => {
    const kept = await file()
    const twin = await file()
    expect(await commands.merge(sp, await on(twin.ref), twin.ref)).toEqual({ ok: false, refusal: 'same_complaint' })
    expect(await commands.merge(sp, await on(twin.ref), kept.ref)).toMatchObject({ ok: true })
    expect(await commands.merge(sp, await on(kept.ref), (await file()).ref)).toEqual({ ok: false, refusal: 'has_duplicates' })
    expect(await open(sp, kept.ref)).toMatchObject({ duplicates: [twin.ref] })
    expect(await open(sp, twin.ref)).toMatchObject({ mergedInto: kept.ref, next: 'unmerge' })
    await commands.close(sp, await on(kept.ref), { outcome: 'insufficient', note: 'No place named' })
    expect((await outbox(twin.id)).map((message) => message.template)).toEqual(['update_closed'])
    expect(await commands.unmerge(sp, await on(twin.ref))).toMatchObject({ ok: true })
    expect(await row(twin.ref)).toMatchObject({ status: 'reviewing', merged_into_id: null })
  })

  it('are not merged across lanes, nor into what the viewer does not see', async () => {
    const { ref } = await file()
    const conduct = await file({ lane: 'police_conduct', level: 'below_sp' })
    const elsewhere = await filed(database.owner, other)
    expect(await commands.merge(sp, await on(ref), conduct.ref)).toEqual({ ok: false, refusal: 'not_mergeable' })
    expect(await commands.merge(sp, await on(ref), elsewhere.ref)).toEqual({ ok: false, refusal: 'not_found' })
    expect(await commands.merge(dig, await on(ref), elsewhere.ref)).toEqual({ ok: false, refusal: 'not_mergeable' })
  })
})

describe('questions to the informer', () => {
  it('go one at a time and never ask who he is', async () => {
    const { ref, id } = await file()
    expect(await commands.ask(sp, await on(ref), 'What is your name?')).toEqual({ ok: false, refusal: 'question_identity' })
    expect(await commands.ask(sp, await on(ref), 'At what time does the truck leave?')).toMatchObject({ ok: true })
    expect(await commands.ask(sp, await on(ref), 'Which road does it take?')).toEqual({ ok: false, refusal: 'question_waiting' })
    expect(await open(sp, ref)).toMatchObject({ asked: 'waiting' })
    const [question] = await database.owner`select id from core.outbox where complaint_id = ${id}`
    await database.owner`insert into core.statement (complaint_id, seq, question, said, said_hour) values (${id}, 2, ${`answer:${question?.id}`}, 'At two', now())`
    const seen = await open(sp, ref)
    expect(seen).toMatchObject({ asked: 'answered', messages: [{ template: 'question', answered: true }] })
    expect(seen.statements.at(-1)).toMatchObject({ question: 'answer', said: 'At two', answers: 'At what time does the truck leave?' })
    expect(await commands.ask(sp, await on(ref), 'Which road does it take?')).toMatchObject({ ok: true })
  })
})
