import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { single } from '@/e2e/payloads/envelope'
import { content, message } from '@/e2e/payloads/message'
import { acknowledge } from './acknowledge'
import { relay } from './relay'
import { line, read, type Stage, stage } from './testing'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.stop())
// Refused sends are logged; the log has a test of its own.
beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true))
afterEach(() => vi.restoreAllMocks())

let made = 0
const somebody = () => {
  made += 1
  return { phone: `9198222${String(made).padStart(5, '0')}`, bsuid: `IN.80010020030${made}`, name: 'Sunita Devi' }
}
const states = async () => (await on.owner<{ state: string }[]>`select state from vault.outgoing order by changed_at desc`).map(({ state }) => state)
const newest = async () => (await states())[0]
/** Two minutes, or a pause, go by. */
const later = () =>
  on.owner`update vault.outgoing set changed_at = now() - interval '3 minutes', not_before = case when not_before = 'infinity' then not_before else now() - interval '1 second' end where state in ('queued', 'sending')`
const complaint = async () => (await on.owner<{ id: string }[]>`select complaint_id as id from ledger.entry where action = 'filed' order by seq desc limit 1`)[0]?.id ?? ''
const wish = async (complaintId: string, template: string, freeText: string | null = null) => {
  const [row] = await on.owner<
    { id: string }[]
  >`insert into core.outbox (complaint_id, audience, template, free_text) values (${complaintId}, 'informer', ${template}, ${freeText}) returning id`
  await relay(row?.id ?? '')
  return row?.id ?? ''
}
const wishState = async (id: string) => (await on.owner<{ state: string }[]>`select state from core.outbox where id = ${id}`)[0]?.state
/** The last word of everybody was a day ago. */
async function aDayOfSilence(person: { phone: string; bsuid: string }): Promise<void> {
  const { People } = await import('@/lib/vault/person')
  const { transaction } = await import('@/lib/vault/tx')
  await transaction(async (tx) => {
    const people = await People.lock(tx, 'satark', [{ phone: person.phone, userId: person.bsuid }])
    people.at({ phone: person.phone, userId: person.bsuid }).person.lastHeardAt -= 25 * 3_600_000
    await Promise.all(people.save(tx))
  })
}

describe('a reply', () => {
  it('goes to the phone with a plus, with our own id, and climbs the ladder by its receipts', async () => {
    const person = somebody()
    await on.writes(person, 'hi')
    const sent = on.graph.sent.at(-1)
    expect(sent).toMatchObject({ to: `+${person.phone}`, messaging_product: 'whatsapp' })
    expect(await newest()).toBe('sent')
    if (!sent) throw new Error('nothing sent')
    await on.receipt(sent, 'delivered')
    await on.settle()
    expect(await newest()).toBe('delivered')
    await on.receipt(sent, 'failed', 131026)
    await on.settle()
    expect(await newest()).toBe('delivered')
  })

  it('is tried again after a temporary refusal, once the pause is over', async () => {
    on.graph.script = [{ status: 429, code: 130429 }]
    expect((await on.writes(somebody(), 'hi')).body).toBe('')
    expect(await newest()).toBe('queued')
    await later()
    expect(await on.settle()).toHaveLength(1)
    expect(await newest()).toBe('sent')
  })

  it('is given up where the person cannot be reached', async () => {
    on.graph.script = [{ status: 400, code: 131026 }]
    await on.writes(somebody(), 'hi')
    expect(await newest()).toBe('failed')
    await later()
    expect(await on.settle()).toHaveLength(0)
  })

  it('waits for the operator while the token is bad, and is not lost', async () => {
    on.graph.script = [{ status: 401, code: 190 }]
    await on.writes(somebody(), 'hi')
    await later()
    expect(await on.settle()).toHaveLength(1)
  })
})

describe('after a crash in mid-send', () => {
  it('the receipt decides: nothing is sent twice', async () => {
    on.graph.script = ['silent']
    await on.post(single(line, somebody(), message(somebody(), content.text('hi'), new Date())))
    const [sent] = await on.settle()
    expect(await newest()).toBe('sending')
    expect(await on.settle()).toHaveLength(0)
    if (!sent) throw new Error('nothing sent')
    await on.receipt(sent, 'delivered')
    await on.settle()
    await later()
    expect(await on.settle()).toHaveLength(0)
    expect(await newest()).toBe('delivered')
  })

  it('two minutes decide where no receipt comes: a double before silence', async () => {
    on.graph.script = ['silent']
    await on.writes(somebody(), 'hi')
    expect(await on.settle()).toHaveLength(0)
    await later()
    expect(await on.settle()).toHaveLength(1)
    expect(await newest()).toBe('sent')
  })
})

