import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import { asked, codePattern, reply, type Wish } from './drive'
import { type FakeGraph, type Phone, startFakeGraph } from './fake-graph'
import { type Stack, scratchDir, stackNumber, stackSecrets, startStack } from './stack'

const port = 3230
const kerakat = { lat: 25.6375, lng: 82.916 }
const zamania = { lat: 25.42, lng: 83.56 }

type Informer = { phone: Phone; wish: Wish; start: number; doubled: number }

let graph: FakeGraph
let stack: Stack
let dataDir: string
let kills = 0
let before = 0
const informers: Informer[] = []

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const read = (file: string) => fs.readFileSync(path.join(dataDir, file))
const text = (file: string) => (fs.existsSync(path.join(dataDir, file)) ? read(file).toString('utf8') : '')

/** Answers of the owner; the port of the database is another one after each start. */
async function owner<T>(ask: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres((JSON.parse(text('connection.json')) as { url: string }).url, { max: 1, onnotice: () => {} })
  return ask(sql).finally(() => sql.end())
}

const number = (sql: postgres.Sql, query: string) => sql.unsafe<{ n: number }[]>(query).then(([row]) => row?.n ?? 0)

async function started(): Promise<Stack> {
  const numbers = `${stackNumber.programme}:${stackNumber.id}:${stackNumber.display}`
  return startStack({ port, dataDir, env: { WHATSAPP_GRAPH_URL: graph.url, WHATSAPP_NUMBERS: numbers } })
}

/** Ends the database of this spec alone, without giving it time for anything. */
function killDatabase(): void {
  const pid = Number(text('postgres/postmaster.pid').split('\n')[0])
  const command = `/proc/${pid}/cmdline`
  if (pid && fs.existsSync(command) && fs.readFileSync(command, 'utf8').includes(dataDir)) process.kill(pid, 'SIGKILL')
}

test.beforeAll(async () => {
  test.setTimeout(400_000)
  dataDir = await scratchDir('crash')
  graph = await startFakeGraph({
    appSecret: stackSecrets.WHATSAPP_APP_SECRET,
    accessToken: stackSecrets.WHATSAPP_ACCESS_TOKEN,
    webhookUrl: `http://127.0.0.1:${port}/api/whatsapp`,
    phoneNumberIds: [stackNumber],
    nasty: {
      duplicates: 0.3,
      batchFor: 10,
      shuffleOrder: true,
      shuffleStatuses: true,
      skipDelivered: 0.3,
      otherEnvelope: true,
      statusDelay: 5,
      retryAfter: 20,
      retryAtMost: 400,
      pairInterval: 0,
      latency: 25,
    },
  })
  stack = await started()
  before = await owner((sql) => number(sql, 'select count(*)::int as n from core.complaint'))
  for (let at = 0; at < 8; at += 1) {
    const phone = graph.phone({ phone: `9198111055${10 + at}`, name: `Informer ${at}` })
    const wish = { language: at % 2 ? 'en' : 'hi', category: at % 2 ? 'gambling' : 'जुआ', what: `Told by witness ${'abcdefgh'[at]}`, pin: at % 3 ? kerakat : zamania } as const
    informers.push({ phone, wish, start: at % 4, doubled: 0 })
  }
})

test.afterAll(async () => {
  await stack?.stop()
  await graph?.stop()
  if (!dataDir) return
  if (text('postgres/postmaster.pid')) killDatabase()
  fs.rmSync(dataDir, { recursive: true, force: true })
})

const codesOf = ({ phone }: Informer) => [...new Set(phone.received.flatMap(({ text: said }) => codePattern.exec(said ?? '')?.[0] ?? []))]
const unfinished = (one: Informer) => codesOf(one).length === 0

function acts({ phone, wish }: Informer): void {
  if (phone.received.length === 0) phone.says('Hi')
  else reply(phone, wish)
}

/** Resolves when nothing is under way any more between phones, door and bot. */
async function quiet(): Promise<void> {
  await graph.settled(60_000)
  await owner(async (sql) => {
    const none = (query: string) => expect.poll(() => number(sql, query), { timeout: 30_000, intervals: [30] }).toBe(0)
    await none('select count(*)::int as n from vault.inbox')
    // Receipts have decided what they can; two minutes pass for messages that a death left marked and perhaps not sent.
    await sql`update vault.outgoing set changed_at = changed_at - interval '2 minutes' where state = 'sending'`
    await none(`select count(*)::int as n from vault.outgoing where state in ('queued', 'sending')`)
  })
  await graph.settled(60_000)
}

