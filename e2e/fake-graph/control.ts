import { z } from 'zod'
import { act, actShape } from './act'
import { bytes, type Call, json, mebibyte, read, readJson } from './answer'
import type { Cellar } from './cellar'
import type { Emitter } from './emitter'
import type { MediaShelf } from './media'
import { NotOffered, type Phone } from './phone'
import type { World } from './world'

export type ControlParts = { world: World; emitter: Emitter; shelf: MediaShelf; cellar: Cellar | undefined; known: (id: string, line?: string) => Phone | undefined }

const digits = z.string().regex(/^\d{8,15}$/, 'digits with country code, without +')
const bsuid = z.string().regex(/^[A-Z]{2}\.[A-Za-z0-9.]{1,132}$/)

const personShape = z.strictObject({
  id: z
    .string()
    .regex(/^[\w:-]{1,64}$/)
    .optional(),
  name: z.string().max(80).optional(),
  phone: digits.optional(),
  bsuid: bsuid.nullable().optional(),
  username: z.string().max(40).optional(),
  hidesPhone: z.boolean().optional(),
  readReceipts: z.boolean().optional(),
})

const nastyShape = z
  .strictObject({
    writings: z.array(z.enum(['escaped', 'raw', 'raw-signed-escaped'])).min(1),
    ladder: z.array(z.enum(['sent', 'delivered', 'read'])),
    statusDelay: z.number().min(0),
    skipDelivered: z.number().min(0).max(1),
    shuffleStatuses: z.boolean(),
    statusNames: z.enum(['both', 'phone', 'bsuid', 'nobody']),
    otherEnvelope: z.boolean(),
    duplicates: z.number().min(0).max(1),
    batchFor: z.number().min(0),
    shuffleOrder: z.boolean(),
    contacts: z.enum(['with', 'reversed', 'missing']),
    withoutPhone: z.boolean(),
    strangeFields: z.boolean(),
    retryAfter: z.number().min(1),
    retryAtMost: z.number().min(1),
    windowRefusal: z.enum(['at-once', 'later']),
    pairInterval: z.number().min(0),
    strangers: z.enum(['taken', 'undeliverable']),
    latency: z.number().min(0),
  })
  .partial()

const side = z.enum(['before', 'after'])
const troubleShape = z.strictObject({
  times: z.number().int().min(1).max(1000).default(1),
  trouble: z.union([
    z.strictObject({ code: z.number().int() }),
    z.strictObject({ receipt: z.number().int() }),
    z.strictObject({ http: z.number().int().min(300).max(599) }),
    z.strictObject({ hang: side }),
    z.strictObject({ drop: side }),
  ]),
})

type Answered = { status?: number; body: unknown } | 'answered'
const unknown: Answered = { status: 404, body: { error: 'unknown' } }

/** Only programs on this machine: a web page in a browser here must not reach it, also not by a name that points to 127.0.0.1. */
function fromHere({ request }: Call): boolean {
  const local = /^(::1|127\.|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')
  return local && request.headers.origin === undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')
}

async function person(call: Call, parts: ControlParts): Promise<Answered> {
  const { world } = parts
  const [, , id, verb] = call.path
  const line = call.query.get('line') ?? world.lines[0]?.id ?? ''
  if (id === undefined && call.method === 'POST') return { body: world.view(world.person(personShape.parse(await readJson(call.request))), line) }
  if (id === undefined) return { body: [...world.people.values()].map((one) => world.view(one, line)) }
  const phone = parts.known(id, line)
  if (!phone) return unknown
  if (call.method === 'GET' && verb === 'messages') return { body: phone.view() }
  if (call.method === 'POST' && verb === 'send') return { body: act(phone, parts.shelf, actShape.parse(await readJson(call.request))) }
  if (call.method === 'POST' && verb === 'forget') {
    phone.forgets()
    return { body: phone.view() }
  }
  return unknown
}

async function media(call: Call, { shelf }: ControlParts): Promise<Answered> {
  const id = call.path[2]
  if (call.method === 'POST') {
    const kept = shelf.add(await read(call.request, 101 * mebibyte), call.query.get('mime') ?? 'application/octet-stream', { name: call.query.get('name') ?? undefined })
    return { body: { id: kept.id } }
  }
  const file = id ? shelf.kept(id) : undefined
  if (!file) return unknown
  bytes(call.response, file.bytes, file.mime)
  return 'answered'
}

async function cellar({ path, method, request }: Call, found: Cellar | undefined): Promise<Answered> {
  if (!found) return { status: 404, body: { error: 'started without a database' } }
  if (path[2] === 'rows') return { body: await found.rows() }
  if (path[2] === 'newest') return { body: await found.newest() }
  if (path[2] === 'officers') return { body: await found.officers() }
  if (path[2] === 'search' && method === 'POST')
    return { body: await found.search(z.strictObject({ wanted: z.string().trim().min(4).max(80) }).parse(await readJson(request)).wanted) }
  return unknown
}

function state({ world, emitter }: ControlParts): Answered {
  const { lines, nasty, offset } = world
  return { body: { lines, nasty, now: world.now(), offset, signing: emitter.signing, posts: emitter.count, people: world.people.size } }
}

async function change(call: Call, { world, emitter }: ControlParts): Promise<Answered> {
  const body = await readJson(call.request)
  switch (call.path[1]) {
    case 'clock':
      world.offset += z.strictObject({ hours: z.number().min(-10_000).max(10_000) }).parse(body).hours * 3_600_000
      return { body: { offset: world.offset } }
    case 'nasty':
      world.nasty = { ...world.nasty, ...nastyShape.parse(body) }
      return { body: world.nasty }
    case 'trouble': {
      const { times, trouble } = troubleShape.parse(body)
      world.troubles.plan(times, trouble)
      return { body: {} }
    }
    case 'signing':
      emitter.signing = z.strictObject({ with: z.enum(['current', 'previous', 'wrong']) }).parse(body).with
      return { body: { with: emitter.signing } }
    case 'emit':
      emitter.post(z.record(z.string(), z.unknown()).parse(body))
      return { body: {} }
    default:
      return unknown
  }
}

async function route(call: Call, parts: ControlParts): Promise<Answered> {
  if (!fromHere(call)) return { status: 403, body: { error: 'from this machine only' } }
  switch (call.path[1]) {
    case 'people':
      return person(call, parts)
    case 'media':
      return media(call, parts)
    case 'cellar':
      return cellar(call, parts.cellar)
    case 'state':
      return state(parts)
    default:
      return call.method === 'POST' ? change(call, parts) : unknown
  }
}

/** Answers one call to `/control/…`: a malformed one with 400 and the reason. */
export async function control(call: Call, parts: ControlParts): Promise<void> {
  const answered = await route(call, parts).catch((error: unknown): Answered => {
    if (error instanceof z.ZodError) return { status: 400, body: { error: z.prettifyError(error) } }
    if (error instanceof NotOffered) return { status: 409, body: { error: error.message } }
    throw error
  })
  if (answered !== 'answered') json(call.response, answered.status ?? 200, answered.body)
}
