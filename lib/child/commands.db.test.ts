import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import * as complaint from '@/lib/complaint/commands'
import { caseOf } from '@/lib/complaint/queries'
import { keys, type Place } from '@/lib/complaint/testing'
import { give, outOfScope, release, take } from './assign'
import { followedUp, plan } from './diary'
import { amend, decidePocso, intimate, openGiven, suoMotu } from './file'
import { caseworkersFor, childCase } from './queries'
import { answerReferral, refer } from './referral'
import { childFiled, childPlace, staff, type Told } from './testing'

let database: TestDatabase
let place: Place
let mine: Viewer
let other: Viewer
let chair: Viewer
let sp: Viewer

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  place = await childPlace(database.owner)
  const [a, b, c, d] = await staff(database.owner, 'caseworker', 'caseworker', 'chair', 'sp')
  if (!a || !b || !c || !d) throw new Error('no staff')
  ;[mine, other, chair, sp] = [a, b, c, d]
})

afterAll(() => database.drop())

const file = (told: Told = {}) => childFiled(database.owner, place, told)
const row = async (ref: string) => (await database.owner`select * from core.complaint where ref = ${ref}`)[0]
const on = async (ref: string) => ({ ref, version: Number((await row(ref))?.version) })
const actions = async (id: string) => (await database.owner`select action from ledger.entry where complaint_id = ${id} order by seq`).map((line) => line.action)
const week = () => new Date(Date.now() + 7 * 86_400_000)
const reference = (given: Partial<Parameters<typeof refer>[2]> = {}) => ({
  ...{ body: 'sjpu' as const, toName: 'SJPU South', record: 'A child of 12 to 15 reports an offence.', via: 'hand' as const, dueAt: week(), withInstitution: false },
  ...given,
})

describe('a case', () => {
  it('is taken, worked on and closed with proof by a caseworker, and each step stands in the ledger', async () => {
    const { id, ref } = await file()
    expect(await caseOf(mine, ref)).toMatchObject({ status: 'reviewing', next: 'take' })
    expect(await take(mine, await on(ref))).toMatchObject({ ok: true })
    expect(await complaint.initiate(mine, await on(ref))).toMatchObject({ ok: true })
    expect(await complaint.report(mine, await on(ref), { outcome: 'verified_acted' })).toEqual({ ok: false, refusal: 'needs_proof' })
    expect(await refer(mine, await on(ref), reference({ body: 'cwc', toName: 'CWC' }))).toMatchObject({ ok: true })
    expect(await complaint.report(mine, await on(ref), { outcome: 'verified_acted', gdNumber: 'CWC/12' })).toMatchObject({ ok: true })
    expect(await complaint.close(mine, await on(ref), { outcome: 'verified_acted' })).toMatchObject({ ok: true })
    expect(await actions(id)).toEqual(['viewed', 'look', 'take', 'initiate', 'refer', 'report', 'close'])
  })

  it('that was taken is another caseworker’s no more, and comes back when it is given back', async () => {
    const { ref } = await file()
    await take(mine, await on(ref))
    expect(await caseOf(other, ref)).toBeNull()
    expect(await childCase(other, ref)).toBeNull()
    expect(await release(mine, await on(ref), ' ')).toEqual({ ok: false, refusal: 'needs_reason' })
    expect(await release(mine, await on(ref), 'I know the family')).toMatchObject({ ok: true })
    expect(await caseOf(other, ref)).toMatchObject({ status: 'returned' })
  })

  it('is given by the chair alone, and only to who can have it', async () => {
    const { ref } = await file()
    expect(await give(mine, await on(ref), other.id)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect((await caseworkersFor(chair, ref)).map(({ id }) => id).sort()).toEqual([mine.id, other.id].sort())
    expect(await caseworkersFor(mine, ref)).toEqual([])
    expect(await give(chair, await on(ref), sp.id)).toEqual({ ok: false, refusal: 'caseworker_unfit' })
    expect(await give(chair, await on(ref), other.id)).toMatchObject({ ok: true })
    expect([await caseOf(mine, ref), (await caseOf(other, ref))?.next]).toEqual([null, 'take'])
  })

  it('out of scope names the rule to the informer', async () => {
    const { id, ref } = await file()
    expect(await outOfScope(mine, await on(ref), 'custody')).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ status: 'rejected', outcome: 'not_ours' })
    expect(await database.owner`select template, params from core.outbox where complaint_id = ${id}`).toEqual([
      { template: 'update_closed', params: { outcome: 'not_ours', scope: 'custody' } },
    ])
  })

  it('is no matter of the police desk', async () => {
    const { ref } = await file()
    for (const attempt of [
      take(sp, await on(ref)),
      refer(sp, await on(ref), reference()),
      suoMotu(sp, await on(ref)),
      decidePocso(sp, await on(ref), { pocso: 'yes', womanOfficer: false }),
    ])
      expect(await attempt).toEqual({ ok: false, refusal: 'not_allowed' })
    expect([await childCase(sp, ref), await openGiven(sp, ref), await caseOf(sp, ref)]).toEqual([null, { ok: false, refusal: 'not_allowed' }, null])
  })
})

