import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { type Filed, filed, keys, official, type Place, placeOf } from '@/lib/complaint/testing'
import { custodian } from '@/lib/vault/keys'
import { decidePackage, decider, hasColleague, openPackage, packagesOf, requestPackage, waitingPackages } from './court'
import { custodyOf } from './custody'
import { openPackageFile, readSecret } from './offline/open-package'
import { bytesOf, dataFolder, kept } from './testing'
import { evidenceNeeds } from './today'
import { assemblePackage } from './work/assemble'

let database: TestDatabase
let place: Place
let folder: string
/** The accused office, in the order: its SP, its staff. */
let accused: Viewer[]
let neighbour: Viewer
let dig: Viewer
let second: Viewer
let outside: Viewer[]
const original = randomBytes(120_000)
const secret = () => readSecret(path.join(process.env.MITRA_KEYS_DIR ?? '', custodian.secret))

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret of at least thirty-two characters'
  folder = await dataFolder()
  await keys()
  database = await freshDatabase()
  const { owner } = database
  place = await placeOf(owner, 'jaunpur')
  accused = [await official(owner, 'sp', place), await official(owner, 'sp_staff', place)]
  neighbour = await official(owner, 'sp', await placeOf(owner, 'ghazipur'))
  dig = await official(owner, 'dig', place)
  second = await official(owner, 'dig', place)
  outside = [await official(owner, 'analyst', place), await official(owner, 'chair', place), await official(owner, 'caseworker', place), neighbour, ...accused]
})

afterAll(() => database.drop())

/** A complaint with one sealed file, and what asking for it says. */
async function sealed(about: Filed = { lane: 'police_conduct', level: 'sp_office', units: [place.district] }) {
  const { id: complaintId } = await filed(database.owner, place, about)
  const { id } = await kept(database.owner, complaintId, original, { clean: Buffer.from('the copy') })
  return { id, complaintId, wish: { complaintId, evidenceIds: [id], caseNumber: 'Vigilance 7/2026', reason: 'Departmental inquiry' } }
}

async function asked(by: Viewer, about?: Filed) {
  const item = await sealed(about)
  const request = await requestPackage(by, item.wish)
  if (!request.ok) throw new Error(request.refusal)
  return { ...item, package: request.id }
}

