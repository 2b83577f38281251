import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { single } from '@/e2e/payloads/envelope'
import { content, message } from '@/e2e/payloads/message'
import type { Identity } from '@/e2e/payloads/shape'
import { balLine, line, picture, read, type Stage, stage } from './testing'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.stop())

let made = 0
/** Somebody new. */
const somebody = () => {
  made += 1
  return { phone: `9198222${String(made).padStart(5, '0')}`, bsuid: `IN.80010020030${made}`, name: 'Rajesh Kumar' }
}

const all = async (person: Identity, ...texts: string[]) => {
  let last = { body: '', ids: [] as string[], titles: [] as string[] }
  for (const text of texts) last = await on.child(person, text)
  return last
}

describe('a child writing to Bal Mitra', () => {
  it('is asked who it is, and files in the child lane of a Delhi district, every word sealed', async () => {
    const child = somebody()
    const { body } = await all(child, 'hi', '2', '1', '1', 'report', 'beating', 'papa beats me with a belt', 'finish', 'rohini', '1', '1', 'send')
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0]
    expect(code, body).toBeDefined()
    const { codeMac } = await import('@/lib/vault/code')
    const [complaint] = await on.owner`select c.*, d.code as district from core.complaint c join core.unit d on d.id = c.district_id where code_mac = ${codeMac(code ?? '')}`
    expect(complaint).toMatchObject({ programme_id: 'bal', lane: 'child', category: 'CRUELTY', range_id: 900, headline: null, words: null, place: null })
    expect(complaint?.ref).toMatch(/^BM-/)
    expect(complaint?.district).toMatch(/^delhi\//)
    const statements = await on.owner<{ question: string; said: string | null }[]>`select question, said from core.statement where complaint_id = ${complaint?.id}`
    expect(statements.every(({ said }) => said === null)).toBe(true)
    expect(statements.map(({ question }) => question)).toContain('speaker')
  })

  it('says its age under a head whose way depends on it', async () => {
    const child = somebody()
    const { body } = await all(child, 'hi', '2', '1', '1', 'report', 'beating', 'uncle shouts at me a lot', 'no', '6 to 11', 'finish', 'rohini', '1', '1', 'send')
    expect(body).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    const [file] = await on.owner`select f.age_band from core.child_file f join ledger.entry e using (complaint_id) where e.action = 'filed' order by e.seq desc limit 1`
    expect(file?.age_band).toBe('6_11')
  })

  it('is answered from the number it wrote to, and is nobody known to the police programme', async () => {
    const person = somebody()
    const before = on.graph.sent.length
    await on.child(person, 'hi')
    await on.writes(person, 'hi')
    expect(on.graph.sent.slice(before).map((sent) => sent.line)).toEqual([balLine.id, line.id])
    await all(person, '2', '1', '1')
    expect((await on.writes(person, '2')).body).toContain('Police Satark Mitra')
    expect((await on.child(person, 'menu')).titles).toContain('I am in danger')
    await all(person, 'delete', '2')
    expect((await on.writes(person, 'menu')).body, 'what one number forgets the other keeps').toContain('Police Satark Mitra')
  })

  it('is helped at once by words of danger, also as the two hundredth message in ten minutes', async () => {
    const child = somebody()
    await all(child, 'hi', '2', '1', '1')
    for (let at = 0; at < 125; at++) await on.says(child, content.text('ok'), {}, balLine)
    expect((await on.child(child, 'menu')).body).toBe('')
    const { body } = await on.child(child, 'papa mujhe maar rahe hain')
    expect(body).toMatch(/112[\s\S]*1098/)
    expect((await on.child(child, 'i want to die')).body).toMatch(/14416[\s\S]*1098/)
    // What waits for its turn with this child is not for the stories that follow.
    await on.owner`delete from vault.outgoing where state = 'queued'`
  }, 60_000)

  it('is heard before two hundred messages that came earlier, and answered before all that waits to leave', async () => {
    const child = somebody()
    await all(child, 'hi', '2', '1', '1')
    const writing = (person: Identity, text: string) => on.post(single(balLine, person, message(person, content.text(text), new Date())))
    for (let at = 0; at < 200; at += 1) await writing(somebody(), 'hi')
    await writing(child, 'papa mujhe maar rahe hain')
    await on.hear()
    const [waiting] = await on.owner`select count(*)::int as n from vault.inbox where not urgent`
    expect(waiting?.n, 'others still wait').toBeGreaterThan(100)
    const before = on.graph.sent.length
    await on.speak()
    expect(read(on.graph.sent[before]).body, 'the first message that leaves').toMatch(/112[\s\S]*1098/)
    await on.settle()
  }, 60_000)

  it('is tried again after a second, not after minutes, where WhatsApp lets nothing out', async () => {
    const child = somebody()
    await all(child, 'hi', '2', '1', '1')
    on.graph.script.push({ status: 400, code: 131056 }, { status: 400, code: 131056 }, { status: 400, code: 131056 })
    expect((await on.child(child, 'papa mujhe maar rahe hain')).body).toBe('')
    for (let tries = 1; tries < 3; tries += 1) {
      const [row] =
        await on.owner`select urgent, not_before - changed_at <= interval '1 second' as soon from vault.outgoing where state = 'queued' order by changed_at desc limit 1`
      expect(row).toEqual({ urgent: true, soon: true })
      await on.owner`update vault.outgoing set not_before = now() where state = 'queued' and urgent`
      await on.speak()
    }
    await on.owner`update vault.outgoing set not_before = now() where state = 'queued' and urgent`
    await on.speak()
    expect(read(on.graph.sent.at(-1)).body).toMatch(/112[\s\S]*1098/)
  })

  it('leaves with BYE, and hears one harmless line', async () => {
    const child = somebody()
    await all(child, 'hi', '2', '1', '1', 'report', 'beating', 'papa beats me')
    expect((await on.child(child, 'BYE')).body).toBe('OK. See you.')
    expect((await on.child(child, 'hi')).body).toContain('What you wrote is still here')
    await on.child(child, 'bye bye')
    expect((await on.child(child, 'hi')).titles).toContain('Tell us something')
  })
})

