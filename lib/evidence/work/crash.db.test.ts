import { spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { type FakeGraph, startFakeGraph } from '@/e2e/fake-graph'
import { sample } from '@/e2e/fake-graph/sample'
import { filed, keys, placeOf } from '@/lib/complaint/testing'
import { unboxed } from '@/lib/vault/box'
import { custodian, keyBytes } from '@/lib/vault/keys'
import { seal } from '@/lib/vault/seal'
import { readCopy } from '../copies'
import { openOriginalStream } from '../original-cipher'
import { store } from '../store'
import { dataFolder } from '../testing'

let database: TestDatabase
let graph: FakeGraph
let folder: string
const items: { id: string; bytes: Buffer }[] = []
const kills = 7

beforeAll(async () => {
  folder = await dataFolder()
  await keys()
  graph = await startFakeGraph({
    appSecret: 's',
    accessToken: 'the-token',
    webhookUrl: 'http://127.0.0.1:9/',
    phoneNumberIds: [{ programme: 'satark', id: '100000000000001', display: '+910000000001' }],
  })
  Object.assign(process.env, { WHATSAPP_GRAPH_URL: graph.url, WHATSAPP_ACCESS_TOKEN: 'the-token' })
  database = await freshDatabase()
  const { id: complaint } = await filed(database.owner, await placeOf(database.owner, 'jaunpur'))
  for (let seq = 1; seq <= 12; seq += 1) {
    const id = randomUUID()
    const { bytes } = sample(seq % 3 === 0 ? 'voice' : 'image')
    const kept = graph.media.add(bytes, 'image/png')
    await database.owner`insert into core.evidence (id, complaint_id, seq, kind, by, said_hour) values (${id}, ${complaint}, ${seq}, ${seq % 3 === 0 ? 'voice' : 'image'}, 'informer', now())`
    const { sealed, kid } = seal('vault.media', id, { mediaId: kept.id, mime: 'image/png', sha256: kept.sha256 }, new Date())
    await database.owner`insert into vault.media (evidence_id, sealed, kid) values (${id}, ${sealed}, ${kid})`
    items.push({ id, bytes })
  }
})

afterAll(async () => {
  await database.drop()
  await graph.stop()
})

/** Lets a worker live for so many milliseconds of work, or to its end. Returns whether it finished. */
async function lived(milliseconds: number | null): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/evidence/work/mortal.ts'], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await expect.poll(() => said, { timeout: 120_000, interval: 10 }).toContain('working')
  if (milliseconds !== null) {
    await sleep(milliseconds)
    child.kill('SIGKILL')
  }
  await ended
  return said.includes('done')
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const part of parts) found.push(part)
  return Buffer.concat(found)
}

it('a worker that is killed at any moment loses no file, doubles none and leaves nothing unknown in the store', async () => {
  for (let kill = 0; kill < kills; kill += 1) await lived(randomInt(5, 900))
  expect(await lived(null)).toBe(true)
  const rows = await database.owner<
    { id: string; state: string; path: string; file_key: Buffer; work_key: Buffer | null; clean_size: number; disguised_type: string | null }[]
  >`select e.id, e.state, o.path, o.file_key, o.work_key, e.clean_size::float8 as clean_size, e.disguised_type from core.evidence e join vault.original o on o.evidence_id = e.id`
  expect(rows.map(({ state, work_key: key }) => [state, key])).toEqual(items.map(() => ['cleaned', null]))
  for (const { id, path: place, file_key: box, clean_size: size } of rows) {
    const { key } = unboxed(keyBytes(custodian.public), keyBytes(custodian.secret), 'vault.original', id, box) as { key: string }
    const sealed = await store().read(place, 0, ((await store().size(place)) ?? 0) - 1)
    expect((await whole(openOriginalStream(Buffer.from(key, 'base64'), sealed))).equals(items.find((item) => item.id === id)?.bytes ?? Buffer.alloc(0))).toBe(true)
    expect((await whole(readCopy(id, 'clean', size))).length).toBe(size)
  }
  const stored = (await fs.readdir(path.join(folder, 'store'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(stored.length).toBe(items.length * 2 + rows.filter((row) => row.disguised_type).length)
  for (const action of ['evidence_received', 'evidence_sealed', 'evidence_cleaned']) {
    const [{ n } = { n: 0 }] = await database.owner<{ n: number }[]>`select count(*)::int as n from ledger.entry where action = ${action}`
    expect(n, action).toBe(items.length)
  }
  expect(await database.owner`select 1 from vault.media`).toEqual([])
}, 600_000)
