import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/(public)/status/route'
import { withScope } from '@/db/client'
import { freshDatabase, type TestDatabase } from '@/db/testing'
import { freshCode, freshRef } from '@/lib/complaint/reference'
import { env } from '@/lib/env'
import { codeMac } from '@/lib/vault/code'
import { makeMissingKeys } from '@/lib/vault/keys'
import { openStatement } from '@/lib/vault/lane'
import { pace } from './answer'

let database: TestDatabase

beforeAll(async () => {
  process.env.MITRA_DATA_DIR = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-status-'))
  process.env.NEXTAUTH_SECRET = 'a secret of this test that is long enough'
  database = await freshDatabase()
  await makeMissingKeys(env().keysDir)
})
afterAll(() => database.drop())
beforeEach(() => database.owner`delete from auth.limiter`)

type Kept = { id: string; code: string }

async function complaint(set: { lane?: string; status?: string; outcome?: string } = {}): Promise<Kept> {
  const code = freshCode()
  const { lane = 'normal', status = 'received', outcome = null } = set
  const [row] = await database.owner<{ id: string }[]>`
    insert into core.complaint (programme_id, ref, code_mac, lane, category, priority, language, alias, range_id, district_id, precision, arrived_hour, status, outcome, accused_level, headline)
    values ('satark', ${freshRef()}, ${codeMac(code)}, ${lane}, 'CATTLE', 'high', 'hi', 'Neem Tara 12', 2, 11, 'district', '2026-11-20T08:00:00Z', ${status}, ${outcome},
      ${lane === 'normal' ? null : 'unknown'}, ${lane === 'normal' ? 'a headline that stays inside' : null}) returning id`
  if (!row) throw new Error('not inserted')
  return { id: row.id, code }
}

async function question(of: Kept): Promise<string> {
  const [row] = await database.owner<{ id: string }[]>`
    insert into core.outbox (complaint_id, audience, template, free_text) values (${of.id}, 'informer', 'question', 'Which road do they take?') returning id`
  return row?.id ?? ''
}

function post(fields: Record<string, string>, address = '203.0.113.9', face = ''): Promise<Response> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address }
  return POST(new Request(`http://localhost/status?lang=en${face}`, { method: 'POST', headers, body: new URLSearchParams(fields) }))
}

const withoutFilling = (html: string) => html.replace(/<!--.*?-->/s, '')