/** A whole report of a relative who may be written to; the answers to the last questions as given. */
async function named(person: Identity, last: string[]): Promise<{ id: string; body: string }> {
  await all(person, 'hi', '2', '2', '1', 'report', 'corporal punishment', 'the teacher beat him with a stick')
  let { body } = await all(person, 'skip', 'skip', 'skip', 'skip', 'dwarka', '1', 'skip', '1', '1', '1')
  for (const text of last) ({ body } = await on.child(person, text))
  const [row] =
    await on.owner`select id from core.complaint where programme_id = 'bal' order by (select seq from ledger.entry e where e.complaint_id = complaint.id and e.action = 'filed') desc limit 1`
  return { id: String(row?.id), body }
}

describe('what a person has agreed to', () => {
  it('is kept with the case: the name sealed with the number, the hours, the check-ins', async () => {
    const person = somebody()
    const { id, body } = await named(person, ['2', 'Sunita Devi', '1', '4', 'kite', 'every week', 'done', '1', 'send'])
    expect(body).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    const [file] = await on.owner`select * from core.child_file where complaint_id = ${id}`
    expect(file).toMatchObject({ speaker: 'relative', check_in: 'weekly', safe_from: 16, safe_to: 20, pocso: 'not_raised', out_of_scope: null })
    expect(file?.consent_words).toContain('caseworker')
    const { openName } = await import('@/lib/vault/lane')
    expect(openName(id, file?.name_sealed)).toEqual({ name: 'Sunita Devi', number: person.phone })
    const told = await on.owner<{ seq: number; sealed: Buffer }[]>`select seq, sealed from core.statement where complaint_id = ${id}`
    const { openStatement } = await import('@/lib/vault/lane')
    const said = told.map(({ seq, sealed }) => openStatement(id, seq, sealed)).join(' / ')
    expect(said).not.toMatch(/Sunita|kite/)
    expect(await on.owner`select kind, sent_at from core.follow_up where complaint_id = ${id}`).toEqual([{ kind: 'check_in', sent_at: null }])
  })

  it('is told where to go instead when staff find that the commission may not decide, and reads it again later', async () => {
    const person = somebody()
    const { id } = await named(person, ['1', '1', 'any time by day', 'No secret word', 'no', 'done', '1', 'send'])
    await on.owner`update core.complaint set status = 'rejected', outcome = 'not_ours', closed_at = now() where id = ${id}`
    await on.owner`update core.child_file set out_of_scope = 'custody' where complaint_id = ${id}`
    const [wish] =
      await on.owner`insert into core.outbox (complaint_id, audience, template, params) values (${id}, 'informer', 'update_closed', ${on.owner.json({ outcome: 'not_ours', scope: 'custody' })}) returning id`
    const { relay } = await import('./relay')
    await relay(String(wish?.id))
    await on.owner`update vault.outgoing set not_before = now() where state = 'queued'`
    const before = on.graph.sent.length
    await on.speak()
    expect(
      on.graph.sent
        .slice(before)
        .map((sent) => read(sent).body)
        .join(),
    ).toContain('family court')
    await on.child(person, 'my complaints')
    expect((await on.child(person, '1')).body).toContain('family court')
  })

  it('lets nothing come by itself where nothing was agreed, and the question still waits', async () => {
    const person = somebody()
    const { id } = await named(person, ['1', '2', 'done', '1', 'send'])
    const before = on.graph.sent.length
    const [wish] = await on.owner`insert into core.outbox (complaint_id, audience, template, free_text) values (${id}, 'informer', 'question', 'Which class?') returning id`
    const { relay } = await import('./relay')
    await relay(String(wish?.id))
    await on.speak()
    expect(on.graph.sent.length).toBe(before)
    await on.child(person, 'my complaints')
    expect((await on.child(person, '1')).titles.join()).toContain('Answer the question')
  })

  it('guards a phone with a word: one neutral line by itself, and nothing of the case before the word', async () => {
    const person = somebody()
    const { id } = await named(person, ['1', '1', 'any time by day', 'kite', 'every week', 'done', '1', 'send'])
    const [wish] = await on.owner`insert into core.outbox (complaint_id, audience, template, free_text) values (${id}, 'informer', 'question', 'Which class?') returning id`
    const { relay } = await import('./relay')
    await relay(String(wish?.id))
    await on.owner`update vault.outgoing set not_before = now() where state = 'queued'`
    const before = on.graph.sent.length
    await on.speak()
    expect(on.graph.sent.slice(before).map((sent) => read(sent).body)).toEqual(['Hello. How is your day?'])
    expect((await on.child(person, 'my complaints')).body).toBe('Hello. Please write your word.')
    expect((await on.child(person, 'mango')).body).toBe('Thank you. See you.')
    expect((await on.child(person, 'Kite')).titles.join()).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
  })

  it('is asked how things are when it is due, the answer goes to the case, and the next is planned', async () => {
    const person = somebody()
    const { id } = await named(person, ['1', '1', 'any time by day', 'No secret word', 'every week', 'done', '1', 'send'])
    const { sendCheckIns } = await import('./check-in')
    expect(await sendCheckIns(new Date())).toBe(0)
    await on.owner`update core.follow_up set due_at = now() - interval '1 minute' where complaint_id = ${id}`
    expect(await sendCheckIns(new Date())).toBe(1)
    const [wish] = await on.owner`select id from core.outbox where complaint_id = ${id} and template = 'check_in'`
    const { relay } = await import('./relay')
    await relay(String(wish?.id))
    await on.owner`update vault.outgoing set not_before = now() where state = 'queued'`
    const before = on.graph.sent.length
    await on.speak()
    const asked = read(on.graph.sent.slice(before).at(-1))
    expect(asked.body).toBe('Hello. How are you these days?')
    const { body } = await on.says(person, content.buttonReply(asked.ids[2] ?? '', 'I need help'), {}, balLine)
    expect(body).toContain('1098')
    expect(await on.owner`select priority from core.complaint where id = ${id}`).toEqual([{ priority: 'critical' }])
    expect(await on.owner`select count(*)::int as n from core.statement where complaint_id = ${id} and question = 'check_in'`).toEqual([{ n: 1 }])
    expect(await on.owner`select count(*)::int as n from core.follow_up where complaint_id = ${id} and sent_at is null`).toEqual([{ n: 1 }])
  })

  it('marks a picture sent under a head that asks for none, so that nobody is shown it', async () => {
    const person = somebody()
    await all(person, 'hi', '2', '2', '1', 'report', 'sexual abuse', 'skip', 'skip', 'skip', '1')
    const cards = on.graph.sent.flatMap(({ interactive }) => (interactive as { header?: unknown } | undefined)?.header ?? [])
    expect(cards, 'where it happened is asked with drawings').toContainEqual({ type: 'image', image: { id: picture } })
    await on.says(person, content.image({ id: 'media-9', mime_type: 'image/jpeg', sha256: 'aGFzaA==' }), {}, balLine)
    await all(person, 'finish', 'dwarka', '1', '1', 'send')
    const rows = await on.owner`select e.flagged_at, e.flag_due, f.pocso from core.evidence e join core.child_file f using (complaint_id)`
    expect(rows).toHaveLength(1)
    expect(rows[0]?.flag_due.getTime() - rows[0]?.flagged_at.getTime()).toBe(24 * 3_600_000)
    expect(rows[0]?.pocso).toBe('undecided')
  })
})
