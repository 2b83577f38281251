import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closePools } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { change, contactHead, entries, envelope, single, status } from '@/e2e/payloads/envelope'
import { content, message } from '@/e2e/payloads/message'
import { coreOf, inOtherEnvelope, wamid } from '@/e2e/payloads/wamid'
import { signature, writings, written } from '@/e2e/payloads/writing'

const secret = 'the_secret_of_this_test'
const line = { id: '100000000000001', display: '+910000000001' }
const bal = { id: '100000000000002', display: '+910000000002' }
const person = { phone: '919811122233', bsuid: 'IN.7001002003004005', name: 'Rajesh Kumar' }
const at = new Date()

Object.assign(process.env, {
  MITRA_KEYS_DIR: mkdtempSync(path.join(os.tmpdir(), 'mitra-door-')),
  WHATSAPP_APP_SECRET: secret,
  WHATSAPP_APP_SECRET_PREVIOUS: 'the_secret_of_last_month',
  WHATSAPP_VERIFY_TOKEN: 'verify-me',
  WHATSAPP_NUMBERS: `satark:${line.id}:${line.display},bal:${bal.id}:${bal.display}`,
})

let database: TestDatabase
let door: typeof import('./door')

beforeAll(async () => {
  database = await freshDatabase()
  const { makeMissingKeys } = await import('@/lib/vault/keys')
  await makeMissingKeys(process.env.MITRA_KEYS_DIR ?? '')
  door = await import('./door')
})
afterAll(() => database.drop())
beforeEach(() => database.owner`delete from vault.inbox`)

const answer = (body: Uint8Array, headers: Record<string, string>) => door.receive(headers['x-hub-signature-256'] ?? null, async () => Buffer.from(body))

async function post(value: unknown, writing: (typeof writings)[number] = 'escaped', by = secret): Promise<number> {
  const sent = written(value, by, writing)
  return answer(sent.body, { 'x-hub-signature-256': sent.signature })
}

const rows = async () => Number((await database.owner`select count(*) as n from vault.inbox`)[0]?.n)
const hello = (id?: string) => message(person, content.text('नमस्ते / hello'), at, id ? { id } : {})

describe('what Meta signed', () => {
  it.each(writings)('is kept when written as %s', async (writing) => {
    expect(await post(single(line, person, hello()), writing)).toBe(200)
    expect(await rows()).toBe(1)
  })

  it('is kept for the number of each programme', async () => {
    for (const number of [line, bal]) expect(await post(single(number, person, hello()))).toBe(200)
    expect(await rows()).toBe(2)
  })

  it('is kept under the previous secret', async () => {
    expect(await post(single(line, person, hello()), 'escaped', 'the_secret_of_last_month')).toBe(200)
    expect(await rows()).toBe(1)
  })

  it('is kept message by message, a thousand in one post', async () => {
    const changes = Array.from({ length: 100 }, () => change(line, { contacts: [contactHead(person)], messages: Array.from({ length: 10 }, () => hello()) }))
    expect(await post(entries([changes.slice(0, 50), changes.slice(50)]))).toBe(200)
    expect(await rows()).toBe(1000)
  })

  it('is kept once, however often and in whatever envelope it comes', async () => {
    const id = wamid(person.phone, coreOf('door', 1))
    const body = single(line, person, hello(id))
    for (let again = 0; again < 5; again += 1) expect(await post(body)).toBe(200)
    expect(await post(single(line, person, hello(inOtherEnvelope(id, person.bsuid))))).toBe(200)
    expect(await post(envelope(change(line, { messages: [hello(id), hello(id)] })))).toBe(200)
    expect(await rows()).toBe(1)
  })

  it('is kept also when contacts are missing, or the phone, or everything but the id', async () => {
    const nameless = { ...message({ bsuid: person.bsuid }, content.text('a'), at) }
    expect(await post(envelope(change(line, { messages: [nameless] })))).toBe(200)
    expect(await post(envelope(change(line, { messages: [{ id: 'wamid.nothing', timestamp: '1', type: 'hologram', hologram: { id: '1' } }] })))).toBe(200)
    expect(await rows()).toBe(2)
  })

  it('keeps of the receipts the first delivery and every failure', async () => {
    const id = wamid(person.phone, coreOf('door', 2), 'out')
    const opaque = '9e107d9d-372b-4b6a-8b0e-5a1c1d9f1f10'
    for (const name of ['sent', 'delivered', 'read', 'delivered', 'played'] as const)
      expect(await post(envelope(change(line, { statuses: [status(id, name, at, { recipient: person, opaque })] })))).toBe(200)
    expect(await rows()).toBe(1)
    expect(await post(envelope(change(line, { statuses: [status(id, 'failed', at, { opaque, errors: [{ code: 131047, title: 'Re-engagement message' }] })] })))).toBe(200)
    expect(await rows()).toBe(2)
  })
})