const happened = async (what: () => boolean) => {
  for (let waited = 0; waited < 5000 && !what(); waited += 2) await sleep(2)
}

/** Where in a turn the program dies. `of`: how many are answered in this turn. */
const points = {
  'before anything is taken': async () => {},
  'when the first message was taken': (taken: number) => happened(() => graph.emitter.count.taken > taken),
  'while answers are on their way': (_: number, sent: number) => happened(() => graph.sends.length > sent),
  'when half are answered': (_: number, sent: number, of: number) => happened(() => graph.sends.length >= sent + of / 2),
}
type Point = keyof typeof points

async function dies(point: Point, withDatabase: boolean, acting: Informer[], act: () => void): Promise<void> {
  const [taken, sent] = [graph.emitter.count.taken, graph.sends.length]
  act()
  await points[point](taken, sent, acting.length)
  await stack.kill()
  if (withDatabase) killDatabase()
  kills += 1
  stack = await started()
}

/** One turn of everybody who is not through; each gets an answer, and a second one only where the program died meanwhile. */
async function turn(acting: Informer[], death?: { point: Point; withDatabase: boolean }): Promise<void> {
  const had = new Map(acting.map((one) => [one, one.phone.received.length]))
  const act = () => {
    for (const one of acting) acts(one)
  }
  if (death) await dies(death.point, death.withDatabase, acting, act)
  else act()
  if (!death) for (const one of acting) await one.phone.until((received) => received.length > (had.get(one) ?? 0), 20_000)
  await quiet()
  for (const one of acting) {
    const answers = one.phone.received.length - (had.get(one) ?? 0)
    expect(answers, `${one.wish.what}, ${death?.point ?? 'nobody died'}: ${one.phone.last?.text}`).toBeGreaterThanOrEqual(1)
    expect(answers, `${one.wish.what}, ${death?.point ?? 'nobody died'}: ${one.phone.last?.text}`).toBeLessThanOrEqual(death ? 2 : 1)
    one.doubled += answers - 1
  }
}

/** Deaths in the middle of the talk by turn, and two while reports are being sent off. */
const deaths = new Map<number, { point: Point; withDatabase: boolean }>([
  [2, { point: 'before anything is taken', withDatabase: false }],
  [6, { point: 'when the first message was taken', withDatabase: true }],
  [10, { point: 'while answers are on their way', withDatabase: false }],
])
const whileSending: { point: Point; withDatabase: boolean }[] = [
  { point: 'while answers are on their way', withDatabase: true },
  { point: 'when half are answered', withDatabase: false },
]

test('eight people report while the program is killed five times, and each gets one code', async () => {
  for (let turns = 0; informers.some(unfinished) && turns < 60; turns += 1) {
    const acting = informers.filter((one) => unfinished(one) && turns >= one.start)
    const sending = acting.some(({ phone }) => asked(phone) === 'readers')
    await turn(acting, deaths.get(turns) ?? (sending ? whileSending.shift() : undefined))
  }
  expect(kills).toBe(5)
  expect(informers.map((one) => codesOf(one).length)).toEqual(informers.map(() => 1))
})

test('each conversation has left exactly one report, with its own words', async () => {
  const pepper = read('keys/code.pepper')
  await owner(async (sql) => {
    expect((await number(sql, 'select count(*)::int as n from core.complaint')) - before).toBe(informers.length)
    for (const one of informers) {
      const mac = createHmac('sha256', pepper)
        .update(`code:${codesOf(one)[0]}`)
        .digest()
      const said = await sql<{ said: string }[]>`
        select s.said from core.complaint c join core.statement s on s.complaint_id = c.id where c.code_mac = ${mac} and s.question = 'what'`
      expect(said.map((row) => row.said)).toEqual([one.wish.what])
    }
  })
})

test('nothing is stuck, nobody got more than one doubled answer a death, and the ledger is whole', async () => {
  expect(Math.max(...informers.map(({ doubled }) => doubled))).toBeLessThanOrEqual(kills)
  await owner(async (sql) => {
    expect(await number(sql, 'select count(*)::int as n from vault.inbox')).toBe(0)
    expect(await sql`select state, count(*)::int from vault.outgoing where state in ('queued', 'sending', 'failed') group by state`).toEqual([])
    expect(await sql`select ledger.first_broken() as broken`).toEqual([{ broken: null }])
  })
})
