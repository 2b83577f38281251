import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { childFiled, childPlace, staff, type Told } from '@/lib/child/testing'
import { keys, type Place } from '@/lib/complaint/testing'
import { dropReminderPhone, keepReminderPhone, reminderPhone } from '@/lib/settings/reminder-phone'
import { People } from '@/lib/vault/person'
import { transaction } from '@/lib/vault/tx'
import { letterOf } from './outgoing'
import { remindStaff } from './remind-staff'

let database: TestDatabase
let place: Place
let mine: Viewer
let other: Viewer
let chair: Viewer
let police: Viewer

const hour = 3_600_000
/** A Thursday at ten in India, in the future of every clock of this machine. */
const ten = new Date('2031-11-27T10:00:00+05:30')
const hoursOn = (hours: number) => new Date(ten.getTime() + hours * hour)
const phones = { mine: '9876500001', other: '9876500002', chair: '9876500003' }

beforeAll(async () => {
  database = await freshDatabase()
  await keys()
  place = await childPlace(database.owner)
  const [a, b, c, d] = await staff(database.owner, 'caseworker', 'caseworker', 'chair', 'sp')
  if (!a || !b || !c || !d) throw new Error('no staff')
  ;[mine, other, chair, police] = [a, b, c, d]
})

afterAll(() => database.drop())

beforeEach(async () => {
  const { owner } = database
  await owner`delete from core.staff_phone`
  await owner`delete from core.staff_reminder`
  await owner`delete from vault.outgoing`
  await owner`delete from core.delegation`
  await owner`update core.child_file set pocso = 'no', not_pocso_reason = 'ended for the next case of this test'`
  await owner`update core.complaint set status = 'rejected' where lane = 'child'`
})

const keeps = (viewer: Viewer, phone: string) => keepReminderPhone(viewer, { number: `+91 ${phone}`, again: phone })
const file = (told: Told = {}) => childFiled(database.owner, place, { arrived: ten, ...told })

/** Letters on their way: to whom, which template, with what in it. */
async function letters() {
  const rows = await database.owner<{ id: string; sealed: Buffer; kid: number }[]>`select id, sealed, kid from vault.outgoing order by not_before`
  return rows.map((row) => {
    const { to, content, programme } = letterOf(row.id, row)
    return { programme, to: to.phone, ...('template' in content ? { name: content.template.name, said: content.template.parameters } : {}) }
  })
}

describe('a caseworker who keeps a number', () => {
  it('is told of the own POCSO case once, with reference, time and count and nothing else, from the commission’s number', async () => {
    await keeps(mine, phones.mine)
    const { ref } = await file({ category: 'SEXUAL', caseworker: mine, status: 'accepted' })
    expect([await remindStaff(ten), await remindStaff(hoursOn(1))]).toEqual([1, 0])
    expect(await letters()).toEqual([{ programme: 'bal', to: `91${phones.mine}`, name: 'mitra_desk', said: [ref, '28 नव॰ 2031, 10:00', '1'] }])
  })

  it('is told again at half of the POCSO day and at its end, and then the chair too', async () => {
    await keeps(mine, phones.mine)
    await keeps(chair, phones.chair)
    const { id } = await file({ category: 'SEXUAL', caseworker: mine, status: 'accepted' })
    const alarmed = (level: number) => database.owner`update core.child_file set pocso_alarm = ${level} where complaint_id = ${id}`
    expect(await remindStaff(ten)).toBe(1)
    await alarmed(1)
    expect(await remindStaff(hoursOn(5))).toBe(1)
    await alarmed(2)
    expect(await remindStaff(hoursOn(10))).toBe(2)
    expect((await letters()).map(({ to }) => to).sort()).toEqual([`91${phones.mine}`, `91${phones.mine}`, `91${phones.mine}`, `91${phones.chair}`])
  })

  it('is told of a diary entry in office hours only, and again when it is late', async () => {
    await keeps(mine, phones.mine)
    const { id } = await file({ caseworker: mine, status: 'accepted' })
    await database.owner`insert into core.follow_up (complaint_id, kind, due_at) values (${id}, 'visit', ${hoursOn(2)})`
    expect(await remindStaff(hoursOn(-4))).toBe(0)
    expect(await remindStaff(ten)).toBe(1)
    expect(await remindStaff(hoursOn(3))).toBe(1)
    expect(await remindStaff(hoursOn(5))).toBe(0)
  })

  it('is not told of what is another’s, of what is hidden from her, or after taking the number out', async () => {
    await keeps(mine, phones.mine)
    const hidden = await file({ category: 'SEXUAL' })
    await database.owner`update core.complaint set accused_official_ids = ${[mine.id]} where id = ${hidden.id}`
    await file({ category: 'SEXUAL', caseworker: other, status: 'accepted' })
    expect(await remindStaff(ten)).toBe(0)
    await file({ category: 'SEXUAL', caseworker: mine, status: 'accepted' })
    await dropReminderPhone(mine)
    expect(await remindStaff(ten)).toBe(0)
  })

  it('who wrote STOP from that phone is left alone', async () => {
    await keeps(mine, phones.mine)
    await file({ category: 'SEXUAL', caseworker: mine, status: 'accepted' })
    await transaction(async (tx) => {
      const people = await People.lock(tx, 'bal', [{ phone: `91${phones.mine}` }])
      people.at({ phone: `91${phones.mine}` }).person.muted = true
      await Promise.all(people.save(tx))
    })
    expect(await remindStaff(ten)).toBe(0)
    await database.owner`delete from vault.person`
    expect(await remindStaff(ten)).toBe(1)
  })
})

it('of a case that is nobody’s every caseworker is told, but one who is away; whoever stands in is told of the cases stood in for', async () => {
  for (const [viewer, phone] of [
    [mine, phones.mine],
    [other, phones.other],
    [chair, phones.chair],
  ] as const)
    await keeps(viewer, phone)
  await file({ category: 'SEXUAL' })
  await database.owner`insert into core.delegation (programme_id, unit_id, office, for_official, to_official, starts_at, ends_at, reason, created_by)
    values ('bal', 900, 'caseworker', ${other.id}, ${mine.id}, ${hoursOn(-1)}, ${hoursOn(9)}, 'leave', ${mine.id})`
  expect(await remindStaff(ten)).toBe(1)
  await file({ category: 'SEXUAL', caseworker: other, status: 'accepted' })
  expect(await remindStaff(hoursOn(1))).toBe(1)
  expect((await letters()).map(({ to }) => to)).toEqual([`91${phones.mine}`, `91${phones.mine}`])
})

describe('the number', () => {
  it('must be one, twice the same, and is stored sealed', async () => {
    expect(await keepReminderPhone(mine, { number: '12345', again: '12345' })).toEqual({ ok: false, refusal: 'number' })
    expect(await keepReminderPhone(mine, { number: phones.mine, again: phones.other })).toEqual({ ok: false, refusal: 'not_same' })
    expect(await keepReminderPhone(police, { number: phones.mine, again: phones.mine })).toEqual({ ok: false, refusal: 'not_allowed' })
    await keeps(mine, phones.mine)
    const [row] = await database.owner<{ sealed: Buffer }[]>`select sealed from core.staff_phone`
    expect(row?.sealed.includes(phones.mine)).toBe(false)
    expect([await reminderPhone(mine), await reminderPhone(other), await reminderPhone(chair)]).toEqual(['01', null, null])
  })
})