describe('POCSO', () => {
  const inWork = async () => {
    const { id, ref } = await file({ category: 'SEXUAL' })
    await take(mine, await on(ref))
    await complaint.initiate(mine, await on(ref))
    await complaint.report(mine, await on(ref), { outcome: 'verified_acted', firNumber: '12/2026' })
    return { id, ref }
  }
  const close = async (ref: string) => complaint.close(mine, await on(ref), { outcome: 'verified_acted' })

  it('bars the end until it is decided and the police have been told on record', async () => {
    const { ref } = await inWork()
    expect(await close(ref)).toEqual({ ok: false, refusal: 'pocso_undecided' })
    expect(await decidePocso(mine, await on(ref), { pocso: 'yes', womanOfficer: true })).toMatchObject({ ok: true })
    expect(await close(ref)).toEqual({ ok: false, refusal: 'pocso_no_referral' })
    await refer(mine, await on(ref), reference({ body: 'labour' }))
    expect(await close(ref)).toEqual({ ok: false, refusal: 'pocso_no_referral' })
    await refer(mine, await on(ref), reference())
    expect(await close(ref)).toMatchObject({ ok: true })
    const found = await childCase(mine, ref)
    expect(found?.file).toMatchObject({ pocso: 'yes', womanOfficer: true })
    expect(found?.file.pocsoNumber).toMatch(/^POCSO\/20\d\d\/\d{4}$/)
  })

  it('bars every other ending too', async () => {
    const { ref } = await file({ category: 'SEXUAL' })
    expect(await complaint.reject(mine, await on(ref), 'spam')).toEqual({ ok: false, refusal: 'pocso_undecided' })
    expect(await outOfScope(mine, await on(ref), 'civil')).toEqual({ ok: false, refusal: 'pocso_undecided' })
    const target = await file({ category: 'CRUELTY' })
    expect(await complaint.merge(mine, await on(ref), target.ref)).toEqual({ ok: false, refusal: 'pocso_undecided' })
  })

  it('is lifted by a reason, not by a blank', async () => {
    const { ref } = await inWork()
    expect(await decidePocso(mine, await on(ref), { pocso: 'no', reason: '  ', womanOfficer: false })).toEqual({ ok: false, refusal: 'needs_reason' })
    expect(await decidePocso(mine, await on(ref), { pocso: 'no', reason: 'The person is nineteen', womanOfficer: false })).toMatchObject({ ok: true })
    expect(await close(ref)).toMatchObject({ ok: true })
  })

  it('records both intimations, not before arrival and not in the future', async () => {
    const { ref } = await inWork()
    expect(await intimate(mine, await on(ref), { to: 'cwc', at: new Date() })).toEqual({ ok: false, refusal: 'pocso_undecided' })
    await decidePocso(mine, await on(ref), { pocso: 'yes', womanOfficer: false })
    expect(await intimate(mine, await on(ref), { to: 'cwc', at: new Date('2020-01-01') })).toEqual({ ok: false, refusal: 'bad_date' })
    expect(await intimate(mine, await on(ref), { to: 'court', at: week() })).toEqual({ ok: false, refusal: 'bad_date' })
    for (const to of ['cwc', 'court'] as const) expect(await intimate(mine, await on(ref), { to, at: new Date() })).toMatchObject({ ok: true })
    expect((await childCase(mine, ref))?.file).toMatchObject({ cwcToldAt: expect.any(Date), courtToldAt: expect.any(Date) })
  })
})

