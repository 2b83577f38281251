import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { Viewer } from '@/lib/access/viewer'
import { filed, keys, official, type Place, placeOf } from '@/lib/complaint/testing'
import { custodian } from '@/lib/vault/keys'
import { decidePackage, openPackage, packagesOf, requestPackage } from '../court'
import { openPackageFile, readSecret } from '../offline/open-package'
import { openCopy } from '../queries'
import { bytesOf, dataFolder, type Kept, kept } from '../testing'
import { assemblePackage, expirePackages, failPackage } from './assemble'
import { resumeEvidence } from './resume'

let database: TestDatabase
let place: Place
let folder: string
let sp: Viewer
let dig: Viewer
const originals = [randomBytes(200_000), Buffer.from('a paper that cannot be shown')]

beforeAll(async () => {
  folder = await dataFolder()
  await keys()
  database = await freshDatabase()
  place = await placeOf(database.owner, 'jaunpur')
  sp = await official(database.owner, 'sp', place)
  dig = await official(database.owner, 'dig', place)
})

afterAll(() => database.drop())

async function asked(): Promise<{ id: string; complaint: string; items: Kept[] }> {
  const { id: complaint } = await filed(database.owner, place)
  const items: Kept[] = []
  for (const [index, original] of originals.entries()) items.push(await kept(database.owner, complaint, original, index === 0 ? { clean: Buffer.from('the copy') } : {}))
  await openCopy(sp, items[0]?.id ?? '', 'clean')
  const request = await requestPackage(sp, { complaintId: complaint, evidenceIds: items.map(({ id }) => id), caseNumber: 'FIR 0123/2026, "Kerakat"', reason: 'Trial' })
  if (!request.ok) throw new Error(request.refusal)
  await decidePackage(dig, request.id, true, 'Asked by the court')
  return { id: request.id, complaint, items }
}

async function downloaded(id: string): Promise<Buffer> {
  const result = await openPackage(sp, id)
  if (!result.ok) throw new Error(result.refusal)
  return bytesOf(result.stream)
}

const secretFile = () => path.join(process.env.MITRA_KEYS_DIR ?? '', custodian.secret)
const scratch = () => fs.mkdtemp(path.join(folder, 'out-'))

describe('a court package', () => {
  it('is put together after the second official agreed, and opens with the custodian’s key to exactly what was received', async () => {
    const { id, complaint, items } = await asked()
    await assemblePackage(id)
    const [shown] = await packagesOf(sp, complaint)
    expect(shown).toMatchObject({ state: 'ready', progress: 100, mayDownload: true })
    const bytes = await downloaded(id)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(shown?.sha256)
    expect(bytes.length).toBe(shown?.size)
    const [out, zip] = [await scratch(), path.join(folder, `${id}.zip`)]
    await fs.writeFile(zip, bytes)
    const { verdicts, caseNumber } = await openPackageFile(zip, await readSecret(secretFile()), out)
    expect(caseNumber).toBe('FIR 0123/2026, "Kerakat"')
    expect(verdicts.map(({ label, wrong }) => [label, wrong])).toEqual([
      ['E-01', []],
      ['E-02', []],
    ])
    for (const [index, original] of originals.entries()) expect((await fs.readFile(verdicts[index]?.file ?? '')).equals(original)).toBe(true)
    const listed = spawnSync('unzip', ['-l', zip], { encoding: 'utf8' })
    if (listed.status === 0) expect(listed.stdout).toMatch(/E-01\/original\.sealed[\s\S]*E-01\/copy\.jpg/)
    for (const { sha256 } of items) expect(bytes.includes(sha256)).toBe(true)
    expect(bytes.includes('evidence_viewed')).toBe(true)
    for (const label of ['E-01', 'E-02']) expect(bytes.includes(`${label}/certificate.pdf`)).toBe(true)
    expect(bytes.toString('latin1').split('%PDF-').length - 1).toBe(2)
    expect(bytes.includes(originals[0] ?? '')).toBe(false)
  })

  it('says what does not fit when a byte was changed, and never names a changed file as received', async () => {
    const { id } = await asked()
    await assemblePackage(id)
    const bytes = await downloaded(id)
    for (const [mark, shift, wrong] of [
      ['MO01', 5000, 'the sealed original was changed'],
      ['the copy', 0, 'SHA-256 of the copy'],
    ] as const) {
      const changed = Buffer.from(bytes)
      const at = changed.indexOf(mark) + shift
      changed[at] = (changed[at] ?? 0) ^ 1
      const zip = path.join(folder, 'changed.zip')
      await fs.writeFile(zip, changed)
      const { verdicts } = await openPackageFile(zip, await readSecret(secretFile()), await scratch())
      expect(verdicts[0]?.wrong).toContain(wrong)
      expect(verdicts[1]?.wrong).toEqual([])
    }
  })

  it('stays shut to every other key', async () => {
    const { id } = await asked()
    await assemblePackage(id)
    const zip = path.join(folder, `${id}.zip`)
    await fs.writeFile(zip, await downloaded(id))
    const { verdicts } = await openPackageFile(zip, randomBytes(32), await scratch())
    expect(verdicts.map(({ file }) => file)).toEqual([null, null])
    await expect(openPackageFile(secretFile(), randomBytes(32), await scratch())).rejects.toThrow('not a court package')
  })

  it('lies sealed in the store, ends after its week, and then cannot be downloaded any more', async () => {
    const { id, complaint } = await asked()
    await assemblePackage(id)
    const before = (await fs.readdir(path.join(folder, 'store'), { recursive: true })).length
    await database.owner`update core.court_package set expires_at = now() - interval '1 second' where id = ${id}`
    expect(await openPackage(sp, id)).toEqual({ ok: false, refusal: 'not_found' })
    expect(await expirePackages()).toBe(1)
    expect((await fs.readdir(path.join(folder, 'store'), { recursive: true })).length).toBe(before - 1)
    expect((await packagesOf(sp, complaint))[0]?.state).toBe('expired')
  })

  it('of which an original is missing is never ready, and is shown as failed when no try is left', async () => {
    const { id, complaint, items } = await asked()
    const [row] = await database.owner<{ path: string }[]>`select path from vault.original where evidence_id = ${items[1]?.id ?? ''}`
    await fs.rm(path.join(folder, 'store', row?.path.slice(0, 2) ?? '', row?.path ?? ''))
    await expect(assemblePackage(id)).rejects.toThrow()
    expect((await packagesOf(sp, complaint))[0]?.state).toBe('assembling')
    await failPackage(id)
    expect((await packagesOf(sp, complaint))[0]?.state).toBe('failed')
  })

  it('that a killed worker was at is put together by the next one', async () => {
    const { id } = await asked()
    await database.owner`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a dead worker' where key = ${`package-${id}`}`
    await resumeEvidence()
    expect(await database.owner`select 1 from graphile_worker.jobs where key = ${`package-${id}`} and locked_at is null`).toHaveLength(1)
  })
})
