import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import sharp from 'sharp'
import { files, turn } from '../drive'
import { type FakeGraph, type Phone, startFakeGraph } from '../fake-graph'
import { sample } from '../fake-graph/sample'
import { type Stack, scratchDir, stackNumber, stackSecrets, startStack } from '../stack'
import { crawled, signedIn, tableHits } from './collect'
import { patternsOf } from './patterns'
import { indiscretion, type Planted, planted } from './people'
import { Scanner } from './scan'

const port = 3220
const roles = ['sp.jaunpur', 'sp.ghazipur', 'sp.chandauli', 'staff.jaunpur', 'dig.varanasi', 'analyst.varanasi', 'chair.dcpcr', 'case.dcpcr', 'admin']
const people = planted(50)

let graph: FakeGraph
let stack: Stack
const phones: Phone[] = []
const codes: string[] = []

test.describe.configure({ mode: 'serial', timeout: 600_000 })

test.beforeAll(async () => {
  test.setTimeout(400_000)
  graph = await startFakeGraph({
    appSecret: stackSecrets.WHATSAPP_APP_SECRET,
    accessToken: stackSecrets.WHATSAPP_ACCESS_TOKEN,
    webhookUrl: `http://127.0.0.1:${port}/api/whatsapp`,
    phoneNumberIds: [stackNumber],
    nasty: { writings: ['escaped', 'raw', 'raw-signed-escaped'], contacts: 'reversed', strangeFields: true, duplicates: 0.2, pairInterval: 0 },
  })
  const dataDir = await scratchDir('anonymity')
  stack = await startStack({ port, dataDir, env: { WHATSAPP_GRAPH_URL: graph.url, WHATSAPP_NUMBERS: `${stackNumber.programme}:${stackNumber.id}:${stackNumber.display}` } })
})

test.afterAll(async () => {
  await stack?.stop()
  await graph?.stop()
  if (stack) fs.rmSync(stack.dataDir, { recursive: true, force: true })
})

/** A photo as a careless phone makes one: its own number and its owner's name inside, and in the name of the file. */
async function tellingPhoto({ name, number }: Planted): Promise<{ bytes: Buffer; mime: string; name: string }> {
  const exif = { IFD0: { Artist: name, Copyright: `+${number}`, ImageDescription: `camera of ${name}, ${number}` } }
  return { bytes: await sharp(sample('image').bytes).withExif(exif).jpeg().toBuffer(), mime: 'image/jpeg', name: `${name} ${number}.jpg` }
}

/** Three in five file a report; the others stop half way, with a draft. Everybody is careless once. */
async function journey(person: Planted, index: number): Promise<void> {
  const phone = graph.phone({ phone: person.number, bsuid: person.bsuid, name: person.name, username: person.username, hidesPhone: index % 10 === 9 })
  phones.push(phone)
  const careless = indiscretion(person, index)
  if (index % 5 < 3) {
    codes.push(
      await files(phone, {
        language: person.language,
        category: person.category,
        what: careless,
        pin: person.spot,
        answers: { who: careless },
        ...(index % 2 === 0 ? { photo: await tellingPhoto(person) } : {}),
      }),
    )
    if (index % 6 === 0) await turn(phone, () => phone.sendsFile('document', { name: `${person.name} ${person.number}.pdf` }))
  } else {
    await turn(phone, () => phone.says('Hi'))
    await turn(phone, () => phone.says(person.language === 'hi' ? 'हिन्दी' : 'English'))
    await turn(phone, () => phone.says(careless))
  }
  if (index % 7 === 0)
    await turn(phone, () => phone.sendsCard({ name: { formatted_name: person.name }, phones: [{ phone: `+${person.number}`, wa_id: person.number, type: 'CELL' }] }))
  if (index % 8 === 0) phone.reacts('🙏')
  if (index % 9 === 0) phone.edits(`${careless} ${person.number}`)
}

async function scanner(): Promise<Scanner> {
  await graph.settled(30_000)
  const identities = people.map((person, index) => ({ ...person, wamids: phones[index]?.bubbles.slice(0, 12).map(({ wamid }) => wamid) }))
  return new Scanner(identities.flatMap(patternsOf))
}

const ownerUrl = () => (JSON.parse(fs.readFileSync(path.join(stack.dataDir, 'connection.json'), 'utf8')) as { url: string }).url

test('fifty people report through the real door', async () => {
  for (let from = 0; from < people.length; from += 10) await Promise.all(people.slice(from, from + 10).map((person, index) => journey(person, from + index)))
  expect(codes.length).toBe(30)
})

