import { mkdtempSync } from 'node:fs'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { single } from '@/e2e/payloads/envelope'
import { content, message } from '@/e2e/payloads/message'
import { signature, writings, written } from '@/e2e/payloads/writing'

const secret = 'the_secret_of_this_test'
const line = { id: '100000000000001', display: '+910000000001' }
const person = { phone: '919811122233', bsuid: 'IN.7001002003004005', name: 'Rajesh Kumar' }

Object.assign(process.env, {
  MITRA_KEYS_DIR: mkdtempSync(path.join(os.tmpdir(), 'mitra-webhook-')),
  WHATSAPP_APP_SECRET: secret,
  WHATSAPP_VERIFY_TOKEN: 'verify-me',
  WHATSAPP_NUMBERS: `satark:${line.id}:${line.display}`,
})

/** As Next hands a request to a route handler. */
function asRequest(request: http.IncomingMessage): Request {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
  const body = request.method === 'POST' ? { body: Readable.toWeb(request), duplex: 'half' } : {}
  return new Request(`http://localhost${request.url}`, { method: request.method, headers, ...body } as RequestInit)
}

let database: TestDatabase
let server: http.Server
let url: string

beforeAll(async () => {
  database = await freshDatabase()
  const { makeMissingKeys } = await import('@/lib/vault/keys')
  await makeMissingKeys(process.env.MITRA_KEYS_DIR ?? '')
  const { notification, registration } = await import('./webhook')
  server = http.createServer(async (request, response) => {
    const asked = asRequest(request)
    const answer = request.method === 'POST' ? await notification(asked) : registration(asked)
    response.writeHead(answer.status)
    response.end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/whatsapp`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await database.drop()
})
beforeEach(() => database.owner`delete from vault.inbox`)

const rows = async () => Number((await database.owner`select count(*) as n from vault.inbox`)[0]?.n)
const hello = () => single(line, person, message(person, content.text('नमस्ते / hello'), new Date()))
const post = (body: Uint8Array, sign: string) => fetch(url, { method: 'POST', body: Buffer.from(body), headers: { 'x-hub-signature-256': sign } })

describe('the handshake', () => {
  const ask = (query: string) => fetch(`${url}?${query}`)

  it('gives the challenge back for our token', async () => {
    const answer = await ask('hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-me')
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444'])
  })

  it.each([
    '',
    'hub.mode=subscribe&hub.challenge=1&hub.verify_token=other',
    'hub.mode=subscribe&hub.challenge=1',
    'hub.mode=x&hub.challenge=1&hub.verify_token=verify-me',
    'hub.mode=subscribe&hub.verify_token=verify-me',
  ])('refuses "%s"', async (query) => expect((await ask(query)).status).toBe(403))
})

describe('a post', () => {
  it.each(writings)('is kept when written as %s, and its answer is empty', async (writing) => {
    const sent = written(hello(), secret, writing)
    const answer = await post(sent.body, sent.signature)
    expect([answer.status, await answer.text(), await rows()]).toEqual([200, '', 1])
  })

  it('in many small pieces is read whole', async () => {
    const sent = written(hello(), secret)
    const pieces = new ReadableStream({
      async start(controller) {
        for (let at = 0; at < sent.body.length; at += 7) controller.enqueue(sent.body.subarray(at, at + 7))
        controller.close()
      },
    })
    const answer = await fetch(url, { method: 'POST', body: pieces, duplex: 'half', headers: { 'x-hub-signature-256': sent.signature } } as RequestInit)
    expect([answer.status, await rows()]).toEqual([200, 1])
  })

  it('with two signatures is refused', async () => {
    const sent = written(hello(), secret)
    const answered = await new Promise<number>((resolve, reject) => {
      const request = http.request(url, { method: 'POST', headers: { 'x-hub-signature-256': [sent.signature, sent.signature] } }, (answer) => resolve(answer.statusCode ?? 0))
      request.on('error', reject)
      request.end(Buffer.from(sent.body))
    })
    expect([answered, await rows()]).toEqual([401, 0])
  })

  it('longer than 3 MB is refused, whether it tells its length or not', async () => {
    const long = Buffer.alloc(3.5 * 1024 * 1024, ' ')
    const status = (headers: http.OutgoingHttpHeaders) =>
      new Promise<number>((resolve, reject) => {
        const request = http.request(url, { method: 'POST', headers: { 'x-hub-signature-256': signature(long, secret), ...headers } }, (answer) => resolve(answer.statusCode ?? 0))
        request.on('error', reject)
        request.end(long)
      })
    expect(await status({ 'content-length': long.length })).toBe(413)
    expect(await status({ 'transfer-encoding': 'chunked' })).toBe(413)
    expect(await rows()).toBe(0)
  })

  it('that breaks off is not kept, and the next one is', async () => {
    const sent = written(hello(), secret)
    const socket = net.connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(`POST /api/whatsapp HTTP/1.1\r\nhost: localhost\r\nx-hub-signature-256: ${sent.signature}\r\ncontent-length: ${sent.body.length}\r\n\r\n`)
    socket.write(Buffer.from(sent.body.subarray(0, 100)))
    await new Promise((done) => setTimeout(done, 50))
    socket.destroy()
    expect((await post(sent.body, sent.signature)).status).toBe(200)
    expect(await rows()).toBe(1)
  })
})
