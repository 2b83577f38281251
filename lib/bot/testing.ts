import { mkdtempSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { change, contactHead, envelope, single, status } from '@/e2e/payloads/envelope'
import { content, message } from '@/e2e/payloads/message'
import type { Identity, InboundMessage, StatusName } from '@/e2e/payloads/shape'
import { coreOf, wamid } from '@/e2e/payloads/wamid'
import { written } from '@/e2e/payloads/writing'

const secret = 'the_secret_of_this_test'
export const line = { id: '100000000000001', display: '+910000000001' }
export const balLine = { id: '100000000000002', display: '+910000000002' }

type Sent = Record<string, unknown> & {
  /** Id of the number it left from. */ line: string
  to?: string
  recipient?: string
  type: string
  biz_opaque_callback_data: string
  wamid: string
}

/** The media id of every picture uploaded. */
export const picture = '700000000000001'

/** A Graph API that takes messages, remembers them, and fails as told. */
class Graph {
  readonly sent: Sent[] = []
  /** Answers for the next requests; after them everything succeeds. `silent` cuts the connection after taking the message. */
  script: ({ status: number; code: number } | 'silent')[] = []
  readonly server = http.createServer((request, response) => {
    if (request.url?.endsWith('/media')) {
      request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: picture })))
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => this.#answer({ ...(JSON.parse(Buffer.concat(chunks).toString()) as Sent), line: request.url?.split('/')[2] ?? '' }, response))
  })

  #answer(body: Sent, response: http.ServerResponse): void {
    const next = this.script.shift()
    if (next && next !== 'silent') {
      response.writeHead(next.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { code: next.code, message: `(#${next.code}) to ${body.to}` } }))
      return
    }
    const id = wamid(String(body.to ?? body.recipient).replace('+', ''), coreOf('graph', this.sent.length), 'out')
    this.sent.push({ ...body, wamid: id })
    if (next === 'silent') {
      response.destroy()
      return
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ messaging_product: 'whatsapp', contacts: [{ input: body.to, wa_id: body.to }], messages: [{ id }] }))
  }
}

/** The text of a message as its receiver reads it, with the ids of its buttons and rows. */
export function read(sent: Record<string, unknown> | undefined): { body: string; ids: string[]; titles: string[] } {
  const interactive = sent?.interactive as
    | { body: { text: string }; action: { buttons?: { reply: { id: string; title: string } }[]; sections?: { rows: { id: string; title: string }[] }[] } }
    | undefined
  const choices = [...(interactive?.action.buttons?.map(({ reply }) => reply) ?? []), ...(interactive?.action.sections?.flatMap(({ rows }) => rows) ?? [])]
  const text = sent?.text as { body: string } | undefined
  return { body: interactive?.body.text ?? text?.body ?? '', ids: choices.map(({ id }) => id), titles: choices.map(({ title }) => title) }
}

/** Door, worker, database and a small Graph API, driven step by step. */
export async function stage() {
  const graph = new Graph()
  await new Promise<void>((resolve) => graph.server.listen(0, '127.0.0.1', resolve))
  Object.assign(process.env, {
    MITRA_KEYS_DIR: mkdtempSync(path.join(os.tmpdir(), 'mitra-stage-')),
    WHATSAPP_GRAPH_URL: `http://127.0.0.1:${(graph.server.address() as AddressInfo).port}`,
    WHATSAPP_APP_SECRET: secret,
    WHATSAPP_ACCESS_TOKEN: 'token',
    WHATSAPP_NUMBERS: `satark:${line.id}:${line.display},bal:${balLine.id}:${balLine.display}`,
    MITRA_SEND_JITTER: '0',
    NEXTAUTH_URL: 'http://localhost:3000',
  })
  const database: TestDatabase = await freshDatabase()
  const { makeMissingKeys } = await import('@/lib/vault/keys')
  await makeMissingKeys(process.env.MITRA_KEYS_DIR ?? '')
  const { receive } = await import('@/lib/whatsapp/door')
  const { hearDue } = await import('./hear')
  const { speakDue, spoken } = await import('./speak')

  async function post(value: unknown): Promise<number> {
    const { body, signature } = written(value, secret)
    return receive(signature, async () => Buffer.from(body))
  }

  async function speak(): Promise<void> {
    while (await speakDue()) await spoken()
    await spoken()
  }

  /** Hears and sends everything that is due. Returns what was sent meanwhile. */
  async function settle(): Promise<Sent[]> {
    const before = graph.sent.length
    while (await hearDue());
    await speak()
    return graph.sent.slice(before)
  }

  /** Somebody sends one message; the answer as read, empty when there is none. */
  async function says(person: Identity, body: Parameters<typeof message>[1], more: Partial<InboundMessage> = {}, to = line) {
    await post(single(to, person, message(person, body, new Date(), more)))
    return read((await settle()).at(-1))
  }

  /** Writes to Bal Mitra. */
  const child = (person: Identity, text: string) => says(person, content.text(text), {}, balLine)

  const writes = (person: Identity, text: string) => says(person, content.text(text))
  const presses = (person: Identity, id: string) => says(person, content.buttonReply(id, id.slice(0, 20)))
  /** A whole short report in English; returns the code. With `accused` the SP's own office is named. */
  async function files(person: Identity, { what = 'A truck with cattle leaves every night', place = 'Kerakat', accused = false } = {}): Promise<string> {
    const head = accused ? ['9', what, 'finish', place, '1', '2'] : ['1', what, 'finish', place, '1', '1']
    let { body } = await writes(person, 'hi')
    if (body.includes('language')) for (const text of ['2', '1']) await writes(person, text)
    await presses(person, 'go~report')
    for (const text of [...head, '1', 'send']) ({ body } = await writes(person, text))
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0]
    if (!code) throw new Error(`the report did not end with a code: ${body}`)
    return code
  }

  const receipt = (sent: Sent, name: StatusName, code?: number) =>
    post(
      envelope(
        change(line, { statuses: [status(sent.wamid, name, new Date(), { opaque: sent.biz_opaque_callback_data, ...(code ? { errors: [{ code, title: 'error' }] } : {}) })] }),
      ),
    )

  return {
    ...{ graph, database, owner: database.owner, post, settle, speak, hear: hearDue, says, child, writes, presses, files, receipt, contactHead },
    stop: async () => {
      await spoken()
      await database.drop()
      graph.server.closeAllConnections()
      await new Promise((resolve) => graph.server.close(resolve))
    },
  }
}

export type Stage = Awaited<ReturnType<typeof stage>>