test('no page, export or answer that any role gets holds one of them', async () => {
  const look = await scanner()
  const stranger = await crawled(await (await import('@playwright/test')).request.newContext({ baseURL: stack.url }), ['/', '/status', '/trust', '/api/health'], 20)
  const seen = [...stranger].map(([where, body]) => ({ where: `stranger ${where}`, body }))
  for (const role of roles) {
    const context = await signedIn(stack.url, role)
    const pages = await crawled(context, ['/today', '/complaints', '/complaints?group=all', '/people', '/ledger', '/settings', '/api/complaints/export'], 40)
    expect(pages.get('/settings')?.includes('name="password"'), `${role} is signed in`).not.toBe(true)
    seen.push(...[...pages].map(([where, body]) => ({ where: `${role} ${where}`, body })))
    await context.dispose()
  }
  expect(seen.length).toBeGreaterThan(150)
  expect(seen.flatMap(({ where, body }) => look.bytes(where, body))).toEqual([])
})

test('the log of the program holds none of them', async () => {
  const look = await scanner()
  expect(stack.log().length).toBeGreaterThan(200)
  expect(look.bytes('log', Buffer.from(stack.log()))).toEqual([])
})

test('no table holds one of them', async () => {
  const look = await scanner()
  expect(await tableHits(ownerUrl(), look)).toEqual([])
})

test('neither what is kept of their files nor what can be opened of them holds one of them', async () => {
  const look = await scanner()
  const owner = postgres(ownerUrl(), { max: 1, onnotice: () => {} })
  const unfinished = () => owner`select id from core.evidence where state in ('referenced', 'fetching', 'sealed', 'cleaning')`
  await expect.poll(async () => (await unfinished()).length, { timeout: 180_000, intervals: [500] }).toBe(0)
  const items = await owner<
    { id: string; size: number }[]
  >`select e.id, e.clean_size::float8 as size from core.evidence e join core.complaint c on c.id = e.complaint_id where e.state = 'cleaned' and not c.simulated`
  await owner.end()
  expect(items.length).toBeGreaterThanOrEqual(15)
  const original = await tellingPhoto(people[0] as Planted)
  expect(look.bytes('original', original.bytes).length, 'the scanner finds what a telling photo holds').toBeGreaterThan(0)
  for (const folder of ['store', 'spool']) expect(look.files(path.join(stack.dataDir, folder))).toEqual([])
  for (const name of fs.readdirSync(path.join(stack.dataDir, 'store'), { recursive: true })) expect(look.bytes('name', Buffer.from(String(name)))).toEqual([])
  Object.assign(process.env, { MITRA_DATA_DIR: stack.dataDir, MITRA_KEYS_DIR: path.join(stack.dataDir, 'keys') })
  const { readCopy } = await import('@/lib/evidence/copies')
  for (const { id, size } of items) {
    const parts: Uint8Array[] = []
    for await (const part of readCopy(id, 'clean', size)) parts.push(part)
    expect(look.bytes(`copy of ${id}`, Buffer.concat(parts))).toEqual([])
  }
})

test('neither the files of the database nor its write-ahead log hold one of them', async () => {
  const look = await scanner()
  const owner = postgres(ownerUrl(), { max: 1, onnotice: () => {} })
  await owner`checkpoint`
  await owner.end()
  const cluster = path.join(stack.dataDir, 'postgres')
  expect(fs.existsSync(path.join(cluster, 'pg_wal'))).toBe(true)
  expect(look.files(cluster)).toEqual([])
})

test('the gate is alive: each thing that must not be kept is found when it is', async () => {
  const [person, phone] = [people[0], phones[0]]
  if (!person || !phone) throw new Error('nobody')
  const look = await scanner()
  const owner = postgres(ownerUrl(), { max: 1, onnotice: () => {} })
  const planted = [
    phone.bubbles[0]?.wamid ?? '',
    JSON.stringify({ contacts: [{ wa_id: person.number, profile: { name: person.name } }] }),
    createHash('sha256').update(person.number).digest('hex'),
    `IMG-${person.number.slice(-10)}.jpg`,
  ]
  for (const text of planted) {
    await owner`create table public.control (kept text)`
    await owner`insert into public.control values (${text})`
    expect((await tableHits(ownerUrl(), look)).map(({ where }) => where)).toContain('public.control')
    await owner`drop table public.control`
  }
  await owner.end()
})
