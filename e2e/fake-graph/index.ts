import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codeOf, log } from '@/lib/log'
import { templates as registered } from '@/lib/whatsapp/template'
import { type Call, json } from './answer'
import { Cellar } from './cellar'
import { control } from './control'
import { Emitter } from './emitter'
import { graph, type Sent } from './graph'
import { Ladder } from './ladder'
import { MediaShelf } from './media'
import type { Nastiness } from './nastiness'
import { Phone } from './phone'
import type { TemplateText } from './template'
import type { Trouble } from './trouble'
import type { LineView } from './wire'
import { hour, type NewPerson, World } from './world'

export { nasty } from './nastiness'
export type { Phone }

export type FakeGraphOptions = {
  /** 0 or absent: any free one. Listens on 127.0.0.1 alone. */
  port?: number
  appSecret: string
  previousAppSecret?: string
  accessToken: string
  /** Where messages and receipts are posted to. */
  webhookUrl: string
  phoneNumberIds: LineView[]
  /** Absent: a good day. */
  nasty?: Partial<Nastiness>
  /** The same seed gives the same bad luck. */
  seed?: number
  /** Templates registered with Meta; absent: the product's own. */
  templates?: TemplateText[]
  /** The owner's URL, for `/control/cellar/…`. */
  databaseUrl?: string
}

/** A WhatsApp Cloud API on this machine: sends, media and receipts over HTTP, phones in hand. */
export type FakeGraph = {
  url: string
  port: number
  stop: () => Promise<void>
  /** Makes a person, or takes the one with that id or phone, and opens the chat with a number of ours (default: the first). */
  phone: (person: NewPerson, line?: string) => Phone
  /** Every call to POST /messages in order, refused ones too. */
  sends: Sent[]
  /** The next `times` sends meet this. */
  trouble: (times: number, trouble: Trouble) => void
  behave: (nasty: Partial<Nastiness>) => void
  /** Moves this API's clock. */
  advance: (hours: number) => void
  emitter: Emitter
  media: MediaShelf
  /** Resolves when every webhook has been taken and no receipt is to come. @throws Error after `within` milliseconds */
  settled: (within?: number) => Promise<void>
}

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

/** The pieces of one Graph API, not yet listening. */
function made({ phoneNumberIds, templates = registered, nasty = {}, seed = 1, ...options }: FakeGraphOptions) {
  const world = new World(phoneNumberIds, templates, nasty, seed)
  const emitter = new Emitter(world, options.webhookUrl, { current: options.appSecret, previous: options.previousAppSecret })
  const shelf = new MediaShelf(world)
  const phone = (person: NewPerson, line = phoneNumberIds[0]?.id ?? '') => {
    const found = world.line(line)
    if (!found) throw new Error(`no number with id ${line}`)
    return new Phone({ world, emitter, shelf }, world.person(person), found)
  }
  return {
    world,
    emitter,
    shelf,
    phone,
    known: (id: string, line?: string) => (world.people.has(id) ? phone({ id }, line) : undefined),
    ladder: new Ladder(world, emitter),
    cellar: options.databaseUrl ? new Cellar(options.databaseUrl) : undefined,
    sends: [] as Sent[],
    accessToken: options.accessToken,
  }
}

function answered(parts: ReturnType<typeof made>): RequestListener {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
    const call: Call = { request, response, method: request.method ?? 'GET', path: pathname.split('/').slice(1), query: searchParams }
    const answering = call.path[0] === 'control' ? control(call, parts) : graph(call, parts)
    void answering.catch((error: unknown) => {
      log('error', 'simulated Graph API failed', { route: call.path.slice(0, 2).join('/'), code: codeOf(error) })
      if (response.headersSent) response.destroy()
      else json(response, 500, { error: { message: 'An unknown error occurred', code: 1 } })
    })
  }
}

async function settled(quiet: () => boolean, within: number): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await new Promise((done) => setTimeout(done, 10))) if (quiet()) return
  throw new Error(`webhooks are still under way after ${within} ms`)
}

/** Starts it. */
export async function startFakeGraph(options: FakeGraphOptions): Promise<FakeGraph> {
  const parts = made(options)
  const { world, emitter, ladder, shelf, sends, phone, cellar } = parts
  const server = createServer(answered(parts))
  const port = await listening(server, options.port ?? 0)
  world.url = `http://127.0.0.1:${port}`
  return {
    url: world.url,
    port,
    phone,
    sends,
    emitter,
    media: shelf,
    trouble: (times, trouble) => world.troubles.plan(times, trouble),
    behave: (nasty) => Object.assign(world.nasty, nasty),
    advance: (hours) => {
      world.offset += hours * hour
    },
    settled: (within = 10_000) => settled(() => emitter.idle && ladder.coming === 0, within),
    stop: async () => {
      ladder.stop()
      emitter.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await cellar?.stop()
    },
  }
}