describe('a file', () => {
  it('of an anonymous report becomes one of the commission’s own motion in one step, once', async () => {
    const { ref } = await file()
    expect(await suoMotu(mine, await on(ref))).toMatchObject({ ok: true })
    expect(await suoMotu(mine, await on(ref))).toEqual({ ok: false, refusal: 'suo_motu_before' })
    expect((await childCase(mine, ref))?.file.suoMotuNumber).toMatch(/^SM\/20\d\d\/\d{4}$/)
    const named = await file({ named: { name: 'Asha', number: '9999900001' } })
    expect(await suoMotu(mine, await on(named.ref))).toEqual({ ok: false, refusal: 'named_already' })
  })

  it('opens name and number with the words agreed to, for its caseworker alone', async () => {
    const { id, ref } = await file({ caseworker: mine, named: { name: 'Asha', number: '9999900001' } })
    expect(await openGiven(chair, ref)).toEqual({ ok: false, refusal: 'not_yours' })
    expect(await openGiven(other, ref)).toEqual({ ok: false, refusal: 'not_found' })
    expect(await openGiven(mine, ref)).toEqual({ ok: true, name: 'Asha', number: '9999900001', consent: 'Yes, keep my name' })
    expect(await actions(id)).toEqual(['name_opened'])
    expect(JSON.stringify(await childCase(mine, ref))).not.toMatch(/Asha|99999/)
  })

  it('whose event lay before the division changed names the district of that day, says why, and moves nothing', async () => {
    const { ref, id } = await file()
    const told = [{ question: 'when', said: 'मार्च 2025 में' }]
    const found = async (said = told) => (await childCase(mine, ref, said))?.earlier
    expect(await found()).toMatchObject({ on: '2025-03-31', by: 'told', districts: [{ until: '2025-12-25', confirmed: false }] })
    expect(await found([{ question: 'when', said: 'जनवरी 2026 में' }])).toBeNull()
    expect(await found([])).toBeNull()
    const on2026 = { ageBand: '6_11' as const, institutionId: null, hide: false, womanOfficer: false, eventOn: '2026-02-01' }
    expect(await amend(mine, await on(ref), on2026)).toMatchObject({ ok: true })
    expect(await found(), 'what the office has found goes before what was told').toBeNull()
    expect(await amend(mine, await on(ref), { ...on2026, eventOn: '2024-02-01' })).toMatchObject({ ok: true })
    expect(await found([])).toMatchObject({ on: '2024-02-01', by: 'office' })
    expect(await amend(mine, await on(ref), { ...on2026, eventOn: '2199-02-01' })).toEqual({ ok: false, refusal: 'bad_date' })
    const [row] = await database.owner<{ district_id: number }[]>`select district_id from core.complaint where id = ${id}`
    expect(row?.district_id).toBe(place.district)
  })

  it('can be hidden from an institution and not shown to it again', async () => {
    const [home] = await database.owner<
      { id: number }[]
    >`insert into core.institution (programme_id, kind, name_en, name_hi, district_id) values ('bal', 'care_home', 'Sunrise Home', 'सूर्योदय गृह', ${place.district}) returning id`
    const { ref } = await file()
    const amended = (hide: boolean) => ({ ageBand: '6_11' as const, institutionId: home?.id ?? 0, hide, womanOfficer: false, eventOn: null })
    expect(await amend(mine, await on(ref), amended(true))).toMatchObject({ ok: true })
    expect(await amend(mine, await on(ref), amended(false))).toMatchObject({ ok: true })
    expect((await childCase(mine, ref))?.file).toMatchObject({ hideFromInstitution: true, institution: { en: 'Sunrise Home' }, ageBand: '6_11' })
    expect(await amend(mine, await on(ref), { ...amended(true), institutionId: 999_999 })).toEqual({ ok: false, refusal: 'invalid' })
    const told = { record: 'Beaten at the sunrise  home every evening.' }
    expect(await refer(mine, await on(ref), reference(told))).toEqual({ ok: false, refusal: 'record_school' })
    expect(await refer(mine, await on(ref), reference({ ...told, withInstitution: true }))).toMatchObject({ ok: true })
  })
})

