import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { change, contactHead, envelope, single } from '@/e2e/payloads/envelope'
import { content, message } from '@/e2e/payloads/message'
import { relay } from './relay'
import { line, type Stage, stage } from './testing'

let on: Stage
const people = Array.from({ length: 6 }, (_, at) => ({
  phone: `91987650${1000 + at}7`.slice(0, 12),
  bsuid: `IN.424242${at}31337`,
  name: `Ramdhari Vishwakarma${at}`,
  username: `ramdhari_vk_${at}`,
}))
let logged = ''

beforeAll(async () => {
  on = await stage()
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    logged += String(text)
    return true
  })
})
afterAll(() => on.stop())

const file = { id: 'media-1', mime_type: 'image/jpeg', sha256: 'aGFzaA==', filename: 'Ramdhari Vishwakarma0.jpg', caption: 'main Ramdhari Vishwakarma0, 98765 01000' }

/** The ways a planted text may lie in a dump. */
function patterns(text: string): string[] {
  const bytes = Buffer.from(text)
  const shifted = [0, 1, 2].map((pad) =>
    Buffer.concat([Buffer.alloc(pad), bytes])
      .toString('base64')
      .slice(Math.ceil((pad * 4) / 3) + 1, -4),
  )
  return [text, bytes.toString('hex'), Buffer.from(text, 'utf16le').toString('hex'), [...text].reverse().join(''), ...shifted].filter((pattern) => pattern.length >= 6)
}

/** Every row of every table of every schema, as text; bytea as hex and as the characters in it. */
async function dump(): Promise<string> {
  const tables = await on.owner<
    { name: string }[]
  >`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('core', 'vault', 'auth', 'ledger', 'graphile_worker')`
  const texts = await Promise.all(
    tables.map(async ({ name }) =>
      (await on.owner.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`))
        .map(({ row }) => `${row}\n${row.replace(/\\\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'))}`)
        .join('\n'),
    ),
  )
  return texts.join('\n')
}

async function journeys(): Promise<void> {
  for (const [at, person] of people.entries()) {
    await on.files(person, { what: `mera naam Ramdhari Vishwakarma${at}, phone +${person.phone}, uska number 9123456780`, accused: at % 2 === 1 })
    await on.says(person, content.image(file))
    await on.says(person, content.contacts({ name: { formatted_name: person.name }, phones: [{ phone: `+${person.phone}` }], origin: 'contact_request' }))
    await on.says(person, content.pin(25.63, 82.92, `House of ${person.username}`))
    await on.says(person, content.reaction('wamid.HBgMOTE5ODc2NTAxMDAwFQIAEhgUM0E', '👍'))
  }
  on.graph.script = [{ status: 429, code: 130429 }, 'silent', { status: 400, code: 131026 }]
  for (const person of people.slice(0, 3)) await on.writes(person, 'menu')
  await on.owner`insert into vault.inbox (event_mac, sealed, kid, lane) values ('\\x01', '\\x02', 2611, 3)`
  await on.hear()
  const wishes = await on.owner<
    { id: string }[]
  >`insert into core.outbox (complaint_id, audience, template, free_text) select id, 'informer', 'question', 'Where was it?' from core.complaint returning id`
  for (const { id } of wishes) await relay(id)
  await on.settle()
  // What has been taken in but not handled yet lies in the database as well.
  for (const person of people)
    await on.post(envelope(change(line, { contacts: [contactHead(person)], messages: [message(person, content.text(`my number is ${person.phone}`), new Date())] })))
}

it('leaves no trace of any person in any table or log after whole journeys', async () => {
  await journeys()
  const wamids = on.graph.sent.map(({ wamid }) => wamid)
  const planted = [...people.flatMap(({ phone, bsuid, name, username }) => [phone, phone.slice(2), bsuid, name, username]), ...wamids.map((id) => id.slice(6)), 'UldIQ']
  const everything = await dump()
  expect(everything).toContain('9123456780')
  for (const text of planted.flatMap(patterns)) {
    expect(everything.includes(text), `the database holds ${text}`).toBe(false)
    expect(logged.includes(text), `the log holds ${text}`).toBe(false)
  }
  expect(logged).toContain('send refused')
}, 120_000)

it('would find each of them: a table that keeps one fails the scan', async () => {
  const [person] = people
  if (!person) throw new Error('nobody')
  const leaks = { number: person.phone, name: person.name, base64: `x${Buffer.from(`ab${person.bsuid}cd`).toString('base64')}`, hex: Buffer.from(person.phone).toString('hex') }
  for (const [kind, leak] of Object.entries(leaks)) {
    await on.owner`update core.complaint set referred_to = ${leak}`
    const everything = await dump()
    const found = [person.phone, person.bsuid, person.name].flatMap(patterns).some((text) => everything.includes(text))
    expect(found, kind).toBe(true)
  }
})

it("keeps the message of one person out of reach of another's row", async () => {
  const { openState, sealState } = await import('@/lib/vault/state')
  const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  const sealed = sealState(one, { address: { phone: '919876501000' } })
  expect(openState(one, sealed)).toEqual({ address: { phone: '919876501000' } })
  expect(() => openState(two, sealed)).toThrow()
  expect((sealed.length - 29) % 2048).toBe(0)
  expect(await on.post(single(line, { phone: '919000000000' }, message({ phone: '919000000000' }, content.text('x'), new Date())))).toBe(200)
})
