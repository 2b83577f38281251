import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { change, contactHead, envelope, single } from '@/e2e/payloads/envelope'
import { bsuidChanged, content, message, numberChanged } from '@/e2e/payloads/message'
import { acknowledge } from './acknowledge'
import { line, read, type Stage, stage } from './testing'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.stop())

let made = 0
/** Somebody new. */
const somebody = (more: Record<string, string> = {}) => {
  made += 1
  return { phone: `9198111${String(made).padStart(5, '0')}`, bsuid: `IN.70010020030${made}`, name: 'Rajesh Kumar', ...more }
}
const file = { id: 'media-1', mime_type: 'image/jpeg', sha256: 'aGFzaA==' }
const count = async (table: string) => Number((await on.owner.unsafe(`select count(*) as n from ${table}`))[0]?.n)

describe('a report', () => {
  it('becomes a complaint at the right office, with contact, statements and ledger', async () => {
    const code = await on.files(somebody(), { what: 'Call me on 98111 00001, cattle in a truck, his number is 9123456780' })
    const { codeMac } = await import('@/lib/vault/code')
    const [complaint] =
      await on.owner`select c.*, d.code as district, t.code as thana from core.complaint c join core.unit d on d.id = c.district_id join core.unit t on t.id = c.thana_id where code_mac = ${codeMac(code)}`
    expect(complaint).toMatchObject({
      lane: 'normal',
      category: 'CATTLE',
      status: 'received',
      district: 'jaunpur',
      thana: 'jaunpur/kerakat',
      language: 'en',
      counted: true,
      sensitive: true,
      accused_level: null,
    })
    expect(complaint?.ref).toMatch(/^PS-[0-9A-Z]{6}$/)
    expect((complaint?.arrived_hour.getTime() ?? 0) % 3_600_000, 'half past in UTC is a full hour in India').toBe(1_800_000)
    expect(complaint?.words).toContain('9123456780')
    expect(complaint?.words).not.toContain('00001')
    expect(await on.owner`select kid from vault.contact where complaint_id = ${complaint?.id}`).toHaveLength(1)
    expect(await on.owner`select actor, action, actor_id from ledger.entry where complaint_id = ${complaint?.id}`).toEqual([{ actor: 'informer', action: 'filed', actor_id: null }])
    expect(await on.owner`select ledger.first_broken() as broken`).toEqual([{ broken: null }])
  })

  it("about an SP's office is sealed: no words in clear, readable with the lane's key", async () => {
    const said = 'The office takes money from sand trucks'
    await on.files(somebody(), { accused: true, what: said })
    const [complaint] = await on.owner`select id, lane, accused_level, headline, words, place from core.complaint where lane = 'police_conduct'`
    expect(complaint).toMatchObject({ accused_level: 'sp_office', headline: null, words: null, place: null })
    const statements = await on.owner<
      { seq: number; said: string | null; sealed: Buffer }[]
    >`select seq, said, sealed from core.statement where complaint_id = ${complaint?.id} order by seq`
    expect(statements.every((one) => one.said === null)).toBe(true)
    const { openStatement } = await import('@/lib/vault/lane')
    expect(openStatement(complaint?.id, statements[0]?.seq ?? 0, statements[0]?.sealed ?? Buffer.alloc(0))).toBe(said)
    expect(() => openStatement(complaint?.id, 99, statements[0]?.sealed ?? Buffer.alloc(0))).toThrow()
  })

  it('of the same event by the same person within a day counts once', async () => {
    const person = somebody()
    await on.files(person)
    await on.files(person)
    await on.files(person, { place: 'Shahganj' })
    const rows =
      await on.owner`select counted from core.complaint order by (select seq from ledger.entry e where e.complaint_id = complaint.id and e.action = 'filed') desc limit 3`
    expect(rows.map(({ counted }) => counted)).toEqual([true, false, true])
  })
})