describe('the status page', () => {
  it('says the same of an unknown code and of rubbish', async () => {
    const unknown = await post({ code: freshCode() })
    const pages = [await unknown.text(), await (await post({ code: 'x' })).text(), await (await post({})).text(), await (await post({ code: '9'.repeat(20_000) })).text()]
    expect(unknown.status).toBe(200)
    expect(new Set(pages.map(withoutFilling)).size).toBe(1)
  })

  it('answers a known and an unknown code with the same status, headers and length', async () => {
    const kept = await complaint({ status: 'closed', outcome: 'verified_acted' })
    await question(kept)
    const answers = [await post({ code: kept.code }), await post({ code: freshCode() })]
    const lengths = await Promise.all(answers.map(async (answer) => Buffer.byteLength(await answer.text())))
    expect(new Set(lengths)).toEqual(new Set([16_384]))
    expect(new Set(answers.map(({ status }) => status)).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => JSON.stringify([...headers]))).size).toBe(1)
    expect(answers[0]?.headers.get('cache-control')).toBe('no-store')
    expect(answers[0]?.headers.get('set-cookie')).toBeNull()
  })

  it('answers at the same instant and at the same length whatever was typed, however long the work took', async () => {
    const kept = await complaint({ status: 'closed', outcome: 'verified_acted' })
    await question(kept)
    const instants: number[] = []
    const lengths: number[] = []
    const codes = [kept.code, freshCode(), 'x', '', '9'.repeat(20_000), freshCode(), freshCode(), kept.code]
    for (const [turn, code] of codes.entries()) {
      let clock = 0
      vi.spyOn(pace, 'now').mockImplementation(() => clock++ * (17 + 40 * turn))
      vi.spyOn(pace, 'wait').mockImplementation(async (milliseconds) => void instants.push(17 + 40 * turn + milliseconds))
      const answer = await post({ code })
      lengths.push(Buffer.byteLength(await answer.text()))
      if (turn === codes.length - 1) expect(answer.status).toBe(429)
    }
    vi.restoreAllMocks()
    expect(instants).toEqual(codes.map(() => 400))
    expect(new Set(lengths)).toEqual(new Set([16_384]))
  })

  it('tells public words and the number of readers, never lane, head, place, text or reference', async () => {
    const kept = await complaint({ lane: 'police_conduct', status: 'action_initiated' })
    const [{ ref } = { ref: '' }] = await database.owner<{ ref: string }[]>`select ref from core.complaint where id = ${kept.id}`
    const html = await (await post({ code: kept.code.toLowerCase().replaceAll('-', ' ') })).text()
    expect(html).toContain('Action started')
    expect(html).toContain('No official has opened it yet.')
    for (const inside of [ref, 'police_conduct', 'CATTLE', 'headline', 'Neem Tara']) expect(html).not.toContain(inside)
  })

  it('names no police and no complaint to whoever comes from Bal Mitra, and keeps to it in every form and link', async () => {
    const kept = await complaint({ status: 'closed', outcome: 'verified_acted' })
    await question(kept)
    for (const code of [kept.code, freshCode()]) {
      const answer = await post({ code }, '203.0.113.9', '&for=bal')
      const html = await answer.text()
      expect(Buffer.byteLength(html)).toBe(16_384)
      const read = withoutFilling(html).replace(/<[^>]+>/g, ' ')
      expect(read).toContain('Bal Mitra')
      expect(read).not.toMatch(/Satark|Varanasi|complaint|officer/i)
      expect(read.replace('Police, school and family cannot.', '')).not.toMatch(/police/i)
      expect(html).toContain('tel:1098')
      const addresses = [...html.matchAll(/(?:action|href)="(\/status[^"]*)"/g)].map(([, address]) => address)
      expect(addresses.length).toBeGreaterThan(2)
      expect(addresses.every((address) => address?.includes('for=bal'))).toBe(true)
    }
  })

  it('looks at nothing more after five wrong codes from one network, not even at a right one', async () => {
    const kept = await complaint()
    for (let tries = 0; tries < 5; tries += 1) expect((await post({ code: freshCode() }, `198.51.100.${tries}`)).status).toBe(200)
    const blocked = await post({ code: kept.code }, '198.51.100.77')
    expect(blocked.status).toBe(429)
    expect(await blocked.text()).toContain('wait 10 minutes')
    expect((await post({ code: kept.code }, '203.0.113.1')).status).toBe(200)
  })

  it('does not count right codes, and counts wrong ones sent at once', async () => {
    const kept = await complaint()
    for (let looks = 0; looks < 7; looks += 1) expect(await (await post({ code: kept.code })).text()).toContain('Received')
    const many = await Promise.all(Array.from({ length: 12 }, () => post({ code: freshCode() })))
    expect(many.filter(({ status }) => status === 200)).toHaveLength(5)
  })

  it('keeps no address', async () => {
    await post({ code: freshCode() }, '203.0.113.9')
    const rows = await database.owner<{ key: string }[]>`select key from auth.limiter`
    expect(rows.length).toBeGreaterThan(0)
    for (const { key } of rows) expect(key).not.toContain('203.0.113')
  })

  it('reads nothing but what the code opens', async () => {
    const reads = withScope({ office: 'mitra_status' }, (tx) => tx.execute(sql`select id from core.complaint`))
    await expect(reads).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('the answer to a waiting question', () => {
  it('reaches the complaint once, is entered in the ledger, and the question is gone', async () => {
    const kept = await complaint()
    const id = await question(kept)
    expect(await (await post({ code: kept.code })).text()).toContain('Which road do they take?')
    const html = await (await post({ code: kept.code, question: id, answer: ' By the canal \u0007road ' })).text()
    expect(html).toContain('has been passed on')
    expect(html).not.toContain('Which road do they take?')
    const said = await database.owner`select seq, question, said, sealed from core.statement where complaint_id = ${kept.id}`
    expect(said).toMatchObject([{ seq: 1, question: `answer:${id}`, said: 'By the canal  road', sealed: null }])
    expect(await database.owner`select actor, actor_id from ledger.entry where complaint_id = ${kept.id} and action = 'answered'`).toMatchObject([
      { actor: 'informer', actor_id: null },
    ])
    expect(await (await post({ code: kept.code, question: id, answer: 'again' })).text()).toContain('was not saved')
  })

  it('is sealed in a sealed lane', async () => {
    const kept = await complaint({ lane: 'police_conduct' })
    const id = await question(kept)
    await post({ code: kept.code, question: id, answer: 'थाने के पीछे' })
    const [row] = await database.owner<{ seq: number; said: string | null; sealed: Buffer; words: string | null }[]>`
      select s.seq, s.said, s.sealed, c.words from core.statement s join core.complaint c on c.id = s.complaint_id where c.id = ${kept.id}`
    expect(row).toMatchObject({ said: null, words: null })
    expect(row && openStatement(kept.id, row.seq, row.sealed)).toBe('थाने के पीछे')
  })

  it('is refused for another complaint, an unknown question, and when empty', async () => {
    const [one, other] = [await complaint(), await complaint()]
    const id = await question(other)
    expect(await (await post({ code: one.code, question: id, answer: 'no' })).text()).toContain('was not saved')
    expect(await (await post({ code: one.code, question: 'rubbish', answer: 'no' })).text()).toContain('was not saved')
    expect(await (await post({ code: other.code, question: id, answer: ' ' })).text()).toContain('Please write an answer')
    expect(await database.owner`select 1 from core.statement where complaint_id in (${one.id}, ${other.id})`).toHaveLength(0)
  })
})

describe('an answer that names somebody of the police', () => {
  type Row = { lane: string; level: string | null; officers: string[]; units: number[]; assignment: string | null }
  const held = async ({ id }: Kept) => {
    const [row] = await database.owner<Row[]>`select lane, accused_level as level, accused_officer_ids as officers, accused_unit_ids as units, assignment_id as assignment
      from core.complaint where id = ${id}`
    return row
  }
  const said = (of: Kept) =>
    database.owner<{ seq: number; said: string | null; sealed: Buffer | null }[]>`select seq, said, sealed from core.statement where complaint_id = ${of.id}`
  let daroga = { id: '', unit: 0 }
  beforeAll(async () => {
    const [made] = await database.owner<{ id: string; unit: number }[]>`
      insert into core.officer (programme_id, range_id, district_id, circle_id, unit_id, name_en, name_hi, rank, badge, whatsapp, consent_on)
      select 'satark', range_id, district_id, circle_id, id, 'Devendra Chaturvedi', 'देवेंद्र चतुर्वेदी', 'si', '152340117', '910000000098', now()
        from core.unit where kind = 'thana' and district_id = 11 order by id limit 1 returning id, unit_id as unit`
    if (made) daroga = made
  })

  it('takes sight and work from whom it names, and is sealed before it is kept, while other answers change nothing', async () => {
    const kept = await complaint({ status: 'assigned' })
    const [work] = await database.owner<{ id: string }[]>`
      with given as (insert into core.assignment (complaint_id, officer_id) values (${kept.id}, ${daroga.id}) returning id)
      update core.complaint c set assignment_id = g.id from given g where c.id = ${kept.id} returning g.id`
    await post({ code: kept.code, question: await question(kept), answer: 'Every Sunday, behind the shop of Devendra Chaturvedi' })
    expect(await held(kept)).toMatchObject({ lane: 'normal', officers: [], assignment: work?.id })
    const html = await (await post({ code: kept.code, question: await question(kept), answer: 'दरोगा देवेन्द्र चतुर्वेदी उनसे पैसे लेता है' })).text()
    expect(html).toContain('has been passed on')
    expect(html).not.toMatch(/Devendra|देवे/)
    expect(await held(kept)).toEqual({ lane: 'police_conduct', level: 'below_sp', officers: [daroga.id], units: [daroga.unit], assignment: null })
    expect(await database.owner`select state from core.assignment where id = ${work?.id ?? ''}`).toEqual([{ state: 'withdrawn' }])
    const [, second] = await said(kept)
    expect(second).toMatchObject({ seq: 2, said: null })
    expect(second?.sealed && openStatement(kept.id, 2, second.sealed)).toBe('दरोगा देवेन्द्र चतुर्वेदी उनसे पैसे लेता है')
    const entries = await database.owner`select actor, actor_id, action from ledger.entry where complaint_id = ${kept.id} and action in ('accuse', 'answered') order by seq`
    expect(entries.map(({ action }) => action)).toEqual(['answered', 'accuse', 'answered'])
    expect(entries.every(({ actor, actor_id }) => actor === 'informer' && actor_id === null)).toBe(true)
  })

  it('names by the number on a badge, and once', async () => {
    const kept = await complaint()
    await post({ code: kept.code, question: await question(kept), answer: 'बैज नंबर १५२३४०११७' })
    expect(await held(kept)).toMatchObject({ lane: 'police_conduct', officers: [daroga.id] })
    await post({ code: kept.code, question: await question(kept), answer: 'SI Devendra Chaturvedi, once more' })
    expect(await database.owner`select 1 from ledger.entry where complaint_id = ${kept.id} and action = 'accuse'`).toHaveLength(1)
    expect(await said(kept)).toHaveLength(2)
  })

  it('names nobody where the answer is refused: another code, another question, a question answered already', async () => {
    const [one, other] = [await complaint(), await complaint()]
    const id = await question(other)
    await post({ code: one.code, question: id, answer: 'SI Devendra Chaturvedi' })
    await post({ code: other.code, question: id, answer: 'By the canal' })
    await post({ code: other.code, question: id, answer: 'SI Devendra Chaturvedi' })
    for (const kept of [one, other]) expect(await held(kept)).toMatchObject({ lane: 'normal', officers: [] })
  })

  it('is read against a list of names that opens with the code and its waiting question alone', async () => {
    const kept = await complaint()
    const id = await question(kept)
    const open = (mac: Buffer, asked: string) =>
      withScope({ office: 'mitra_status' }, (tx) => tx.execute<{ roster: { id: string }[] }>(sql`select * from core.answer_read_against(${mac}, ${asked}::uuid)`))
    const [filed] = await open(codeMac(kept.code), id)
    expect(filed?.roster.map((posted) => posted.id)).toContain(daroga.id)
    expect(await open(codeMac(freshCode()), id)).toHaveLength(0)
    expect(await open(codeMac(kept.code), crypto.randomUUID())).toHaveLength(0)
    for (const office of ['mitra_sp', 'mitra_officer', 'mitra_commission'] as const) {
      const foreign = withScope({ office }, (tx) => tx.execute(sql`select core.answer_read_against(${codeMac(kept.code)}, ${id}::uuid)`))
      await expect(foreign).rejects.toMatchObject({ cause: { code: '42501' } })
    }
  })
})
