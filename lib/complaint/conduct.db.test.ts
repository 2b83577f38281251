import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import * as commands from './commands'
import { officersFor } from './officers'
import { accusableFor, caseOf, complaints, counters, exportRows, findRef } from './queries'
import { type Filed, filed, keys, officer, official, type Place, placeOf } from './testing'
import type { Case } from './types'

let database: TestDatabase
let place: Place
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

describe('naming police as accused', () => {
  it('hides the complaint at once, takes the work back and keeps who had opened it', async () => {
    const { ref, id, assignmentId } = await inField()
    await open(sp, ref)
    await open(staff, ref)
    const accused = { units: [place.thanas[0]?.id ?? 0], officers: [], officials: [] }
    expect(await commands.accuse(sp, await on(ref), accused)).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ lane: 'police_conduct', accused_level: 'below_sp', status: 'reviewing', assignment_id: null })
    expect(await caseOf(staff, ref)).toBeNull()
    expect((await complaints(staff, { group: 'all', flags: [], words: ref })).rows).toEqual([])
    expect(await open(sp, ref)).toMatchObject({ accused: { level: 'below_sp', units: [{ id: place.thanas[0]?.id }] } })
    const shown = await withScope({ office: 'mitra_officer', assignment: assignmentId }, (tx) => tx.execute(sql`select id from core.complaint`))
    expect(shown).toHaveLength(0)
    const [entry] = await database.owner<{ detail: Record<string, string> }[]>`select detail from ledger.entry where complaint_id = ${id} and action = 'accuse'`
    expect(entry?.detail.openedBy?.split(',').sort()).toEqual([sp.id, staff.id].sort())
    expect(await outbox(id)).toMatchObject([{ template: 'assigned', state: 'withheld' }])
    const jobs = await database.owner`select 1 from graphile_worker.jobs where task_identifier = 'seal-lane'`
    expect(jobs.length).toBe(1)
  })

  it('leaves the SP out when the SP’s own office is named, from queries, search, ledger and steps', async () => {
    const { ref, id } = await file()
    await open(sp, ref)
    const at = await on(ref)
    expect(await commands.accuse(dig, at, { units: [], officers: [], officials: [sp.id] })).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ accused_level: 'sp_office', accused_unit_ids: [place.district] })
    expect(await caseOf(sp, ref)).toBeNull()
    expect(await commands.close(sp, await on(ref), { outcome: 'false', note: 'no' })).toEqual({ ok: false, refusal: 'not_found' })
    const own = await withScope(scopeOf(sp), (tx) => tx.execute(sql`select 1 from ledger.entry where complaint_id = ${id}`))
    expect(own).toHaveLength(0)
    expect(await open(dig, ref)).toMatchObject({ accused: { level: 'sp_office' } })
  })

  it('only ever adds', async () => {
    const { ref } = await file({ lane: 'police_conduct', level: 'sp_office', units: [place.district] })
    expect(await commands.accuse(dig, await on(ref), { units: [place.thanas[0]?.id ?? 0], officers: [], officials: [] })).toMatchObject({ ok: true })
    const after = await row(ref)
    expect(after?.accused_level).toBe('sp_office')
    expect(after?.accused_unit_ids).toEqual(expect.arrayContaining([place.district, place.thanas[0]?.id]))
  })

  it('offers only officers of another circle, and the database takes no other', async () => {
    const { ref, id } = await file({ lane: 'police_conduct', level: 'below_sp', units: [place.thanas[0]?.id ?? 0] })
    const ids = (await officersFor(sp, ref)).map((candidate) => candidate.id)
    expect(ids).toContain(otherCircleOfficer)
    expect(ids).not.toContain(thanaOfficer)
    expect(await commands.assign(sp, await on(ref), { officerId: thanaOfficer })).toEqual({ ok: false, refusal: 'officer_unfit' })
    const forced = withScope(scopeOf(sp), (tx) =>
      tx.execute(sql`insert into core.assignment (id, complaint_id, officer_id, assigned_by) values (${crypto.randomUUID()}, ${id}, ${thanaOfficer}, ${sp.id})`),
    )
    await expect(forced.catch((error: { cause?: { code?: string } }) => Promise.reject(error.cause?.code))).rejects.toBe('42501')
    expect(await commands.assign(sp, await on(ref), { officerId: otherCircleOfficer })).toMatchObject({ ok: true })
  })
})

