import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { FakeGraph } from '@/e2e/fake-graph'
import type { Viewer } from '@/lib/access/viewer'
import { filed, keys, official, type Place, placeOf } from '@/lib/complaint/testing'
import { custodian } from '@/lib/vault/keys'
import { seal } from '@/lib/vault/seal'
import { nastyRecordings } from '../clean/corpus/recording'
import { secretIn } from '../clean/corpus/secret'
import { decidePackage, packagesOf, requestPackage } from '../court'
import { openPackageFile, readSecret } from '../offline/open-package'
import { evidenceItem } from '../queries'
import { type RoughLine, roughLine } from '../rough-line'
import { serveOfficial, servePackage } from '../show/serve'
import { type Bucket, bucketServer, dataFolder, mediaGraph } from '../testing'
import { assemblePackage } from './assemble'
import { cleanEvidence } from './clean'
import { fetchEvidence } from './fetch'

let database: TestDatabase
let graph: FakeGraph
let bucket: Bucket
let line: RoughLine
let place: Place
let sp: Viewer
let dig: Viewer
let folder: string

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret of at least thirty-two characters'
  folder = await dataFolder()
  bucket = await bucketServer(path.join(folder, 's3'))
  const port = Number(/:(\d+)$/.exec(bucket.address)?.[1])
  // The original, its copy, the disguised one and the package: each is cut off once on its way.
  line = await roughLine(
    port,
    Array.from({ length: 8 }, (_, upload) => (upload % 2 === 0 ? { after: 300 } : 'passes')),
  )
  process.env.MITRA_STORAGE = bucket.address.replace(String(port), String(line.port))
  await keys()
  graph = await mediaGraph()
  database = await freshDatabase()
  place = await placeOf(database.owner, 'jaunpur')
  sp = await official(database.owner, 'sp', place)
  dig = await official(database.owner, 'dig', place)
})

afterAll(async () => {
  await database.drop()
  await graph.stop()
  await line.stop()
  await bucket.stop()
})

/** A film that WhatsApp holds and the vault knows of, as hearing leaves it. */
async function sent(bytes: Buffer): Promise<{ id: string; complaint: string }> {
  const { id: complaint } = await filed(database.owner, place)
  const file = graph.media.add(bytes, 'video/mp4')
  const id = randomUUID()
  await database.owner`insert into core.evidence (id, complaint_id, seq, kind, by, said_hour) values (${id}, ${complaint}, 1, 'video', 'informer', now())`
  const { sealed, kid } = seal('vault.media', id, { mediaId: file.id, mime: 'video/mp4', sha256: file.sha256 }, new Date())
  await database.owner`insert into vault.media (evidence_id, sealed, kid) values (${id}, ${sealed}, ${kid})`
  return { id, complaint }
}

const asked = (id: string, range?: string) => serveOfficial(sp, id, new Request(`http://localhost/api/evidence/${id}?copy=clean&reason=court`, { headers: range ? { range } : {} }))
const bytesIn = async (response: Response) => Buffer.from(await response.arrayBuffer())

it('with an S3-compatible bucket as the store, behind a line that resets every upload once, a film is fetched, sealed, cleaned, shown whole and in parts, and packed for a court', async () => {
  const film = (await nastyRecordings()).find(({ name }) => name === 'tags-sei.mp4')?.bytes ?? Buffer.alloc(0)
  const { id, complaint } = await sent(film)
  await fetchEvidence(id, { last: false, lost: async () => {}, patience: { begin: 5000, between: 5000 } })
  await cleanEvidence(id)
  const item = await evidenceItem(sp, id)
  expect(item).toMatchObject({ state: 'cleaned', original: { size: film.length }, clean: { type: 'video/mp4' } })

  const whole = await asked(id)
  const copy = await bytesIn(whole)
  expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([200, 'video/mp4', 'bytes'])
  expect(createHash('sha256').update(copy).digest('hex')).toBe(item?.clean?.sha256)
  expect(secretIn(film)).not.toBeNull()
  expect(secretIn(copy)).toBeNull()
  for (const [range, from, to] of [
    ['bytes=0-99', 0, 99],
    ['bytes=700-1499', 700, 1499],
    [`bytes=${copy.length - 50}-`, copy.length - 50, copy.length - 1],
  ] as const) {
    const part = await asked(id, range)
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${from}-${to}/${copy.length}`])
    expect((await bytesIn(part)).equals(copy.subarray(from, to + 1))).toBe(true)
  }
  expect((await asked(id, `bytes=${copy.length}-`)).status).toBe(416)

  const request = await requestPackage(sp, { complaintId: complaint, evidenceIds: [id], caseNumber: 'FIR 0124/2026', reason: 'Trial' })
  if (!request.ok) throw new Error(request.refusal)
  await decidePackage(dig, request.id, true, 'Asked by the court')
  await assemblePackage(request.id)
  const download = await servePackage(sp, request.id)
  const zip = path.join(folder, 'package.zip')
  await fs.writeFile(zip, await bytesIn(download))
  const [shown] = await packagesOf(sp, complaint)
  expect([
    download.status,
    shown?.state,
    createHash('sha256')
      .update(await fs.readFile(zip))
      .digest('hex'),
  ]).toEqual([200, 'ready', shown?.sha256])
  const { verdicts } = await openPackageFile(zip, await readSecret(path.join(process.env.MITRA_KEYS_DIR ?? '', custodian.secret)), path.join(folder, 'out'))
  expect(verdicts.map(({ label, wrong }) => [label, wrong])).toEqual([['E-01', []]])
  expect((await fs.readFile(verdicts[0]?.file ?? '')).equals(film)).toBe(true)

  expect(line.begun()).toBe(8)
  await expect(fs.readdir(path.join(folder, 'store'))).rejects.toThrow()
  for (const name of await fs.readdir(path.join(folder, 's3'), { recursive: true })) {
    const kept = path.join(folder, 's3', name)
    if ((await fs.stat(kept)).isFile()) expect(secretIn(await fs.readFile(kept))).toBeNull()
  }
})
