import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { filed, keys, officer, official, type Place, placeOf } from '@/lib/complaint/testing'
import { flag, handOver, verify } from './commands'
import { decidePackage, decider, openPackage, packagesOf, requestPackage, waitingPackages } from './court'
import { custodyOf } from './custody'
import { evidenceItem, evidenceOf, openCopy, openCopyAsOfficer } from './queries'
import { attachAsOfficer } from './receive'
import { bytesOf, dataFolder, kept } from './testing'
import { undisguisedReasons } from './types'

let database: TestDatabase
let place: Place
let sp: Viewer
let staff: Viewer
let neighbour: Viewer
let dig: Viewer
let chair: Viewer
let analyst: Viewer
const photo = randomBytes(150_000)

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret of at least thirty-two characters'
  await dataFolder()
  await keys()
  database = await freshDatabase()
  const { owner } = database
  place = await placeOf(owner, 'jaunpur')
  sp = await official(owner, 'sp', place)
  staff = await official(owner, 'sp_staff', place)
  dig = await official(owner, 'dig', place)
  chair = await official(owner, 'chair', place)
  analyst = await official(owner, 'analyst', place)
  neighbour = await official(owner, 'sp', await placeOf(owner, 'ghazipur'))
})

afterAll(() => database.drop())

async function assigned(complaintId: string): Promise<string> {
  const officerId = await officer(database.owner, place, place.thanas[0]?.id ?? 0, place.thanas[0]?.circle ?? null)
  const [row] = await database.owner<
    { id: string }[]
  >`insert into core.assignment (complaint_id, officer_id, assigned_by) values (${complaintId}, ${officerId}, ${sp.id}) returning id`
  await database.owner`update core.complaint set assignment_id = ${row?.id ?? ''}, status = 'assigned' where id = ${complaintId}`
  return row?.id ?? ''
}

