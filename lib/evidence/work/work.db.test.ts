import { createHash, randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import type { FakeGraph } from '@/e2e/fake-graph'
import { sample } from '@/e2e/fake-graph/sample'
import type { Viewer } from '@/lib/access/viewer'
import { addFile, openFor } from '@/lib/bot/statement'
import { filed, keys, official, type Place, placeOf } from '@/lib/complaint/testing'
import type { EvidenceKind } from '@/lib/conversation/types'
import { unboxed } from '@/lib/vault/box'
import { custodian, keyBytes } from '@/lib/vault/keys'
import { seal } from '@/lib/vault/seal'
import { transaction } from '@/lib/vault/tx'
import { hostOf, NotCome } from '@/lib/whatsapp/media'
import { flag } from '../commands'
import { custodyOf } from '../custody'
import { openOriginalStream } from '../original-cipher'
import { evidenceItem, openCopy } from '../queries'
import { store } from '../store'
import { bytesOf, dataFolder, mediaGraph } from '../testing'
import { Busy } from './alone'
import { cleanEvidence, dropCopies } from './clean'
import { type Fetching, fetchEvidence } from './fetch'
import { checkOriginal } from './original'
import { resumeEvidence } from './resume'

let database: TestDatabase
let graph: FakeGraph
let place: Place
let sp: Viewer
let folder: string
const patience = { begin: 1000, between: 1000 }
const lost = vi.fn(async () => {})

beforeAll(async () => {
  folder = await dataFolder()
  await keys()
  graph = await mediaGraph()
  database = await freshDatabase()
  place = await placeOf(database.owner, 'jaunpur')
  sp = await official(database.owner, 'sp', place)
})

afterEach(() => lost.mockClear())

afterAll(async () => {
  await database.drop()
  await graph.stop()
})

type Sent = { bytes?: Buffer; kind?: EvidenceKind; sha256?: string | null; mediaId?: string; trouble?: NonNullable<Parameters<FakeGraph['media']['add']>[2]>['trouble'] }

/** A file that WhatsApp holds and the vault knows of, as hearing leaves it. */
async function noted({ bytes = sample('image').bytes, kind = 'image', sha256, mediaId, trouble }: Sent = {}): Promise<{ id: string; mediaId: string }> {
  const { id: complaint } = await filed(database.owner, place)
  const kept = graph.media.add(bytes, 'image/png', { name: 'IMG-98765.png', trouble })
  const id = randomUUID()
  await database.owner`insert into core.evidence (id, complaint_id, seq, kind, by, said_hour) values (${id}, ${complaint}, 1, ${kind}, 'informer', now())`
  const promised = sha256 === null ? {} : { sha256: sha256 ?? kept.sha256 }
  const ref = { mediaId: mediaId ?? kept.id, mime: 'image/png', ...promised }
  const { sealed, kid } = seal('vault.media', id, ref, new Date())
  await database.owner`insert into vault.media (evidence_id, sealed, kid) values (${id}, ${sealed}, ${kid})`
  return { id, mediaId: ref.mediaId }
}

const fetched = (id: string, more: Partial<Fetching> = {}) => fetchEvidence(id, { last: false, lost, patience, ...more })
const stateOf = async (id: string) => (await database.owner<{ state: string; reason: string | null }[]>`select state, reason from core.evidence where id = ${id}`)[0]
const jobsOf = async (key: string) => (await database.owner`select 1 from graphile_worker.jobs where key = ${key} and locked_at is null and attempts < max_attempts`).length

async function opened(id: string): Promise<Buffer> {
  const [row] = await database.owner<{ path: string; file_key: Buffer }[]>`select path, file_key from vault.original where evidence_id = ${id}`
  const { key } = unboxed(keyBytes(custodian.public), keyBytes(custodian.secret), 'vault.original', id, row?.file_key ?? Buffer.alloc(0)) as { key: string }
  const size = (await store().size(row?.path ?? '')) ?? 0
  const parts: Buffer[] = []
  for await (const part of openOriginalStream(Buffer.from(key, 'base64'), await store().read(row?.path ?? '', 0, size - 1))) parts.push(part)
  return Buffer.concat(parts)
}

describe('fetching', () => {
  it('begins with the note of a file, in a job of its own', async () => {
    const { id } = await noted()
    expect(await jobsOf(`fetch-${id}`)).toBe(1)
  })

  it('seals what WhatsApp holds, before anything looks inside, and has WhatsApp forget it', async () => {
    const bytes = Buffer.concat([sample('image').bytes, randomBytes(200_000)])
    const { id, mediaId } = await noted({ bytes })
    await fetched(id)
    expect(await stateOf(id)).toEqual({ state: 'sealed', reason: null })
    expect((await evidenceItem(sp, id))?.original).toEqual({
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sha512: createHash('sha512').update(bytes).digest('hex'),
    })
    expect((await opened(id)).equals(bytes)).toBe(true)
    expect(graph.media.kept(mediaId)).toBeUndefined()
    expect(await database.owner`select 1 from vault.media where evidence_id = ${id}`).toEqual([])
    expect(await jobsOf(`clean-${id}`)).toBe(1)
    expect(await fs.readdir(path.join(folder, 'spool'))).toEqual([])
    expect((await custodyOf(sp, id)).map(({ actor, action, at }) => [actor, action, at.getUTCMinutes()])).toEqual([
      ['system', 'evidence_received', 30],
      ['system', 'evidence_sealed', 30],
    ])
  })

  it('keeps no byte of the original in clear anywhere in the data folder', async () => {
    const bytes = Buffer.from(`Exif owner ${'9876512345'.repeat(20_000)}`)
    await fetched((await noted({ bytes })).id)
    for (const name of await fs.readdir(folder, { recursive: true })) {
      const file = path.join(folder, name)
      expect(name).not.toContain('98765')
      if ((await fs.stat(file)).isFile()) expect((await fs.readFile(file)).includes('9876512345')).toBe(false)
    }
  })

  it.each([
    ['cut in the middle', { trouble: 'truncated' }, 'unreachable'],
    ['changed on the way', { trouble: 'changed' }, 'changed'],
    ['gone from its url', { trouble: 'gone' }, 'gone'],
    ['never beginning', { trouble: 'hangs' }, 'unreachable'],
    ['said to be elsewhere', { trouble: 'redirects' }, 'unreachable'],
    ['unknown to WhatsApp', { mediaId: '1234567890123456' }, 'gone'],
    ['named by something that is no id', { mediaId: '../../v26.0/me' }, 'gone'],
    ['another than its hash says', { sha256: createHash('sha256').update('other').digest('base64') }, 'changed'],
  ] as const)('a file %s is tried again, and given up and told only at the last try', async (_, sent, reason) => {
    const { id } = await noted(sent)
    await expect(fetched(id)).rejects.toThrow()
    expect((await stateOf(id))?.state).toBe('fetching')
    expect(lost).not.toHaveBeenCalled()
    await fetched(id, { last: true })
    expect(await stateOf(id)).toEqual({ state: 'failed', reason })
    expect(lost).toHaveBeenCalledTimes(1)
    expect(await database.owner`select 1 from vault.original where evidence_id = ${id}`).toEqual([])
    expect(await database.owner`select 1 from vault.media where evidence_id = ${id}`).toEqual([])
    expect((await custodyOf(sp, id)).map(({ action, detail }) => [action, detail.reason])).toEqual([['evidence_failed', reason]])
  })

  it('never reads an endless file to its end', async () => {
    const { id } = await noted({ trouble: 'endless' })
    await fetched(id)
    expect(await stateOf(id)).toEqual({ state: 'failed', reason: 'too_large' })
    expect(lost).toHaveBeenCalledTimes(1)
  })

  it('does not even begin with a file that is said to be too large', async () => {
    const { id } = await noted({ bytes: Buffer.alloc(6 * 1_048_576) })
    await fetched(id)
    expect(await stateOf(id)).toEqual({ state: 'failed', reason: 'too_large' })
  })

  it('gets there in the end after troubles', async () => {
    const { id, mediaId } = await noted({ trouble: 'truncated' })
    await expect(fetched(id)).rejects.toThrow(NotCome)
    const file = graph.media.kept(mediaId)
    if (file) file.trouble = undefined
    await fetched(id)
    expect((await stateOf(id))?.state).toBe('sealed')
    expect((await opened(id)).equals(sample('image').bytes)).toBe(true)
  })

  it('is done by one worker at a time', async () => {
    const { id } = await noted({ trouble: 'hangs' })
    // Longer than another one waits for the lock, also on a busy machine.
    const first = expect(fetched(id, { patience: { begin: 4000, between: 4000 } })).rejects.toThrow(NotCome)
    await expect.poll(async () => (await stateOf(id))?.state).toBe('fetching')
    await expect(fetched(id)).rejects.toThrow(Busy)
    await first
  })

  it('gives the token to no host but WhatsApp’s own', () => {
    const asked = [
      'https://lookaside.fbsbx.com/x',
      'https://scontent.xx.fbcdn.net/x',
      'http://lookaside.fbsbx.com/x',
      'https://lookaside.fbsbx.com.evil.in/x',
      'https://a@lookaside.fbsbx.com/',
    ]
    expect(asked.map((url) => hostOf(new URL(url)))).toEqual(['with-token', 'without-token', null, null, null])
    expect([hostOf(new URL('/x', graph.url)), hostOf(new URL('http://127.0.0.1:1/x'))]).toEqual(['with-token', null])
  })
})

async function copyOf(id: string, copy: 'clean' | 'disguised' | 'page-1'): Promise<Buffer | null> {
  const result = await openCopy(sp, id, copy, { reason: 'court' })
  return result.ok ? bytesOf(result.stream) : null
}

describe('cleaning', () => {
  it('makes a copy for the desk and gives up the worker’s key', async () => {
    const { id } = await noted()
    await fetched(id)
    await cleanEvidence(id)
    expect(await evidenceItem(sp, id)).toMatchObject({ state: 'cleaned', sniffed: 'png', clean: { type: 'image/jpeg' }, width: 320, height: 200 })
    expect((await copyOf(id, 'clean'))?.readUInt16BE(0)).toBe(0xffd8)
    expect(await database.owner`select 1 from vault.original where evidence_id = ${id} and work_key is null and work_kid is null`).toHaveLength(1)
    expect((await opened(id)).equals(sample('image').bytes)).toBe(true)
    expect((await custodyOf(sp, id)).map(({ action }) => action).slice(0, 3)).toEqual(['evidence_received', 'evidence_sealed', 'evidence_cleaned'])
  })

  it('disguises a voice and pictures the pages of a paper', async () => {
    const [voice, paper] = [await noted({ bytes: sample('voice').bytes, kind: 'voice' }), await noted({ bytes: sample('document').bytes, kind: 'document' })]
    for (const { id } of [voice, paper]) {
      await fetched(id)
      await cleanEvidence(id)
    }
    expect(await evidenceItem(sp, voice.id)).toMatchObject({ state: 'cleaned', clean: { type: 'audio/mpeg' }, disguised: { type: 'audio/mpeg' } })
    expect((await copyOf(voice.id, 'disguised'))?.length).toBeGreaterThan(100)
    expect(await evidenceItem(sp, paper.id)).toMatchObject({ state: 'cleaned', clean: { type: 'application/pdf' }, pages: 1 })
    expect((await copyOf(paper.id, 'page-1'))?.readUInt16BE(0)).toBe(0xffd8)
  })

  it('keeps what cannot be shown for the court, and says why', async () => {
    const { id } = await noted({ bytes: Buffer.from('MZ this is a program'), kind: 'document' })
    await fetched(id)
    await cleanEvidence(id)
    expect(await evidenceItem(sp, id)).toMatchObject({ state: 'sealed_only', reason: 'unknown_kind', clean: null })
    expect((await opened(id)).toString()).toBe('MZ this is a program')
  })

  it('shows nothing of a file that was flagged meanwhile, and takes its copies out of the store', async () => {
    const [before, after] = [await noted(), await noted()]
    for (const { id } of [before, after]) await fetched(id)
    await flag(sp, before.id)
    await cleanEvidence(before.id)
    await cleanEvidence(after.id)
    const files = async () => (await fs.readdir(path.join(folder, 'store'), { recursive: true })).length
    const stored = await files()
    await flag(sp, after.id)
    await dropCopies(after.id, 0)
    expect(await files()).toBe(stored - 1)
    for (const { id } of [before, after]) {
      expect(await copyOf(id, 'clean')).toBeNull()
      expect((await stateOf(id))?.state).toBe('flagged')
      expect((await opened(id)).equals(sample('image').bytes)).toBe(true)
    }
  })

  it('of a file flagged before it came never begins', async () => {
    const { id } = await noted()
    await flag(sp, id)
    await fetched(id)
    expect((await stateOf(id))?.state).toBe('flagged')
    expect(await jobsOf(`clean-${id}`)).toBe(0)
    expect(await database.owner`select 1 from vault.original where evidence_id = ${id} and work_key is null and file_key is not null`).toHaveLength(1)
  })
})

it('a picture sent to a head about the sexual abuse of children is flagged from the first moment, a voice note is not', async () => {
  const chair = await official(database.owner, 'chair', place)
  const { id: complaint } = await filed(database.owner, place, { programme: 'bal', lane: 'child' })
  await database.owner`update core.complaint set category = 'SEXUAL' where id = ${complaint}`
  for (const kind of ['image', 'voice'] as const) {
    const kept = graph.media.add(sample(kind).bytes, 'image/png')
    await transaction(async (tx) => {
      const open = await openFor(tx, complaint)
      if (open) await addFile(tx, open, { kind, ref: { mediaId: kept.id, mime: 'image/png', sha256: kept.sha256 } }, new Date())
    })
  }
  const [picture, voice] = await database.owner<{ id: string; flag_due: Date | null }[]>`select id, flag_due from core.evidence where complaint_id = ${complaint} order by seq`
  for (const one of [picture, voice]) await fetched(one?.id ?? '')
  expect([await stateOf(picture?.id ?? ''), await stateOf(voice?.id ?? '')]).toMatchObject([{ state: 'flagged' }, { state: 'sealed' }])
  expect((await custodyOf(chair, picture?.id ?? '')).map(({ actor, action }) => [actor, action]).at(-1)).toEqual(['system', 'evidence_flagged'])
  expect(await jobsOf(`clean-${picture?.id}`)).toBe(0)
})

it('the original is found the same, changed or missing, and the custody log says so', async () => {
  const { id } = await noted()
  await fetched(id)
  expect(await checkOriginal(id)).toBe('same')
  const [row] = await database.owner<{ path: string }[]>`select path from vault.original where evidence_id = ${id}`
  const file = path.join(folder, 'store', row?.path.slice(0, 2) ?? '', row?.path ?? '')
  await fs.appendFile(file, 'x')
  expect(await checkOriginal(id)).toBe('differs')
  await fs.rm(file)
  expect(await checkOriginal(id)).toBe('missing')
  const said = (await custodyOf(sp, id)).filter(({ action }) => action === 'evidence_verified')
  expect(said.map(({ detail }) => detail.original)).toEqual(['same', 'differs', 'missing'])
})

it('what a killed worker held is taken up again, and what waits for its time is left alone', async () => {
  const [waiting, held, over] = [await noted(), await noted(), await noted()]
  await database.owner`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a dead worker' where key = ${`fetch-${held.id}`}`
  await database.owner`update graphile_worker._private_jobs set attempts = max_attempts where key = ${`fetch-${over.id}`}`
  await database.owner`update graphile_worker._private_jobs set attempts = 5 where key = ${`fetch-${waiting.id}`}`
  await resumeEvidence()
  expect(await Promise.all([held, over, waiting].map(({ id }) => jobsOf(`fetch-${id}`)))).toEqual([1, 1, 1])
  expect(await database.owner`select attempts from graphile_worker.jobs where key = ${`fetch-${waiting.id}`}`).toEqual([{ attempts: 5 }])
})
