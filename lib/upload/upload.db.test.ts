import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POST as FORM } from '@/app/send/[token]/form/route'
import { GET } from '@/app/send/[token]/route'
import { HEAD, PATCH, POST } from '@/app/send/[token]/tus/route'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { filed, keys, official, type Place, placeOf } from '@/lib/complaint/testing'
import { evidenceOf } from '@/lib/evidence/queries'
import { store } from '@/lib/evidence/store'
import { dataFolder } from '@/lib/evidence/testing'
import { transaction } from '@/lib/vault/tx'
import { giveUploads, keepLink } from './issue'
import { joinUpload, sweepUploads } from './join'
import { freshToken } from './link'
import { pieceName, pieceSize } from './piece'

let database: TestDatabase
let place: Place

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'upload-test-session-secret-of-32-characters'
  await dataFolder()
  database = await freshDatabase()
  await keys()
  place = await placeOf(database.owner, 'jaunpur')
})
afterAll(() => database.drop())

async function link(complaintId: string | null, language: 'hi' | 'en' = 'en'): Promise<{ id: string; token: string }> {
  const made = { id: randomUUID(), token: freshToken() }
  await transaction((tx) => keepLink(tx, { ...made, complaintId, language, at: new Date() }))
  return made
}

const params = (token: string) => ({ params: Promise.resolve({ token }) })
const at = (path: string, init?: RequestInit) => new Request(`http://localhost${path}`, init)
const tus = { 'tus-resumable': '1.0.0' }
const base64 = (text: string) => Buffer.from(text).toString('base64')

const begun = (token: string, size: number, stamp = '1') =>
  POST(
    at(`/send/${token}/tus`, { method: 'POST', headers: { ...tus, 'upload-length': String(size), 'upload-metadata': `type ${base64('video/mp4')},stamp ${base64(stamp)}` } }),
    params(token),
  )

const sent = (token: string, bytes: Buffer, offset: number) =>
  PATCH(
    at(`/send/${token}/tus`, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(bytes),
    }),
    params(token),
  )

async function offsetOf(token: string): Promise<number> {
  const answer = await HEAD(at(`/send/${token}/tus`, { method: 'HEAD', headers: tus }), params(token))
  return Number(answer.headers.get('upload-offset'))
}

const form = (token: string, bytes: Buffer) => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)], { type: 'video/mp4' }), 'Ramdhari-gate.mp4')
  const posted = new Request('http://localhost/', { method: 'POST', body })
  return posted
    .arrayBuffer()
    .then((raw) =>
      FORM(
        at(`/send/${token}/form`, { method: 'POST', headers: { 'content-type': posted.headers.get('content-type') ?? '', 'content-length': String(raw.byteLength) }, body: raw }),
        params(token),
      ),
    )
}