describe('messages that come twice, late, together or out of order', () => {
  it('are each answered once', async () => {
    const people = [somebody(), somebody(), somebody()]
    const bodies = people.flatMap((person) =>
      ['hi', '2', '1'].map((text, at) => single(line, person, message(person, content.text(text), new Date(Date.now() - 60_000 + at * 2000)))),
    )
    const before = on.graph.sent.length
    const all = Array.from({ length: 5 }, () => bodies).flat()
    for (const body of all.map((body, at) => ({ body, key: (at * 7919) % all.length })).sort((a, b) => a.key - b.key)) expect(await on.post(body.body)).toBe(200)
    await on.settle()
    for (const body of bodies) await on.post(body)
    await on.settle()
    expect(on.graph.sent.length - before).toBe(bodies.length)
    expect(await count('vault.inbox')).toBe(0)
  })

  it('are taken in the order they were sent, when they wait together', async () => {
    const person = somebody()
    const texts = ['hi', '2', '1', 'report']
    const messages = texts.map((text, at) => message(person, content.text(text), new Date(Date.now() - 60_000 + at * 1000)))
    await on.post(envelope(change(line, { contacts: [contactHead(person)], messages: messages.toReversed() })))
    const sent = await on.settle()
    expect(sent).toHaveLength(4)
    expect(read(sent.at(-1)).body).toContain('What is it about?')
  })

  it('are removed from the inbox with the transaction that answers them, and remembered for eight days', async () => {
    const before = await count('vault.heard')
    await on.writes(somebody(), 'hi')
    expect(await count('vault.inbox')).toBe(0)
    expect(await count('vault.heard')).toBe(before + 1)
  })
})

describe('identity', () => {
  it('is the business-scoped id: somebody without a phone is answered at it', async () => {
    const nameless = { bsuid: 'IN.555000111', username: 'quiet_one' }
    await on.writes(nameless, 'hi')
    expect(on.graph.sent.at(-1)).toMatchObject({ recipient: 'IN.555000111' })
    expect(on.graph.sent.at(-1)).not.toHaveProperty('to')
    expect((await on.writes(nameless, '2')).body).toContain('Please read this first')
  })

  it('joins what was begun with the phone alone to the id that comes later', async () => {
    const { phone, bsuid } = somebody()
    await on.writes({ phone }, 'hi')
    expect((await on.writes({ phone, bsuid }, '2')).body).toContain('Please read this first')
    expect((await on.writes({ bsuid }, '1')).body).toContain('What would you like to do?')
  })

  it.each(['news first', 'message first'])('follows a change of number, %s', async (order) => {
    const before = somebody()
    const after = somebody()
    const code = await on.files(before)
    const news = single(line, before, numberChanged(before, after, new Date()))
    if (order === 'news first') await on.post(news)
    await on.writes(after, 'hi')
    if (order === 'message first') await on.post(news)
    await on.settle()
    const { codeMac } = await import('@/lib/vault/code')
    const [row] = await on.owner<{ id: string }[]>`select id from core.complaint where code_mac = ${codeMac(code)}`
    const { contactOf } = await import('@/lib/vault/contact')
    const { transaction } = await import('@/lib/vault/tx')
    expect(await transaction((tx) => contactOf(tx, row?.id ?? ''))).toEqual({ phone: after.phone, userId: after.bsuid })
    const mine = await on.writes(after, 'my reports')
    expect(JSON.stringify([mine, (await on.presses(after, mine.ids[0] ?? '')).body])).toContain(code.slice(0, 4))
  })

  it('follows a change of business-scoped id', async () => {
    const before = { bsuid: 'IN.888001' }
    const after = { bsuid: 'IN.888002' }
    await on.writes(before, 'hi')
    await on.writes(before, '2')
    await on.post(envelope(change(line, { messages: [bsuidChanged(before, after, new Date())] })))
    expect((await on.writes(after, '1')).body).toContain('What would you like to do?')
  })
})

describe('an album', () => {
  it('gets one acknowledgement, four seconds after the last file', async () => {
    const person = somebody()
    for (const text of ['hi', '2', '1', 'report', '1', 'cattle in a truck']) await on.writes(person, text)
    const before = on.graph.sent.length
    for (let at = 0; at < 6; at += 1) await on.says(person, content.image({ ...file, id: `media-${at}`, ...(at === 0 ? { caption: 'my number is 98111 00001' } : {}) }))
    expect(on.graph.sent.length).toBe(before)
    const jobs = await on.owner<
      { key: string; late: boolean }[]
    >`select key, run_at > now() + interval '2 seconds' as late from graphile_worker.jobs where task_identifier = 'acknowledge'`
    expect(jobs.map(({ late }) => late)).toEqual([true])
    await acknowledge(jobs[0]?.key.replace('acknowledge-', '') ?? '', 'satark')
    await on.settle()
    expect(on.graph.sent.length).toBe(before + 1)
    await acknowledge(jobs[0]?.key.replace('acknowledge-', '') ?? '', 'satark')
    await on.settle()
    expect(on.graph.sent.length).toBe(before + 1)
  })
})

