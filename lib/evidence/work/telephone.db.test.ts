import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { briefOf } from '@/lib/complaint/officer-page'
import { filed, keys, officer, official, type Place, placeOf } from '@/lib/complaint/testing'
import { nastyRecordings } from '../clean/corpus/recording'
import { secretIn } from '../clean/corpus/secret'
import { decidePackage, openPackage, requestPackage } from '../court'
import { evidenceItem, openCopy, openCopyAsOfficer } from '../queries'
import { bytesOf, dataFolder, kept } from '../testing'
import { assemblePackage } from './assemble'
import { cleanEvidence } from './clean'

let database: TestDatabase
let place: Place
let sp: Viewer

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret of at least thirty-two characters'
  await dataFolder()
  await keys()
  database = await freshDatabase()
  place = await placeOf(database.owner, 'jaunpur')
  sp = await official(database.owner, 'sp', place)
})

afterAll(() => database.drop())

/** A film of the corpus, sealed and then cleaned by the worker, with an officer at the complaint. */
async function filmed(name: string) {
  const film = (await nastyRecordings()).find((one) => one.name === name)?.bytes ?? Buffer.alloc(0)
  const { id: complaintId } = await filed(database.owner, place)
  const { id } = await kept(database.owner, complaintId, film, {}, 'video')
  await database.owner`update core.evidence set state = 'sealed', reason = null where id = ${id}`
  const officerId = await officer(database.owner, place, place.thanas[0]?.id ?? 0, place.thanas[0]?.circle ?? null)
  const [assigned] = await database.owner<
    { id: string }[]
  >`insert into core.assignment (complaint_id, officer_id, assigned_by) values (${complaintId}, ${officerId}, ${sp.id}) returning id`
  await database.owner`update core.complaint set assignment_id = ${assigned?.id ?? ''}, status = 'assigned' where id = ${complaintId}`
  await cleanEvidence(id)
  return { id, complaintId, assignment: assigned?.id ?? '' }
}

it('of a film whose picture nothing shows, desk and officer get the sound alone, disguised, and are told so, and so is the custodian', async () => {
  const { id, complaintId, assignment } = await filmed('older-phone.3gp')
  expect(await evidenceItem(sp, id)).toMatchObject({
    kind: 'video',
    state: 'cleaned',
    sniffed: '3gp',
    soundAlone: true,
    clean: { type: 'audio/mpeg' },
    disguised: { type: 'audio/mpeg' },
  })
  expect((await briefOf(assignment))?.files).toMatchObject([{ label: 'E-01', soundAlone: true, shown: { copy: 'disguised', type: 'audio/mpeg' } }])
  expect(await openCopy(sp, id, 'clean')).toEqual({ ok: false, refusal: 'needs_reason' })
  const heard = await openCopyAsOfficer(assignment, id, 'disguised')
  if (!heard.ok) throw new Error(heard.refusal)
  expect(secretIn(await bytesOf(heard.stream))).toBeNull()
  const request = await requestPackage(sp, { complaintId, evidenceIds: [id], caseNumber: 'FIR 1/2026', reason: 'Trial' })
  if (!request.ok) throw new Error(request.refusal)
  await decidePackage(await official(database.owner, 'dig', place), request.id, true, 'Asked by the court')
  await assemblePackage(request.id)
  const download = await openPackage(sp, request.id)
  if (!download.ok) throw new Error(download.refusal)
  expect((await bytesOf(download.stream)).includes('E-01/copy.mp3 (the sound alone: its picture is of a kind that cannot be shown)')).toBe(true)
})

it('of a film with telephone speech desk and officer get picture and sound, and nothing is said to be missing', async () => {
  const { id, assignment } = await filmed('film-with-speech.3gp')
  expect(await evidenceItem(sp, id)).toMatchObject({ state: 'cleaned', soundAlone: false, clean: { type: 'video/mp4' }, disguised: { type: 'video/mp4' } })
  expect((await briefOf(assignment))?.files).toMatchObject([{ soundAlone: false, shown: { copy: 'disguised', type: 'video/mp4' } }])
})
