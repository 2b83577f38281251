import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { plan } from '@/lib/child/diary'
import { decidePocso, intimate } from '@/lib/child/file'
import { childCase } from '@/lib/child/queries'
import { refer } from '@/lib/child/referral'
import { childFiled, childPlace, staff, type Told } from '@/lib/child/testing'
import { keys, type Place } from '@/lib/complaint/testing'
import { checkIns, pocsoAlarms, releaseUnattended } from './children'

let database: TestDatabase
let place: Place
let mine: Viewer
let other: Viewer

const hour = 3_600_000
const arrived = new Date(Math.floor(Date.now() / hour) * hour - 1800_000)
const hoursOn = (hours: number) => new Date(arrived.getTime() + hours * hour)

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  place = await childPlace(database.owner)
  const [a, b] = await staff(database.owner, 'caseworker', 'caseworker')
  if (!a || !b) throw new Error('no staff')
  ;[mine, other] = [a, b]
})

afterAll(() => database.drop())
beforeEach(() => database.owner`update core.complaint set status = 'rejected' where lane = 'child' and category <> 'SEXUAL'`)

const file = (told: Told = {}) => childFiled(database.owner, place, { arrived, ...told })
const row = async (ref: string) => (await database.owner`select c.*, f.pocso_alarm from core.complaint c join core.child_file f on f.complaint_id = c.id where c.ref = ${ref}`)[0]
const on = async (ref: string) => ({ ref, version: Number((await row(ref))?.version) })
const actions = async (id: string) => (await database.owner`select action from ledger.entry where complaint_id = ${id} order by seq`).map((line) => line.action)

describe('the POCSO day', () => {
  it('gives its alarm at half and at the end, once each, and then lifts the case to the chair', async () => {
    const { id, ref } = await file({ category: 'SEXUAL' })
    await pocsoAlarms(hoursOn(11))
    expect(await row(ref)).toMatchObject({ pocso_alarm: 0, escalation: 0 })
    await pocsoAlarms(hoursOn(12.5))
    await pocsoAlarms(hoursOn(13))
    expect(await row(ref)).toMatchObject({ pocso_alarm: 1, escalation: 0 })
    await pocsoAlarms(hoursOn(24.5))
    expect(await row(ref)).toMatchObject({ pocso_alarm: 2, escalation: 2 })
    expect(await actions(id)).toEqual(['pocso_alarm', 'pocso_alarm'])
  })

  it('is silent once police, committee and court have been told', async () => {
    const { ref } = await file({ category: 'SEXUAL' })
    await decidePocso(mine, await on(ref), { pocso: 'yes', womanOfficer: false })
    const dueAt = new Date(Date.now() + 5 * 24 * hour)
    await refer(mine, await on(ref), { body: 'sjpu', toName: 'SJPU', record: 'A child reports an offence.', via: 'hand', dueAt, withInstitution: false })
    for (const to of ['cwc', 'court'] as const) await intimate(mine, await on(ref), { to, at: new Date() })
    await pocsoAlarms(hoursOn(30))
    expect(await row(ref)).toMatchObject({ pocso_alarm: 0 })
  })
})

it('a check-in that is due leaves once, without words, to who agreed', async () => {
  const { id, ref } = await file({ checkIn: 'weekly' })
  const due = new Date(Date.now() + hour)
  await plan(mine, await on(ref), { kind: 'check_in', dueAt: due })
  expect(await checkIns(new Date())).toBe(0)
  expect([await checkIns(new Date(due.getTime() + 1000)), await checkIns(new Date(due.getTime() + 2000))]).toEqual([1, 0])
  expect(await database.owner`select audience, template, params, free_text from core.outbox where complaint_id = ${id}`).toEqual([
    { audience: 'informer', template: 'check_in', params: {}, free_text: null },
  ])
  expect((await childCase(mine, ref))?.followUps[0]?.sentAt).toBeInstanceOf(Date)
})

describe('a caseworker who is away', () => {
  const away = (to: Viewer | null) =>
    database.owner`insert into core.delegation (programme_id, unit_id, office, for_official, to_official, starts_at, ends_at, reason, created_by)
      values ('bal', 900, 'caseworker', ${other.id}, ${to?.id ?? null}, now() - interval '1 hour', now() + interval '1 day', 'leave', ${mine.id})`

  it('with somebody standing in keeps the cases; with nobody they go back to the pool and up one step', async () => {
    const { id, ref } = await file({ caseworker: other, status: 'accepted' })
    await away(mine)
    expect(await releaseUnattended(new Date())).toBe(0)
    expect(await childCase(mine, ref)).toMatchObject({ caseworker: { mine: true } })
    await database.owner`delete from core.delegation`
    expect(await childCase(mine, ref)).toBeNull()
    await away(null)
    expect([await releaseUnattended(new Date()), await releaseUnattended(new Date())]).toEqual([1, 0])
    expect(await row(ref)).toMatchObject({ status: 'returned', caseworker_id: null, escalation: 1 })
    expect(await actions(id)).toEqual(['released'])
    expect(await childCase(mine, ref)).toMatchObject({ caseworker: null })
  })
})