describe('every kind of message', () => {
  const kinds = [
    content.voice({ ...file, mime_type: 'audio/ogg; codecs=opus' }),
    content.video(file),
    content.document({ ...file, filename: 'Rajesh Kumar.pdf' }),
    content.sticker(file),
    content.pin(25.63, 82.92, 'Home of Rajesh'),
    content.contacts({ name: { formatted_name: 'Suspect' }, phones: [{ phone: '+91 91234 56789' }], origin: 'other' }),
    content.contacts({ name: { formatted_name: 'Rajesh Kumar' }, phones: [{ phone: '+919811100001' }], origin: 'contact_request' }),
    content.buttonReply('unknown', 'Unknown'),
    content.listReply('q~gone~1~x', 'Gone'),
    content.templateButton('no payload of ours', 'Yes'),
    content.flowReply('sent'),
    content.order('please'),
    content.unsupported('edit'),
    content.unsupported(),
    content.welcome(),
    content.hologram(),
  ]

  it.each(kinds)('$type is answered politely, never with silence', async (body) => {
    const person = somebody()
    for (const text of ['hi', '2', '1']) await on.writes(person, text)
    const before = on.graph.sent.length
    await on.says(person, body)
    for (const { key } of await on.owner`select key from graphile_worker.jobs where task_identifier = 'acknowledge'`)
      await acknowledge(String(key).replace('acknowledge-', ''), 'satark')
    await on.settle()
    expect(on.graph.sent.length).toBeGreaterThan(before)
    expect(await count('vault.inbox')).toBe(0)
  })

  it('a reaction is heard and not answered', async () => {
    const person = somebody()
    await on.writes(person, 'hi')
    const before = on.graph.sent.length
    await on.says(person, content.reaction('wamid.x', '👍'))
    expect(on.graph.sent.length).toBe(before)
  })
})

describe('too many messages', () => {
  it('are answered once more, politely, and then not at all, but danger always is', async () => {
    const person = somebody()
    const messages = Array.from({ length: 130 }, () => message(person, content.text('hi'), new Date()))
    await on.post(envelope(change(line, { contacts: [contactHead(person)], messages })))
    const before = on.graph.sent.length
    const atOnce = await on.settle()
    expect(atOnce.length, 'room is left at WhatsApp for an answer that cannot wait').toBe(40)
    await on.owner`update vault.outgoing set not_before = not_before - interval '1 hour' where state = 'queued'`
    await on.settle()
    expect(on.graph.sent.length - before).toBe(121)
    expect(read(on.graph.sent.at(-1)).body).toContain('112')
    const other = on.graph.sent.length
    await on.writes(person, 'bachao mujhe maar rahe hain')
    expect(on.graph.sent.length).toBe(other + 1)
  })
})

describe('a row nobody can handle', () => {
  it('holds up no other, is tried a few times, and is set aside sealed', async () => {
    const { mostAttempts } = await import('./hear')
    await on.owner`insert into vault.inbox (event_mac, sealed, kid, lane) values ('\\x00', '\\x0102', 2611, 1)`
    const silent = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    expect((await on.writes(somebody(), 'hi')).body).toContain('Hello')
    for (let tries = 0; tries < mostAttempts + 2; tries += 1) await on.hear()
    silent.mockRestore()
    expect(await on.owner`select attempts from vault.inbox`).toEqual([{ attempts: mostAttempts }])
    await on.owner`delete from vault.inbox`
  })
})

describe('STOP and DELETE', () => {
  it('STOP ends messages until the person writes again', async () => {
    const person = somebody()
    await on.files(person)
    await on.writes(person, 'STOP')
    const notify = () => on.owner`select notify from vault.contact where notify = false`
    expect(await notify()).toHaveLength(1)
    await on.writes(person, 'hi')
    expect(await notify()).toHaveLength(0)
  })

  it('DELETE leaves no way back to the person, and the complaint stays', async () => {
    const person = somebody()
    await on.files(person)
    const before = { people: await count('vault.person'), complaints: await count('core.complaint') }
    const asked = await on.writes(person, 'DELETE')
    await on.presses(person, asked.ids.find((id) => id.includes('erase')) ?? '')
    expect(await on.owner`select id from vault.contact where sealed is null and shredded_at is not null`).toHaveLength(1)
    expect(await count('vault.person')).toBe(before.people - 1)
    expect(await count('core.complaint')).toBe(before.complaints)
  })
})