describe('opening a copy', () => {
  it('gives an official of the district the bytes, whole or in part, and enters it once an hour', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id, sha256 } = await kept(database.owner, complaint, randomBytes(10), { clean: photo })
    const [item] = await evidenceOf(sp, complaint)
    expect(item).toMatchObject({ id, label: 'E-01', state: 'cleaned', original: { size: 10, sha256 }, clean: { size: photo.length, type: 'image/jpeg' }, flag: null })
    const whole = await openCopy(sp, id, 'clean')
    expect(whole.ok && (await bytesOf(whole.stream)).equals(photo)).toBe(true)
    const part = await openCopy(sp, id, 'clean', { range: 'bytes=70000-80000' })
    expect(part.ok && part.span).toEqual({ from: 70_000, to: 80_000 })
    expect(part.ok && (await bytesOf(part.stream)).equals(photo.subarray(70_000, 80_001))).toBe(true)
    expect(await openCopy(sp, id, 'clean', { range: 'bytes=900000-' })).toEqual({ ok: false, refusal: 'bad_range', size: photo.length })
    expect((await custodyOf(sp, id)).map(({ action, detail }) => [action, detail.copy])).toEqual([['evidence_viewed', 'clean']])
  })

  it('is refused to everybody who may not see the complaint, as if there were none', async () => {
    const { id: complaint } = await filed(database.owner, place, { lane: 'police_conduct', level: 'sp_office', units: [place.district] })
    const { id } = await kept(database.owner, complaint, randomBytes(10), { clean: photo })
    for (const viewer of [sp, staff, neighbour, chair, analyst]) {
      expect(await openCopy(viewer, id, 'clean')).toEqual({ ok: false, refusal: 'not_found' })
      expect([await evidenceItem(viewer, id), await evidenceOf(viewer, complaint), await custodyOf(viewer, id)]).toEqual([null, [], []])
    }
    expect((await openCopy(dig, id, 'clean')).ok).toBe(true)
    expect(await custodyOf(sp, id)).toEqual([])
  })

  it('needs a reason for a voice as it is, and enters the reason', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id } = await kept(database.owner, complaint, randomBytes(10), { clean: photo, disguised: Buffer.from('disguised') }, 'voice')
    expect(await openCopy(sp, id, 'clean')).toEqual({ ok: false, refusal: 'needs_reason' })
    const disguised = await openCopy(sp, id, 'disguised')
    expect(disguised.ok && (await bytesOf(disguised.stream)).toString()).toBe('disguised')
    for (const reason of undisguisedReasons) expect((await openCopy(sp, id, 'clean', { reason })).ok).toBe(true)
    expect((await custodyOf(sp, id)).map(({ action, detail }) => [action, detail.copy, detail.reason])).toEqual([
      ['evidence_played', 'disguised', undefined],
      ['evidence_played', 'clean', 'not_understood'],
    ])
  })

  it('shows pages of a document one by one', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id } = await kept(database.owner, complaint, randomBytes(10), { clean: photo, 'page-1': Buffer.from('one'), 'page-2': Buffer.from('second') }, 'document')
    const second = await openCopy(sp, id, 'page-2')
    expect(second.ok && (await bytesOf(second.stream)).toString()).toBe('second')
    expect(await openCopy(sp, id, 'page-3')).toEqual({ ok: false, refusal: 'not_found' })
  })

  it('lets the assigned officer see copies of the own case alone, and never a voice as it is', async () => {
    const [mine, other] = [await filed(database.owner, place), await filed(database.owner, place)]
    const assignment = await assigned(mine.id)
    const own = await kept(database.owner, mine.id, randomBytes(10), { clean: photo, disguised: Buffer.from('disguised') }, 'voice')
    const foreign = await kept(database.owner, other.id, randomBytes(10), { clean: photo })
    expect((await openCopyAsOfficer(assignment, own.id, 'disguised')).ok).toBe(true)
    expect(await openCopyAsOfficer(assignment, own.id, 'clean')).toEqual({ ok: false, refusal: 'needs_reason' })
    expect(await openCopyAsOfficer(assignment, foreign.id, 'clean')).toEqual({ ok: false, refusal: 'not_found' })
    expect((await custodyOf(dig, own.id)).map(({ actor, action }) => [actor, action])).toEqual([['officer', 'evidence_played']])
  })

  it('is entered once an hour whatever mark of a visit the browser sends', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id } = await kept(database.owner, complaint, randomBytes(10), { clean: photo })
    const open = () => openCopy(sp, id, 'clean', { visit: '0123456789abcdef' })
    await open()
    await open()
    await database.owner.begin(async (tx) => {
      await tx`alter table ledger.entry disable trigger all`
      await tx`update ledger.entry set at = at - interval '61 minutes' where detail ->> 'item' = ${id}`
      await tx`alter table ledger.entry enable trigger all`
    })
    await open()
    expect(await custodyOf(sp, id)).toHaveLength(2)
  })

  it('is entered for the officer too when the beginning is left out', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const assignment = await assigned(complaint)
    const { id } = await kept(database.owner, complaint, randomBytes(10), { clean: photo }, 'video')
    expect(await openCopyAsOfficer(assignment, id, 'clean', 'bytes=900000-')).toMatchObject({ refusal: 'bad_range' })
    for (const range of ['bytes=1-', 'bytes=50-100', 'bytes=101-']) expect((await openCopyAsOfficer(assignment, id, 'clean', range)).ok).toBe(true)
    expect((await custodyOf(dig, id)).map(({ actor, action }) => [actor, action])).toEqual([['officer', 'evidence_played']])
  })

  it('of a film with a disguised copy is heard as it is only for a reason; one without anything to hear needs none', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const heard = await kept(database.owner, complaint, randomBytes(10), { clean: photo, disguised: photo }, 'video')
    const still = await kept(database.owner, complaint, randomBytes(10), { clean: photo }, 'video')
    expect(await openCopy(sp, heard.id, 'clean')).toEqual({ ok: false, refusal: 'needs_reason' })
    for (const [id, copy, wanted] of [
      [heard.id, 'disguised', {}],
      [heard.id, 'clean', { reason: 'court' }],
      [still.id, 'clean', {}],
    ] as const)
      expect((await openCopy(sp, id, copy, wanted)).ok).toBe(true)
    const assignment = await assigned(complaint)
    expect(await openCopyAsOfficer(assignment, heard.id, 'clean')).toEqual({ ok: false, refusal: 'needs_reason' })
    expect((await openCopyAsOfficer(assignment, heard.id, 'disguised')).ok).toBe(true)
  })

  it('of an original is impossible for every office: not even where it lies can be read', async () => {
    for (const viewer of [sp, dig, chair]) {
      await expect(withScope(scopeOf(viewer), (tx) => tx.execute(sql`select * from vault.original`))).rejects.toMatchObject({ code: '42501' })
      await expect(withScope(scopeOf(viewer), (tx) => tx.execute(sql`update core.evidence set state = 'cleaned'`))).rejects.toMatchObject({ code: '42501' })
    }
    await expect(withScope({ office: 'mitra_officer' }, (tx) => tx.execute(sql`select sha256 from core.evidence`))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a sexual image of a child', () => {
  it('is shown to nobody from the flag on, and the hand-over is written down once', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const assignment = await assigned(complaint)
    const { id } = await kept(database.owner, complaint, randomBytes(10), { clean: photo })
    expect(await flag(analyst, id)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await flag(neighbour, id)).toEqual({ ok: false, refusal: 'not_found' })
    expect(await handOver(sp, id, { to: 'SJPU Jaunpur', ref: 'GD 12', at: new Date() })).toEqual({ ok: false, refusal: 'not_found' })
    expect(await flag(sp, id)).toEqual({ ok: true })
    expect(await flag(sp, id)).toEqual({ ok: false, refusal: 'not_found' })
    for (const viewer of [sp, dig]) expect(await openCopy(viewer, id, 'clean')).toEqual({ ok: false, refusal: 'not_found' })
    expect(await openCopyAsOfficer(assignment, id, 'clean')).toEqual({ ok: false, refusal: 'not_found' })
    const item = await evidenceItem(sp, id)
    expect(item).toMatchObject({ state: 'flagged', clean: null, flag: { by: { en: sp.nameEn }, handed: null } })
    expect((item?.flag?.due.getTime() ?? 0) - (item?.flag?.at.getTime() ?? 0)).toBe(24 * 3_600_000)
    expect(await handOver(sp, id, { to: 'SJPU Jaunpur', ref: 'GD 12', at: new Date() })).toEqual({ ok: true })
    expect(await handOver(dig, id, { to: 'Elsewhere', ref: '1', at: new Date() })).toEqual({ ok: false, refusal: 'not_found' })
    expect((await evidenceItem(sp, id))?.flag?.handed).toMatchObject({ to: 'SJPU Jaunpur', ref: 'GD 12' })
    expect((await custodyOf(sp, id)).map(({ action }) => action)).toEqual(['evidence_flagged', 'evidence_handed_over'])
    const jobs = await database.owner`select 1 from graphile_worker.jobs where key = ${`drop-${id}`}`
    expect(jobs.length).toBe(1)
  })
})

