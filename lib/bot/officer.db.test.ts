import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { content } from '@/e2e/payloads/message'
import { transaction } from '@/lib/vault/tx'
import { tellLost } from './lost'
import { readSigned, signed } from './payload'
import { relay } from './relay'
import { read, type Stage, stage } from './testing'

let on: Stage
const officer = { phone: '919833300001', bsuid: 'IN.900100', name: 'SI Verma' }
const other = { phone: '919833300002', bsuid: 'IN.900200', name: 'Somebody' }
const informer = { phone: '919811100001', bsuid: 'IN.7001', name: 'Rajesh Kumar' }
let assignmentId = ''
let complaintId = ''

beforeAll(async () => {
  on = await stage()
  await on.files(informer)
  const [complaint] = await on.owner<
    { id: string; range_id: number; district_id: number; circle_id: number; thana_id: number }[]
  >`select id, range_id, district_id, circle_id, thana_id from core.complaint`
  if (!complaint) throw new Error('no complaint')
  const [{ id: officerId } = { id: '' }] = await on.owner<{ id: string }[]>`
    insert into core.officer (programme_id, range_id, district_id, circle_id, unit_id, name_en, name_hi, rank, whatsapp, language, consent_on)
    values ('satark', ${complaint.range_id}, ${complaint.district_id}, ${complaint.circle_id}, ${complaint.thana_id}, 'SI Verma', 'उ.नि. वर्मा', 'si', ${officer.phone}, 'en', now()) returning id`
  const [assignment] = await on.owner<{ id: string }[]>`insert into core.assignment (complaint_id, officer_id) values (${complaint.id}, ${officerId}) returning id`
  complaintId = complaint.id
  assignmentId = assignment?.id ?? ''
  await on.owner`update core.complaint set status = 'assigned', assignment_id = ${assignmentId}, supervisor_checked_at = now() where id = ${complaintId}`
})
afterAll(() => on.stop())

const status = async () => (await on.owner`select status from core.complaint where id = ${complaintId}`)[0]?.status
const taps = (person: typeof officer, id: string, title = 'x') => on.says(person, content.templateButton(id, title))
const payloadsOf = (sent: Record<string, unknown> | undefined) => {
  const { components } = (sent?.template ?? {}) as { components: { type: string; parameters: { payload?: string; text?: string }[] }[] }
  return components.filter(({ type }) => type === 'button').map(({ parameters }) => parameters[0]?.payload ?? '')
}

describe("an officer's button", () => {
  it('is good for one action on one assignment, unchanged', () => {
    const id = signed('accept', assignmentId)
    expect(id.length).toBeLessThanOrEqual(128)
    expect(readSigned(id)).toEqual({ action: 'accept', assignmentId })
    expect(readSigned(id.replace('accept', 'decline'))).toBeNull()
    for (let at = 0; at < id.length; at += 1)
      expect(readSigned(id.slice(0, at) + (id[at] === 'A' ? 'B' : 'A') + id.slice(at + 1))?.assignmentId ?? null).not.toBe(`${assignmentId}x`)
    for (const strange of ['', 'mo1', 'mo1.accept', 'mo1.accept.x.y', `${id}.`, id.slice(0, -1), 'q~menu~0~mine']) expect(readSigned(strange)).toBeNull()
  })
})