describe('what is not understood', () => {
  const odd: [string, unknown][] = [
    ['another field', { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'account_update', value: { event: 'VERIFIED' } }] }] }],
    ['a value without messages', envelope(change(line, {}))],
    ['another number', single({ id: '999', display: '+1' }, person, hello())],
    ['an account error', envelope(change(line, { errors: [{ code: 131048, title: 'Spam' }] }))],
    ['an empty entry', { object: 'whatsapp_business_account', entry: [] }],
    ['entries of other kinds', { object: 'whatsapp_business_account', entry: [null, 1, 'x', { changes: [null, { field: 'messages' }, { field: 'messages', value: 7 }] }] }],
    ['a list', []],
    ['null', null],
    ['a text', 'hello'],
  ]

  it.each(odd)('answers 200 and keeps nothing of %s', async (_, value) => {
    expect(await post(value)).toBe(200)
    expect(await rows()).toBe(0)
  })

  it('answers 200 to signed bytes that are not JSON', async () => {
    const body = Buffer.from([0xff, 0xfe, 0x7b])
    expect(await answer(body, { 'x-hub-signature-256': signature(body, secret) })).toBe(200)
    expect(await rows()).toBe(0)
  })

  it('never throws, whatever signed JSON comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const body = {
          object: 'whatsapp_business_account',
          entry: [{ changes: [{ field: 'messages', value: { metadata: { phone_number_id: line.id }, messages: [value], statuses: [value], contacts: [value] } }] }],
        }
        expect(await post(body)).toBe(200)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what Meta did not sign', () => {
  const body = written(single(line, person, hello()), secret)
  const hex = body.signature.slice(7)
  const strange: Record<string, string | undefined>[] = [
    {},
    { 'x-hub-signature-256': '' },
    { 'x-hub-signature-256': hex },
    { 'x-hub-signature-256': `sha1=${hex.slice(0, 40)}` },
    { 'x-hub-signature-256': `sha256=${hex.slice(0, 63)}` },
    { 'x-hub-signature-256': `sha256=${hex}0` },
    { 'x-hub-signature-256': `sha512=${hex}${hex}` },
    { 'x-hub-signature-256': `${body.signature}, ${body.signature}` },
    { 'x-hub-signature': body.signature },
    { 'x-hub-signature-256': signature(body.body, `${secret} `) },
  ]

  it.each(strange)('is refused with headers %j', async (headers) => {
    const given = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined))
    expect(await answer(body.body, given)).toBe(401)
    expect(await rows()).toBe(0)
  })

  it('is refused in all of a thousand mutants, and no row is left', async () => {
    const mutant = fc.tuple(fc.nat(body.body.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), fc.nat(63))
    const refused = await Promise.all(
      fc.sample(mutant, { numRuns: 1000, seed: 3 }).map(async ([place, flip, inBody, nibble]) => {
        const bytes = Buffer.from(body.body)
        bytes[place] = (bytes[place] ?? 0) ^ flip
        const other = hex[nibble] === '0' ? '1' : '0'
        const sign = inBody ? body.signature : `sha256=${hex.slice(0, nibble)}${other}${hex.slice(nibble + 1)}`
        return answer(inBody ? bytes : body.body, { 'x-hub-signature-256': sign })
      }),
    )
    expect(new Set(refused)).toEqual(new Set([401]))
    expect(await rows()).toBe(0)
  })

  it('is refused when the same content is written anew', async () => {
    const again = Buffer.from(JSON.stringify(JSON.parse(body.body.toString())))
    expect(await answer(again, { 'x-hub-signature-256': signature(Buffer.from(JSON.stringify({ other: 1 })), secret) })).toBe(401)
  })

  it('is refused by its length alone above 3 MB', async () => {
    const long = Buffer.alloc(3.5 * 1024 * 1024, ' ')
    expect(await answer(long, { 'x-hub-signature-256': signature(long, secret) })).toBe(413)
  })
})

describe('the sealed rows', () => {
  it('show nothing of the person, and are opened only as the row they were sealed for', async () => {
    await post(single(line, person, hello()))
    const [row] = await database.owner<{ event_mac: Buffer; sealed: Buffer; kid: number }[]>`select event_mac, sealed, kid from vault.inbox`
    if (!row) throw new Error('no row')
    const { open } = await import('@/lib/vault/open')
    expect(row.sealed.includes(Buffer.from(person.phone))).toBe(false)
    expect(open('vault.inbox', row.event_mac.toString('hex'), row)).toMatchObject({ kind: 'message', message: { from: person.phone }, contact: { wa_id: person.phone } })
    expect(() => open('vault.inbox', 'another', row)).toThrow('')
    expect((row.sealed.length - 48) % 512).toBe(0)
  })

  it('match contacts by id, not by position', async () => {
    const other = { phone: '919800000000', bsuid: 'IN.1', name: 'Somebody Else' }
    await post(envelope(change(line, { contacts: [contactHead(other), contactHead(person)], messages: [hello()] })))
    const [row] = await database.owner<{ event_mac: Buffer; sealed: Buffer; kid: number }[]>`select event_mac, sealed, kid from vault.inbox`
    const { open } = await import('@/lib/vault/open')
    expect(row && open('vault.inbox', row.event_mac.toString('hex'), row)).toMatchObject({ contact: { profile: { name: person.name } } })
  })

  it('are written by a role that can do nothing else', async () => {
    const { doorSql } = await import('@/db/client')
    for (const statement of [
      'select * from vault.inbox',
      'delete from vault.inbox',
      'update vault.inbox set lane = 1',
      'select * from core.complaint',
      'select * from vault.person',
    ]) {
      await expect(doorSql().unsafe(statement)).rejects.toMatchObject({ code: '42501' })
    }
  })
})

describe('without its database', () => {
  it('answers 500, and Meta sends again', async () => {
    const url = process.env.DATABASE_URL
    await closePools()
    process.env.DATABASE_URL = 'postgres://nobody:none@127.0.0.1:1/none'
    const again = single(line, person, hello())
    expect(await post(again)).toBe(500)
    await closePools()
    process.env.DATABASE_URL = url
    expect(await post(again)).toBe(200)
    expect(await rows()).toBe(1)
  })
})