/** What the tables themselves give to a viewer, whatever our queries ask. */
const rowsOf = (viewer: Viewer, complaintId: string) =>
  withScope(scopeOf(viewer), async (tx) => {
    const count = async (table: 'core.court_package' | 'core.evidence' | 'ledger.entry') => {
      const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.raw(table)} where complaint_id = ${complaintId}`)
      return row?.n
    }
    return [await count('core.court_package'), await count('core.evidence'), await count('ledger.entry')]
  })

describe("a complaint about an SP's own office", () => {
  it('hands its originals to the custodian when a second official of the DIG’s office agrees', async () => {
    const { id, complaintId, package: made } = await asked(dig)
    expect((await evidenceNeeds(second)).decide.map((one) => one.id)).toEqual([made])
    expect((await evidenceNeeds(dig)).decide).toEqual([])
    expect(await decidePackage(second, made, true, 'The inquiry needs it')).toEqual({ ok: true })
    await assemblePackage(made)
    expect((await packagesOf(dig, complaintId))[0]).toMatchObject({ state: 'ready', mayDownload: true, requestedBy: { en: dig.nameEn }, decidedBy: { en: second.nameEn } })
    expect(await openPackage(second, made)).toEqual({ ok: false, refusal: 'not_found' })
    const download = await openPackage(dig, made)
    if (!download.ok) throw new Error(download.refusal)
    const zip = path.join(folder, 'package.zip')
    await fs.writeFile(zip, await bytesOf(download.stream))
    const { caseNumber, verdicts } = await openPackageFile(zip, await secret(), path.join(folder, 'out'))
    expect([caseNumber, verdicts.map(({ wrong }) => wrong)]).toEqual(['Vigilance 7/2026', [[]]])
    expect((await fs.readFile(verdicts[0]?.file ?? '')).equals(original)).toBe(true)
    const steps = ['package_requested', 'package_approved', 'package_ready', 'package_downloaded']
    for (const viewer of [dig, second]) expect((await custodyOf(viewer, id)).map(({ action }) => action)).toEqual(steps)
  })

  it('shows the package to nobody else: neither the queries nor the tables give the accused office, a neighbour, the analyst or the commission a row', async () => {
    const { complaintId, wish, id, package: made } = await asked(dig)
    expect(await rowsOf(dig, complaintId)).toEqual([1, 1, 1])
    expect(await rowsOf(second, complaintId)).toEqual([1, 1, 1])
    for (const viewer of outside) {
      expect(await rowsOf(viewer, complaintId), viewer.role).toEqual([0, 0, 0])
      expect([await packagesOf(viewer, complaintId), await custodyOf(viewer, id), (await waitingPackages(viewer)).length]).toEqual([[], [], 0])
      for (const answer of [true, false]) expect(await decidePackage(viewer, made, answer, 'Mine')).toEqual({ ok: false, refusal: 'not_allowed' })
      expect((await requestPackage(viewer, wish)).ok).toBe(false)
      expect(await openPackage(viewer, made)).toEqual({ ok: false, refusal: 'not_found' })
    }
    expect((await packagesOf(dig, complaintId)).map(({ state }) => state)).toEqual(['requested'])
  })

  it('is never decided by whoever asks, by an official it accuses, or by a DIG of another range', async () => {
    const { complaintId, package: made } = await asked(dig)
    const [other] = await database.owner<
      { id: number }[]
    >`insert into core.unit (programme_id, kind, code, name_en, name_hi) values ('satark', 'range', 'other-range', 'Other', 'अन्य') returning id`
    const foreign = await official(database.owner, 'dig', { ...place, range: other?.id ?? 0 })
    for (const viewer of [dig, foreign]) expect(await decidePackage(viewer, made, true, 'Mine')).toEqual({ ok: false, refusal: 'not_allowed' })
    await database.owner`update core.complaint set accused_official_ids = ${[second.id]} where id = ${complaintId}`
    expect(await decidePackage(second, made, true, 'Mine')).toEqual({ ok: false, refusal: 'not_allowed' })
    expect((await packagesOf(dig, complaintId)).map(({ state, mayDecide }) => [state, mayDecide])).toEqual([['requested', false]])
  })

  it('gives no package that its SP asked for while the complaint was an ordinary one', async () => {
    const { complaintId, package: made } = await asked(accused[0] ?? dig, {})
    await database.owner`update core.complaint set lane = 'police_conduct', accused_level = 'sp_office', accused_unit_ids = ${[place.district]}, place = null, headline = null, words = null where id = ${complaintId}`
    for (const viewer of [dig, second, ...outside]) expect(await decidePackage(viewer, made, true, 'Yes')).toEqual({ ok: false, refusal: 'not_allowed' })
    expect((await packagesOf(dig, complaintId)).map(({ mayDecide }) => mayDecide)).toEqual([false])
  })
})

it('what the DIG asks for any other complaint is decided by the SP, and by no second official of the DIG’s office', async () => {
  for (const about of [{}, { lane: 'police_conduct', level: 'below_sp' }] satisfies Filed[]) {
    const { package: made } = await asked(dig, about)
    expect(await decidePackage(second, made, true, 'Yes')).toEqual({ ok: false, refusal: 'not_allowed' })
    expect((await waitingPackages(second)).filter(({ id }) => id === made).map(({ mayDecide }) => mayDecide)).toEqual([false])
    expect(await decidePackage(accused[0] ?? dig, made, true, 'Yes')).toEqual({ ok: true })
  }
})

it('a DIG’s office knows whether it has a second official who could decide', async () => {
  expect([decider(dig, 'sp_office'), decider(dig, 'below_sp'), decider(dig, null)]).toEqual(['colleague', 'sp', 'sp'])
  expect(await hasColleague(dig)).toBe(true)
  await database.owner`update auth.official set disabled_at = now() where id = ${second.id}`
  expect(await hasColleague(dig)).toBe(false)
})