describe('a referral', () => {
  it('holds no telephone number, is numbered, sealed, and answered once', async () => {
    const { id, ref } = await file()
    expect(await refer(mine, await on(ref), reference({ record: 'Ask her father on 98765 43210.' }))).toEqual({ ok: false, refusal: 'record_number' })
    expect(await refer(mine, await on(ref), reference({ record: 'पिता का नंबर ९८७६५४३२१०' }))).toEqual({ ok: false, refusal: 'record_number' })
    expect(await refer(mine, await on(ref), reference({ dueAt: new Date('2020-01-01') }))).toEqual({ ok: false, refusal: 'bad_date' })
    expect(await refer(mine, await on(ref), reference({ body: 'labour', record: 'Three children at a kiln.' }))).toMatchObject({ ok: true })
    const [sealed] = await database.owner`select record_sealed::text from core.referral where complaint_id = ${id}`
    expect(Buffer.from(String(sealed?.record_sealed).slice(2), 'hex').toString('latin1')).not.toContain('kiln')
    const [sent] = (await childCase(mine, ref))?.referrals ?? []
    expect(sent).toMatchObject({ body: 'labour', record: 'Three children at a kiln.', answeredAt: null })
    const answered = async () => answerReferral(mine, await on(ref), { id: sent?.id ?? '', answer: 'Inspected, two rescued' })
    expect([await answered(), await answered()]).toMatchObject([{ ok: true }, { ok: false, refusal: 'done_before' }])
    expect((await childCase(mine, ref))?.referrals[0]).toMatchObject({ answer: 'Inspected, two rescued' })
  })
})

describe('the diary', () => {
  it('plans, is written up once, and plans the next entry in the same step', async () => {
    const { ref } = await file()
    expect(await plan(mine, await on(ref), { kind: 'call', dueAt: week(), plan: 'Call the DCPU' })).toMatchObject({ ok: true })
    const [first] = (await childCase(mine, ref))?.followUps ?? []
    const done = async () => followedUp(mine, await on(ref), { id: first?.id ?? '', note: 'They will visit', next: { kind: 'visit', dueAt: week() } })
    expect([await done(), await done()]).toMatchObject([{ ok: true }, { ok: false, refusal: 'done_before' }])
    expect((await childCase(mine, ref))?.followUps.map(({ kind, note }) => [kind, note])).toEqual([
      ['call', 'They will visit'],
      ['visit', null],
    ])
  })

  it('sends no message to who did not agree to any', async () => {
    const [no, yes] = [await file(), await file({ checkIn: 'weekly' })]
    expect(await plan(mine, await on(no.ref), { kind: 'check_in', dueAt: week() })).toEqual({ ok: false, refusal: 'no_check_in' })
    expect(await plan(mine, await on(yes.ref), { kind: 'check_in', dueAt: week() })).toMatchObject({ ok: true })
  })
})
