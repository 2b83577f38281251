import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import * as commands from './commands'
import { officersFor } from './officers'
import { caseOf, complaints } from './queries'
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