describe('a file over the upload page', () => {
  it('goes on where the line broke and becomes evidence with the hash of what was sent', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id, token } = await link(complaint)
    const bytes = randomBytes(pieceSize * 2 + 4321)
    expect((await begun(token, bytes.length)).headers.get('location')).toBe(`/send/${token}/tus`)
    expect((await sent(token, bytes.subarray(0, 700_001), 0)).status).toBe(204)
    expect(await offsetOf(token)).toBe(700_001)
    expect((await sent(token, bytes.subarray(0, 10), 0)).status).toBe(409)
    await begun(token, bytes.length)
    expect(await offsetOf(token)).toBe(700_001)
    expect((await sent(token, bytes.subarray(700_001), 700_001)).headers.get('upload-offset')).toBe(String(bytes.length))
    const jobs = await database.owner`select 1 from graphile_worker.jobs where key = ${`join-${id}`}`
    expect(jobs).toHaveLength(1)
    await joinUpload(id)
    await joinUpload(id)
    const sp = await official(database.owner, 'sp', place)
    const items = await evidenceOf(sp, complaint)
    expect(items.map(({ original, kind, by, state }) => ({ sha256: original?.sha256, kind, by, state }))).toEqual([
      { sha256: createHash('sha256').update(bytes).digest('hex'), kind: 'video', by: 'informer', state: 'sealed' },
    ])
    expect(await store().size(pieceName(id, 0))).toBeNull()
  })

  it('too large to be cleaned is kept for court, and the worker can no longer open it', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id, token } = await link(complaint)
    await begun(token, 2000)
    await sent(token, Buffer.alloc(2000, 7), 0)
    await joinUpload(id, 1999)
    const sp = await official(database.owner, 'sp', place)
    const [item] = await evidenceOf(sp, complaint)
    expect(item).toMatchObject({ state: 'sealed_only', reason: 'too_large', original: { size: 2000 } })
    expect(await database.owner`select 1 from vault.original where evidence_id = ${item?.id ?? ''} and work_key is null`).toHaveLength(1)
  })

  it('lies in the store as ciphertext only', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id, token } = await link(complaint)
    const bytes = Buffer.from('+919876543210 '.repeat(2000))
    await begun(token, bytes.length + 5)
    await sent(token, bytes, 0)
    const size = await store().size(pieceName(id, 0))
    const parts: Buffer[] = []
    for await (const part of await store().read(pieceName(id, 0), 0, (size ?? 1) - 1)) parts.push(part as Buffer)
    expect(Buffer.concat(parts).includes('9876543210')).toBe(false)
  })

  it('another file of the same length does not go onto the half of the first', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { token } = await link(complaint)
    await begun(token, 1000, 'first')
    await sent(token, Buffer.alloc(400), 0)
    await begun(token, 1000, 'second')
    expect(await offsetOf(token)).toBe(0)
  })

  it('more than was announced is not taken', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { token } = await link(complaint)
    await begun(token, 10)
    expect((await sent(token, Buffer.alloc(11), 0)).status).toBeGreaterThanOrEqual(400)
    expect((await begun(token, 3 * 1024 ** 3)).status).toBe(413)
  })

  it('works without JavaScript, once', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id, token } = await link(complaint)
    const bytes = randomBytes(300_000)
    expect((await form(token, bytes)).status).toBe(303)
    expect((await form(token, bytes)).status).toBe(410)
    await joinUpload(id)
    const sp = await official(database.owner, 'sp', place)
    expect((await evidenceOf(sp, complaint))[0]?.original?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('before the report is sent waits for it, and is swept when none comes', async () => {
    const [waiting, lost] = [await link(null), await link(null)]
    for (const { token } of [waiting, lost]) {
      await begun(token, 9)
      await sent(token, Buffer.from('recording'), 0)
    }
    await joinUpload(waiting.id)
    const { id: complaint } = await filed(database.owner, place)
    await transaction((tx) => giveUploads(tx, [waiting.id], complaint))
    await joinUpload(waiting.id)
    const sp = await official(database.owner, 'sp', place)
    expect(await evidenceOf(sp, complaint)).toHaveLength(1)
    await database.owner`update core.upload_link set expires_at = now() - interval '3 days'`
    await sweepUploads()
    expect(await store().size(pieceName(lost.id, 0))).toBeNull()
    expect(await database.owner`select 1 from core.upload_link where id = ${lost.id}`).toHaveLength(0)
  })
})

describe('the upload page', () => {
  it('says nothing of the complaint, the programme or the police, and speaks the informer’s language', async () => {
    const { id: complaint, ref } = await filed(database.owner, place)
    const { token } = await link(complaint, 'hi')
    const answer = await GET(at(`/send/${token}`), params(token))
    const html = await answer.text()
    expect(html).toContain('lang="hi"')
    for (const hidden of [ref, complaint, 'Mitra', 'मित्र', 'Police', 'पुलिस', 'Satark', 'सतर्क']) expect(html).not.toContain(hidden)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('is the same for an unknown link and one that has run out', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const { id, token } = await link(complaint)
    await database.owner`update core.upload_link set expires_at = now() - interval '1 minute' where id = ${id}`
    const [old, unknown] = await Promise.all([GET(at(`/send/${token}?lang=en`), params(token)), GET(at('/send/nobody?lang=en'), params('nobody'))])
    expect([old.status, unknown.status]).toEqual([410, 410])
    expect((await old.text()).replaceAll(token, '')).toBe((await unknown.text()).replaceAll('nobody', ''))
    expect((await begun(token, 10)).status).toBe(404)
  })

  it('of many links for one complaint only the newest three stay good', async () => {
    const { id: complaint } = await filed(database.owner, place)
    const links = []
    for (let n = 0; n < 5; n += 1) links.push(await link(complaint))
    const good = await database.owner`select 1 from core.upload_link where complaint_id = ${complaint} and expires_at > now()`
    expect(good).toHaveLength(3)
    expect((await GET(at(`/send/${links[4]?.token}`), params(links[4]?.token ?? ''))).status).toBe(200)
  })
})

describe('made-up links', () => {
  it('count for the network that tries them, leave one counter behind and hold up no real one', async () => {
    const from = { headers: { 'x-forwarded-for': '198.51.100.7', ...tus } }
    const tried = () => HEAD(at('/send/x/tus', { method: 'HEAD', ...from }), params(freshToken()))
    const before = Number((await database.owner`select count(*) as n from auth.limiter`)[0]?.n)
    const answers = await Promise.all(Array.from({ length: 125 }, tried))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
    expect(Number((await database.owner`select count(*) as n from auth.limiter`)[0]?.n) - before).toBe(1)
    const { token } = await link(null)
    const real = await POST(at(`/send/${token}/tus`, { method: 'POST', headers: { ...from.headers, 'upload-length': '10' } }), params(token))
    expect(real.status).toBe(201)
  })
})