describe('news from an office', () => {
  it("reaches the informer in the informer's language, and the day of its sending the office", async () => {
    await on.files(somebody())
    const id = await wish(await complaint(), 'update_action_initiated')
    const [sent] = await on.settle()
    expect(read(sent).body).toContain('work on it has begun')
    expect(await wishState(id)).toBe('sent')
    if (!sent) throw new Error('nothing sent')
    await on.receipt(sent, 'delivered')
    await on.settle()
    expect(await wishState(id)).toBe('delivered')
    const [day] = await on.owner`select extract(epoch from state_day)::int % 1800 as seconds from core.outbox where id = ${id}`
    expect(day?.seconds).toBe(0)
  })

  it('is told once, however often the job runs', async () => {
    await on.files(somebody())
    const id = await wish(await complaint(), 'update_referred')
    await relay(id)
    await relay(id)
    expect(await on.settle()).toHaveLength(1)
  })

  it('is withheld after STOP', async () => {
    const person = somebody()
    await on.files(person)
    await on.writes(person, 'STOP')
    const id = await wish(await complaint(), 'update_action_initiated')
    expect(await on.settle()).toHaveLength(0)
    expect(await wishState(id)).toBe('withheld')
  })

  it('asks a question only behind a tap, and takes the answer to the office', async () => {
    const person = somebody()
    await on.files(person)
    const id = await wish(await complaint(), 'question', 'Is the truck still there?')
    const [sent] = await on.settle()
    expect(read(sent).body).not.toContain('truck')
    expect((await on.presses(person, read(sent).ids[0] ?? '')).body).toContain('Is the truck still there?')
    await on.writes(person, 'It left at nine for Shahganj')
    for (const { key } of await on.owner`select key from graphile_worker.jobs where task_identifier = 'acknowledge'`)
      await acknowledge(String(key).replace('acknowledge-', ''), 'satark')
    expect(await on.owner`select said from core.statement where question = ${`answer:${id}`}`).toEqual([{ said: 'It left at nine for Shahganj' }])
  })

  it('takes the verdict on a closed complaint', async () => {
    const person = somebody()
    await on.files(person)
    const id = await complaint()
    await on.owner`update core.complaint set status = 'closed', closed_at = now(), outcome = 'verified_acted' where id = ${id}`
    await wish(id, 'update_closed')
    const [sent] = await on.settle()
    await on.presses(person, read(sent).ids[0] ?? '')
    expect(await on.owner`select verdict from core.complaint where id = ${id}`).toEqual([{ verdict: 'helped' }])
  })
})

describe('outside the 24 hours', () => {
  it('one neutral template is sent, and what waited follows the answer', async () => {
    const person = somebody()
    await on.files(person)
    await aDayOfSilence(person)
    const id = await complaint()
    await wish(id, 'update_action_initiated')
    await wish(id, 'update_referred')
    const sent = [...(await on.settle()), ...(await on.settle()), ...(await on.settle())]
    expect(sent).toMatchObject([{ type: 'template', template: { name: 'mitra_update', language: { code: 'en' } } }])
    await on.post(single(line, person, message(person, content.text('ok'), new Date())))
    expect((await on.settle()).map((one) => read(one).body)).toEqual([expect.stringContaining('work on it has begun'), expect.stringContaining('passed to the right place')])
  })

  it('a command is still heard beside what waited', async () => {
    const person = somebody()
    await on.files(person)
    await aDayOfSilence(person)
    await wish(await complaint(), 'update_action_initiated')
    await on.settle()
    await on.settle()
    await on.post(single(line, person, message(person, content.text('STOP'), new Date())))
    expect(await on.settle()).toHaveLength(2)
    expect(await on.owner`select notify from vault.contact where complaint_id = ${await complaint()}`).toEqual([{ notify: false }])
  })

  it.each(['at once', 'by a late receipt'])('Meta says so %s: the same', async (how) => {
    const person = somebody()
    await on.files(person)
    if (how === 'at once') on.graph.script = [{ status: 400, code: 131047 }]
    await wish(await complaint(), 'update_action_initiated')
    const [first] = await on.settle()
    if (how !== 'at once' && first) {
      await on.receipt(first, 'failed', 131047)
      await on.settle()
    }
    await on.settle()
    expect(on.graph.sent.at(-1)).toMatchObject({ type: 'template' })
    await on.post(single(line, person, message(person, content.text('ok'), new Date())))
    expect(read((await on.settle()).at(-1)).body).toContain('work on it has begun')
  })

  it('judges a message that came days late by its own time', async () => {
    const person = somebody()
    await on.post(single(line, person, message(person, content.text('hi'), new Date(Date.now() - 3 * 24 * 3_600_000))))
    await on.settle()
    await on.settle()
    expect(on.graph.sent.at(-1)).toMatchObject({ type: 'template', to: `+${person.phone}` })
  })
})

describe("a contact put in another's place", () => {
  it('is refused: nothing is sent to anybody', async () => {
    await on.files(somebody())
    const mine = await complaint()
    await on.files(somebody())
    const theirs = await complaint()
    await on.owner`update vault.contact set sealed = (select sealed from vault.contact where complaint_id = ${theirs}) where complaint_id = ${mine}`
    await expect(wish(mine, 'update_action_initiated')).rejects.toThrow()
    expect(await on.settle()).toHaveLength(0)
  })

  it('is refused in every one of a thousand mutations', async () => {
    const { seal } = await import('@/lib/vault/seal')
    const { open } = await import('@/lib/vault/open')
    const row = seal('vault.contact', 'one', { phone: '919811100001' }, new Date())
    expect(open('vault.contact', 'one', row)).toEqual({ phone: '919811100001' })
    for (let at = 0; at < 1000; at += 1) {
      const sealed = at % 3 === 0 ? row.sealed.subarray(0, (at * 7) % row.sealed.length) : Buffer.from(row.sealed)
      if (at % 3 !== 0) sealed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ (1 + (at % 255))
      expect(() => open('vault.contact', 'one', { ...row, sealed })).toThrow()
    }
    expect(() => open('vault.contact', 'two', row)).toThrow()
    expect(() => open('vault.media', 'one', row)).toThrow()
  })
})
