import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Role, Viewer } from '@/lib/access/viewer'
import { filed, placeOf } from '@/lib/complaint/testing'
import { addOfficer, changeOfficer, endOfficer, type OfficerInput } from './commands'
import { officerById, officersByCircle, postableUnits } from './queries'

const at = new Date('2026-11-21T08:40:00Z')

let database: TestDatabase
const viewers = new Map<string, Viewer>()
const unitIds = new Map<string, number>()

async function viewerOf(role: Role, code: string): Promise<Viewer> {
  const username = `${role}.${code}`
  const [row] = await database.owner`
    insert into auth.official (username, programme_id, role, unit_id, name_en, name_hi, password_hash, totp_sealed)
    select ${username}, u.programme_id, ${role}, u.id, 'Test', 'परीक्षण', 'none', ${Buffer.alloc(1)} from core.unit u where u.code = ${code}
    returning id, unit_id, programme_id, (select district_id from core.unit where code = ${code}) as district_id, (select range_id from core.unit where code = ${code}) as range_id`
  const known = {
    id: row?.id as string,
    programmeId: row?.programme_id as string,
    unitId: row?.unit_id as number,
    districtId: row?.district_id as number | null,
    rangeId: row?.range_id as number | null,
  }
  return { ...known, username, role, nameEn: 'Test', nameHi: 'परीक्षण', officeEn: code, officeHi: code, language: 'en' }
}

const as = (name: string) => {
  const viewer = viewers.get(name)
  if (!viewer) throw new Error(name)
  return viewer
}
const unit = (code: string) => unitIds.get(code) ?? 0
const input = (change: Partial<OfficerInput> = {}): OfficerInput => ({
  nameEn: 'Sunil Patel',
  nameHi: 'सुनील पटेल',
  rank: 'si',
  unit: unit('jaunpur/kerakat'),
  whatsapp: '98765 43210',
  language: 'hi',
  consentOn: '2026-11-01',
  ...change,
})
const names = async (viewer: Viewer) => (await officersByCircle(viewer, false)).flat().map(({ nameEn }) => nameEn)

beforeAll(async () => {
  database = await freshDatabase()
  for (const row of await database.owner`select id, code from core.unit`) unitIds.set(row.code as string, row.id as number)
  const posts: [Role, string][] = [
    ['sp', 'jaunpur'],
    ['sp_staff', 'jaunpur'],
    ['sp', 'ghazipur'],
    ['dig', 'varanasi-range'],
    ['analyst', 'varanasi-range'],
    ['admin', 'varanasi-range'],
  ]
  for (const [role, code] of posts) viewers.set(`${role}.${code}`, await viewerOf(role, code))
})
afterAll(() => database.drop())

test('an SP’s office keeps the officers of its own district, and the neighbour sees none of them', async () => {
  const added = await addOfficer(as('sp_staff.jaunpur'), input(), at)
  expect(added.ok).toBe(true)
  expect(await names(as('sp.jaunpur'))).toEqual(['Sunil Patel'])
  expect(await names(as('sp.ghazipur'))).toEqual([])
  const id = added.ok ? added.id : ''
  expect(await officerById(as('sp.ghazipur'), id)).toBeNull()
  expect(await changeOfficer(as('sp.ghazipur'), id, input({ unit: unit('ghazipur/saidpur') }), at)).toEqual({ ok: false, refusal: 'gone' })
  expect(await endOfficer(as('sp.ghazipur'), id, at)).toEqual({ ok: false, refusal: 'gone' })
})

test('a posting outside the area is refused, also one that is no circle or thana', async () => {
  for (const code of ['ghazipur/saidpur', 'jaunpur', 'varanasi-range']) {
    expect(await addOfficer(as('sp.jaunpur'), input({ unit: unit(code), whatsapp: '9876500000' }), at), code).toEqual({ ok: false, refusal: 'unit' })
  }
  const districts = new Set((await postableUnits(as('sp.jaunpur'))).map(({ districtEn }) => districtEn))
  expect([...districts]).toEqual(['Jaunpur'])
  expect(new Set((await postableUnits(as('dig.varanasi-range'))).map(({ districtEn }) => districtEn)).size).toBe(3)
})

test('numbers are checked, and one number is one officer', async () => {
  expect(await addOfficer(as('sp.jaunpur'), input({ whatsapp: '12345' }), at)).toEqual({ ok: false, refusal: 'number' })
  expect(await addOfficer(as('sp.jaunpur'), input({ whatsapp: '+91 98765-43210' }), at)).toEqual({ ok: false, refusal: 'number_taken' })
  expect(await addOfficer(as('sp.jaunpur'), input({ whatsapp: '9876500001', badge: '44 17' }), at)).toEqual({ ok: false, refusal: 'badge' })
  expect(await addOfficer(as('sp.jaunpur'), input({ whatsapp: '9876500001', consentOn: '2026-11-22' }), at)).toEqual({ ok: false, refusal: 'consent' })
})