describe('a designated officer', () => {
  let payloads: string[] = []

  it('is told by a template that carries a reference and signed buttons, nothing of the case', async () => {
    const [wish] = await on.owner<{ id: string }[]>`
      insert into core.outbox (complaint_id, assignment_id, audience, template, params) values (${complaintId}, ${assignmentId}, 'officer', 'assigned', '{"ref":"x"}') returning id`
    await relay(wish?.id ?? '')
    const [sent] = await on.settle()
    expect(sent).toMatchObject({ to: `+${officer.phone}`, type: 'template', template: { name: 'mitra_task', language: { code: 'en' } } })
    payloads = payloadsOf(sent)
    expect(payloads.map((id) => readSigned(id)?.action)).toEqual(['accept', 'decline', 'help'])
    expect(JSON.stringify(sent)).not.toMatch(/cattle|truck|Kerakat/i)
  })

  it('is nobody else: a press from another number does nothing', async () => {
    expect((await taps(other, payloads[0] ?? '')).body).not.toBe('')
    expect(await status()).toBe('assigned')
  })

  it('accepts by a press without context, and gets a one-time link', async () => {
    expect((await taps(officer, payloads[0] ?? '')).body).toMatch(/http:\/\/localhost:3000\/officer\/[\w-]{32}/)
    expect(await status()).toBe('accepted')
    const [row] = await on.owner`select state, token_mac is not null as issued from core.assignment where id = ${assignmentId}`
    expect(row).toEqual({ state: 'accepted', issued: true })
  })

  it('is told when a press comes too late', async () => {
    expect((await taps(officer, payloads[0] ?? '')).body).not.toContain('http')
    expect(await status()).toBe('accepted')
  })

  it('starts the action, and the informer hears of it', async () => {
    await taps(officer, signed('initiated', assignmentId))
    expect(await status()).toBe('action_initiated')
    const [wish] = await on.owner<{ id: string }[]>`select id from core.outbox where template = 'update_action_initiated'`
    await relay(wish?.id ?? '')
    const [sent] = await on.settle()
    expect(sent).toMatchObject({ to: `+${informer.phone}` })
    expect(read(sent).body).toContain('work on it has begun')
  })

  it('reports with a photo, step by step', async () => {
    let said = await taps(officer, signed('report', assignmentId))
    said = await on.presses(officer, said.ids[0] ?? '')
    for (const text of ['123/2026', 'skip', 'skip', '2', '1']) said = await on.writes(officer, text)
    await on.says(officer, content.image({ id: 'media-9', mime_type: 'image/jpeg', sha256: 'aGFzaA==' }))
    said = await on.writes(officer, 'done')
    await on.presses(officer, said.ids[0] ?? '')
    expect(await status()).toBe('acted')
    expect(await on.owner`select outcome, fir_number, arrests, seizures, via from core.action_report`).toEqual([
      { outcome: 'verified_acted', fir_number: '123/2026', arrests: 2, seizures: 1, via: 'whatsapp' },
    ])
    const [photo] = await on.owner`select e.by, m.evidence_id is not null as kept from core.evidence e left join vault.media m on m.evidence_id = e.id where e.by = 'officer'`
    expect(photo).toEqual({ by: 'officer', kept: true })
  })

  it('is told in the chat that a file never came, by reference alone, and nobody else is', async () => {
    const [photo] = await on.owner<{ id: string; seq: number }[]>`select id, seq from core.evidence where by = 'officer'`
    const item = {
      id: photo?.id ?? '',
      complaintId,
      seq: photo?.seq ?? 0,
      kind: 'image',
      by: 'officer',
      state: 'fetching',
      ref: { mediaId: 'media-9', mime: 'image/jpeg' },
    } as const
    const told = async (seq: number, reason: 'unreachable' | 'too_large') => {
      await transaction((tx) => tellLost(tx, { ...item, seq }, reason))
      return on.settle()
    }
    const [late] = await told(item.seq, 'unreachable')
    expect(late).toMatchObject({ to: `+${officer.phone}` })
    expect(read(late).body).toMatch(/^PS-[0-9A-Z]{6}: your file no\. 1 did not arrive\..*give the file to the office/)
    expect(JSON.stringify(late)).not.toMatch(/cattle|truck|Kerakat/i)
    await on.owner`update core.assignment set state = 'accepted' where id = ${assignmentId}`
    const [early] = await told(item.seq, 'too_large')
    expect(read(early).body).toContain('too large')
    expect(read(early).ids.map((id) => readSigned(id))).toEqual([{ action: 'link', assignmentId }])
    expect(await told(item.seq + 1, 'unreachable')).toEqual([])
    on.graph.script = [{ status: 400, code: 131047 }]
    const shut = [...(await told(item.seq, 'unreachable')), ...(await on.settle())]
    expect(shut).toMatchObject([{ to: `+${officer.phone}`, type: 'template' }])
    const before = on.graph.sent.length
    await on.writes(officer, 'hi')
    expect(on.graph.sent.slice(before).map((sent) => read(sent).body)).toContainEqual(expect.stringContaining('did not arrive'))
    await on.owner`update core.assignment set state = 'withdrawn' where id = ${assignmentId}`
    expect(await told(item.seq, 'unreachable')).toEqual([])
    await on.owner`update core.assignment set state = 'reported' where id = ${assignmentId}`
  })

  it('can write as a citizen like everybody, and the two never meet', async () => {
    expect((await on.writes(officer, 'hi')).body).toContain('Hello')
    expect(await on.owner`select actor, action from ledger.entry where actor = 'officer' order by seq`).toEqual([
      { actor: 'officer', action: 'accept' },
      { actor: 'officer', action: 'initiate' },
      { actor: 'officer', action: 'attached' },
      { actor: 'officer', action: 'report' },
    ])
    expect(await on.owner`select ledger.first_broken() as broken`).toEqual([{ broken: null }])
  })

  it('gets what waited more than a day for the next word, when that word is a photo', async () => {
    const [photo] = await on.owner<{ id: string; seq: number }[]>`select id, seq from core.evidence where by = 'officer'`
    const ref = { mediaId: 'media-9', mime: 'image/jpeg' }
    const item = { id: photo?.id ?? '', complaintId, seq: photo?.seq ?? 0, kind: 'image', by: 'officer', state: 'fetching', ref } as const
    on.graph.script = [{ status: 400, code: 131047 }]
    await transaction((tx) => tellLost(tx, item, 'unreachable'))
    expect([...(await on.settle()), ...(await on.settle())]).toMatchObject([{ to: `+${officer.phone}`, type: 'template' }])
    expect((await on.owner`update vault.outgoing set changed_at = now() - interval '26 hours' where state = 'queued' and not_before = 'infinity'`).count).toBe(1)
    expect(await on.settle()).toEqual([])
    const before = on.graph.sent.length
    await on.says(officer, content.image({ id: 'media-10', mime_type: 'image/jpeg', sha256: 'aGFzaA==' }))
    expect(on.graph.sent.slice(before).filter((sent) => read(sent).body.includes('did not arrive'))).toHaveLength(1)
  })
})