it('verifying says whether the copy is the one that was made', async () => {
  const { id: complaint } = await filed(database.owner, place)
  const { id } = await kept(database.owner, complaint, randomBytes(10), { clean: photo })
  expect(await verify(sp, id)).toEqual({ ok: true, copy: 'same' })
  await database.owner`update core.evidence set clean_sha256 = sha256('other') where id = ${id}`
  expect(await verify(dig, id)).toEqual({ ok: true, copy: 'differs' })
  expect(await verify(neighbour, id)).toEqual({ ok: false, refusal: 'not_found' })
  expect((await custodyOf(dig, id)).map(({ detail }) => detail.copy)).toEqual(['same', 'differs'])
})

describe('a court package', () => {
  it('needs a second official of another office', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id } = await kept(database.owner, complaint, randomBytes(10), { clean: photo })
    const wish = { complaintId: complaint, evidenceIds: [id], caseNumber: 'FIR 12/2026', reason: 'Charge sheet' }
    expect(await requestPackage(neighbour, wish)).toEqual({ ok: false, refusal: 'not_found' })
    expect(await requestPackage(analyst, wish)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await requestPackage(staff, { ...wish, reason: ' ' })).toEqual({ ok: false, refusal: 'needs_reason' })
    const asked = await requestPackage(staff, wish)
    if (!asked.ok) throw new Error(asked.refusal)
    for (const viewer of [staff, sp, neighbour, chair]) expect((await decidePackage(viewer, asked.id, true, 'needed in court')).ok).toBe(false)
    expect((await waitingPackages(sp)).map(({ mayDecide }) => mayDecide)).toEqual([false])
    expect((await waitingPackages(dig)).map(({ id: waiting, mayDecide }) => [waiting, mayDecide])).toEqual([[asked.id, true]])
    expect(await openPackage(staff, asked.id)).toEqual({ ok: false, refusal: 'not_found' })
    expect(await decidePackage(dig, asked.id, true, 'needed in court')).toEqual({ ok: true })
    expect(await decidePackage(dig, asked.id, false, 'needed in court')).toEqual({ ok: false, refusal: 'not_allowed' })
    expect((await packagesOf(staff, complaint))[0]).toMatchObject({
      state: 'assembling',
      progress: 0,
      caseNumber: 'FIR 12/2026',
      mayDownload: false,
      decidedBy: { en: dig.nameEn },
    })
  })

  it('waits for an office that may know of the complaint, and never for whoever asks', async () => {
    const caseworker = await official(database.owner, 'caseworker', place)
    expect([sp, staff].map((viewer) => decider(viewer, null))).toEqual(['dig', 'dig'])
    expect([decider(dig, null), decider(analyst, null)]).toEqual(['sp', null])
    expect([decider(caseworker, null), decider(chair, null)]).toEqual(['chair', 'caseworker'])
  })

  it('is never made of a flagged file or one of another complaint', async () => {
    const [one, other] = [await filed(database.owner, place), await filed(database.owner, place)]
    const mine = await kept(database.owner, one.id, randomBytes(10), { clean: photo })
    const foreign = await kept(database.owner, other.id, randomBytes(10), { clean: photo })
    const wish = { complaintId: one.id, caseNumber: 'FIR 1', reason: 'Trial' }
    expect(await requestPackage(sp, { ...wish, evidenceIds: [mine.id, foreign.id] })).toEqual({ ok: false, refusal: 'not_found' })
    await flag(sp, mine.id)
    expect(await requestPackage(sp, { ...wish, evidenceIds: [mine.id] })).toEqual({ ok: false, refusal: 'not_found' })
  })
})

describe('a file that comes over our own pages', () => {
  it('is taken from the officer of an open assignment alone', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const assignment = await assigned(complaint)
    expect(await attachAsOfficer(assignment, 'image', [photo], 1e6)).toMatchObject({ ok: true, label: 'E-01' })
    await database.owner`update core.assignment set state = 'declined' where id = ${assignment}`
    expect(await attachAsOfficer(assignment, 'image', [photo], 1e6)).toEqual({ ok: false, refusal: 'not_found' })
    expect((await evidenceOf(sp, complaint)).map(({ by }) => by)).toEqual(['officer'])
  })
})