describe('naming a person as accused', () => {
  const all = { group: 'all', flags: [] } as const
  const nobody = { units: [], officers: [], officials: [] }

  /** Everything a viewer can learn of a complaint, with its number among the open ones taken out of all counts. */
  async function traces(viewer: Viewer, { ref, id }: { ref: string; id: string }, word: string) {
    const lists = [
      await complaints(viewer, { ...all, words: ref }),
      await complaints(viewer, { ...all, words: word }),
      await complaints(viewer, { ...all, lane: 'police_conduct' }),
    ]
    const exported = await exportRows(viewer, { ...all })
    const ledger = await withScope(scopeOf(viewer), (tx) => tx.execute(sql`select 1 from ledger.entry where complaint_id = ${id}`))
    const hangs = await withScope(scopeOf(viewer), (tx) =>
      tx.execute(sql`select complaint_id from core.statement where complaint_id = ${id} union all select complaint_id from core.assignment where complaint_id = ${id}`),
    )
    return {
      listed: lists.some(({ rows }) => rows.some((one) => one.ref === ref)),
      exported: JSON.stringify(exported).includes(ref),
      found: await findRef(viewer, ref),
      opened: (await caseOf(viewer, ref)) !== null,
      ledger: ledger.length > 0,
      hangs: hangs.length > 0,
      offered: (await accusableFor(viewer, ref)).length > 0 || (await officersFor(viewer, ref)).length > 0,
      open: (await counters(viewer)).decide,
    }
  }

  it('of the SP’s office hides the complaint from everybody there at once: list, word, count, export, ledger, parts and page', async () => {
    const { ref, id } = await file({ words: 'A quetzalbird sits on the evidence' })
    const before = await traces(sp, { ref, id }, 'quetzalbird')
    expect(before).toMatchObject({ listed: true, exported: true, found: ref, opened: true, hangs: true, offered: true })
    expect(await commands.accuse(sp, await on(ref), { ...nobody, officials: [staff.id] })).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ accused_level: 'sp_office', accused_unit_ids: [place.district], accused_official_ids: [staff.id] })
    const nothing = { listed: false, exported: false, found: null, opened: false, ledger: false, hangs: false, offered: false }
    expect(await traces(sp, { ref, id }, 'quetzalbird')).toEqual({ ...nothing, open: before.open - 1 })
    expect(await traces(staff, { ref, id }, 'quetzalbird')).toMatchObject(nothing)
    expect(await open(dig, ref)).toMatchObject({ accused: { level: 'sp_office', people: [{ id: staff.id, post: 'sp_staff' }] } })
    const [entry] = await database.owner<{ detail: Record<string, unknown> }[]>`select detail from ledger.entry where complaint_id = ${id} and action = 'accuse'`
    expect(entry?.detail).toMatchObject({ officials: 1, openedBy: sp.id, openedByAccused: 1 })
  })

  it('who has the complaint in the field takes it away from that person and names the station', async () => {
    const { ref, assignmentId } = await inField()
    expect(await commands.accuse(sp, await on(ref), { ...nobody, officers: [thanaOfficer] })).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ accused_level: 'below_sp', accused_unit_ids: [place.thanas[0]?.id], accused_officer_ids: [thanaOfficer], assignment_id: null })
    const shown = await withScope({ office: 'mitra_officer', assignment: assignmentId }, (tx) => tx.execute(sql`select id from core.complaint`))
    expect(shown).toHaveLength(0)
    expect((await officersFor(sp, ref)).map(({ id }) => id)).not.toContain(thanaOfficer)
    expect(await open(sp, ref)).toMatchObject({ accused: { people: [{ id: thanaOfficer, post: 'si' }] } })
  })

  it('is offered with the officers of the district and the offices above, and not again once named', async () => {
    const { ref } = await file()
    const keys = (await accusableFor(sp, ref)).map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining([`officer:${thanaOfficer}`, `officer:${otherCircleOfficer}`, `official:${sp.id}`, `official:${dig.id}`]))
    await commands.accuse(sp, await on(ref), { ...nobody, officers: [thanaOfficer] })
    expect((await accusableFor(sp, ref)).map(({ key }) => key)).not.toContain(`officer:${thanaOfficer}`)
  })

  it('takes nobody who does not exist, and nothing at all when nobody is named', async () => {
    const { ref } = await file()
    expect(await commands.accuse(sp, await on(ref), nobody)).toEqual({ ok: false, refusal: 'nobody_accused' })
    expect(await commands.accuse(sp, await on(ref), { ...nobody, officers: [crypto.randomUUID()] })).toMatchObject({ ok: true })
    expect(await row(ref)).toMatchObject({ lane: 'police_conduct', accused_officer_ids: [], accused_level: 'unknown' })
  })

  it('is read by no office from the columns, and by the accused from no function', async () => {
    const { ref, id } = await file({ lane: 'police_conduct', level: 'sp_office', units: [place.district], officials: [sp.id] })
    const asked = (viewer: Viewer) => withScope(scopeOf(viewer), (tx) => tx.execute(sql`select id from core.accused_people(${id})`))
    expect(await asked(sp)).toHaveLength(0)
    expect(await asked(staff)).toHaveLength(0)
    expect(await asked(dig)).toHaveLength(1)
    expect(await accusableFor(sp, ref)).toEqual([])
  })
})