test('the analyst sees the list without numbers and may not change it', async () => {
  const [row] = (await officersByCircle(as('analyst.varanasi-range'), false)).flat()
  expect(row).toMatchObject({ nameEn: 'Sunil Patel', whatsapp: null })
  expect(await endOfficer(as('analyst.varanasi-range'), row?.id ?? '', at)).toEqual({ ok: false, refusal: 'not_allowed' })
  const [kept] = (await officersByCircle(as('dig.varanasi-range'), false)).flat()
  expect(kept?.whatsapp).toBe('919876543210')
})

test('a change keeps the number when it is not touched, and ends when the designation ends', async () => {
  const [row] = (await officersByCircle(as('sp.jaunpur'), false)).flat()
  const id = row?.id ?? ''
  expect(await changeOfficer(as('sp.jaunpur'), id, input({ nameEn: 'Sunil K Patel', whatsapp: '+91 98765 43210', unit: unit('jaunpur/chandwak') }), at)).toEqual({ ok: true, id })
  expect(await officerById(as('sp.jaunpur'), id)).toMatchObject({ nameEn: 'Sunil K Patel', whatsapp: '919876543210', unitId: unit('jaunpur/chandwak') })
  expect(await endOfficer(as('sp.jaunpur'), id, at)).toEqual({ ok: true, id })
  expect(await names(as('sp.jaunpur'))).toEqual([])
  expect(await changeOfficer(as('sp.jaunpur'), id, input(), at)).toEqual({ ok: false, refusal: 'gone' })
  const written = await database.owner`select action, actor_id, detail from ledger.entry where action like 'officer%' order by seq`
  expect(written.map(({ action }) => action)).toEqual(['officer_added', 'officer_changed', 'officer_ended'])
  expect(JSON.stringify(written)).not.toContain('98765')
})

test('whoever changes a number has no work sent to it that is hidden from that office', async () => {
  const added = await addOfficer(as('sp_staff.jaunpur'), input({ whatsapp: '9876500002' }), at)
  const id = added.ok ? added.id : ''
  const place = await placeOf(database.owner, 'jaunpur')
  const given = async (lane: 'normal' | 'police_conduct') => {
    const complaint = await filed(database.owner, place, { lane, status: 'accepted' })
    const [row] = await database.owner`insert into core.assignment (complaint_id, officer_id, assigned_by, state, page_mac, page_expires)
      values (${complaint.id}, ${id}, ${as('sp.jaunpur').id}, 'accepted', ${Buffer.from(complaint.id)}, now() + interval '1 hour') returning id`
    await database.owner`update core.complaint set assignment_id = ${row?.id as string} where id = ${complaint.id}`
    return complaint.id
  }
  const [open, hidden] = [await given('normal'), await given('police_conduct')]
  const change = (who: string, whatsapp: string) => changeOfficer(as(who), id, input({ whatsapp }), at)
  const standing = async (complaint: string) =>
    (await database.owner`select c.status, a.state, a.page_mac from core.complaint c join core.assignment a on a.complaint_id = c.id where c.id = ${complaint}`)[0]
  expect((await change('sp.jaunpur', '9876500003')).ok).toBe(true)
  expect(await standing(hidden), 'the SP reads it anyway; only the old phone is shut out').toEqual({ status: 'accepted', state: 'accepted', page_mac: null })
  expect((await change('sp_staff.jaunpur', '9876500004')).ok).toBe(true)
  expect(await standing(hidden)).toMatchObject({ status: 'reviewing', state: 'withdrawn' })
  expect(await standing(open)).toMatchObject({ status: 'accepted', state: 'accepted' })
  const [entry] = await database.owner`select action, actor_id from ledger.entry where complaint_id = ${hidden} order by seq desc limit 1`
  expect(entry).toEqual({ action: 'renumbered', actor_id: as('sp_staff.jaunpur').id })
})

test('a badge number is kept in plain digits, read by who keeps the list, and can be taken out again', async () => {
  const added = await addOfficer(as('sp.jaunpur'), input({ whatsapp: '9876500077', badge: '१५२ ३४० ११७' }), at)
  if (!added.ok) throw new Error(added.refusal)
  expect(await officerById(as('dig.varanasi-range'), added.id)).toMatchObject({ badge: '152340117' })
  expect(await officerById(as('analyst.varanasi-range'), added.id)).toMatchObject({ badge: null })
  await changeOfficer(as('sp.jaunpur'), added.id, input({ whatsapp: '9876500077', badge: ' ' }), at)
  expect(await officerById(as('sp.jaunpur'), added.id)).toMatchObject({ badge: null })
})
