import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { personInside } from '../payloads/wamid'
import { type FakeGraph, startFakeGraph } from '.'
import { startWebhook } from './webhook'

const line = { programme: 'satark', id: '100000000000001', display: '+910000000001' }
const phone = '919999900001'
const text = (body: string, more: object = {}) => ({ messaging_product: 'whatsapp', to: `+${phone}`, type: 'text', text: { body }, ...more })

let webhook: Awaited<ReturnType<typeof startWebhook>>
let graph: FakeGraph

beforeEach(async () => {
  webhook = await startWebhook()
  graph = await startFakeGraph({ appSecret: 's', accessToken: 't', webhookUrl: webhook.url, phoneNumberIds: [line], nasty: { statusDelay: 1 } })
})
afterEach(async () => {
  await graph.stop()
  await webhook.stop()
})

type Body = { error?: { code: number; error_data: { details: string } }; messages?: { id: string }[]; contacts?: Record<string, string>[] }

async function post(body: unknown, token = 't', id = line.id): Promise<{ status: number; body: Body }> {
  const answer = await fetch(`${graph.url}/v26.0/${id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as Body }
}

const interactive = (inner: object) => ({ messaging_product: 'whatsapp', to: `+${phone}`, type: 'interactive', interactive: inner })
const buttons = (titles: string[], body = 'Where?') =>
  interactive({ type: 'button', body: { text: body }, action: { buttons: titles.map((title, n) => ({ type: 'reply', reply: { id: `b${n}`, title } })) } })
const list = (sections: number, rows: number, title = 'Jaunpur') =>
  interactive({
    type: 'list',
    body: { text: 'Where?' },
    action: {
      button: 'Choose',
      sections: Array.from({ length: sections }, (_, s) => ({ title: `S${s}`, rows: Array.from({ length: rows }, (_, n) => ({ id: `r${s}-${n}`, title })) })),
    },
  })

describe('a message that is taken', () => {
  beforeEach(() => void graph.phone({ phone }).says('hi'))

  it('is answered with ids that hold the number', async () => {
    const { status, body } = await post(text('नमस्ते'))
    expect(status).toBe(200)
    expect(personInside(body.messages?.[0]?.id ?? '')).toBe(phone)
    expect(body.contacts).toEqual([{ input: `+${phone}`, wa_id: phone }])
    expect(graph.phone({ phone }).last?.text).toBe('नमस्ते')
  })

  it('can go to a BSUID, and then the id holds the BSUID', async () => {
    const bsuid = graph.phone({ phone }).person.bsuid ?? ''
    const { body } = await post({ messaging_product: 'whatsapp', recipient: bsuid, type: 'text', text: { body: 'x' } })
    expect(personInside(body.messages?.[0]?.id ?? '')).toBe(bsuid)
    expect(body.contacts).toEqual([{ input: bsuid, user_id: bsuid }])
    expect(graph.phone({ phone }).last?.text).toBe('x')
  })

  it('climbs the ladder, echoing our own id', async () => {
    await post(text('x', { biz_opaque_callback_data: 'own-1' }))
    await graph.settled()
    expect(new Set(webhook.statuses().map(({ status, biz_opaque_callback_data }) => `${status} ${biz_opaque_callback_data}`))).toEqual(
      new Set(['sent own-1', 'delivered own-1', 'read own-1']),
    )
    expect(graph.phone({ phone }).last?.tick).toBe('read')
  })

  it('shows buttons that can be pressed', async () => {
    await post(buttons(['हाँ', 'नहीं']))
    graph.phone({ phone }).taps('नहीं')
    await graph.settled()
    expect(webhook.messages().at(-1)).toMatchObject({ type: 'interactive', interactive: { button_reply: { id: 'b1', title: 'नहीं' } } })
  })

  it('turns the ticks of the person blue when it is marked read', async () => {
    await graph.settled()
    const id = webhook.messages()[0]?.id
    const { body } = await post({ messaging_product: 'whatsapp', status: 'read', message_id: id, typing_indicator: { type: 'text' } })
    expect(body).toEqual({ success: true })
    expect(graph.phone({ phone }).bubbles[0]?.tick).toBe('read')
    expect(graph.phone({ phone }).view().person.typing).toBe(true)
  })
})

describe('limits', () => {
  beforeEach(() => void graph.phone({ phone }).says('hi'))

  it.each([
    ['a text of 4097', text('x'.repeat(4097))],
    ['an empty text', text('')],
    ['four buttons', buttons(['a', 'b', 'c', 'd'])],
    ['a button title of 21', buttons(['x'.repeat(21)])],
    ['a Hindi title that has few letters and many units', buttons(['मादक पदार्थों की बिक्री'])],
    ['two buttons of the same title', buttons(['a', 'a'])],
    ['a button body of 1025', buttons(['a'], 'x'.repeat(1025))],
    ['eleven rows over two sections', list(2, 6)],
    ['a row title of 25', list(1, 1, 'x'.repeat(25))],
    ['an unknown field in an action', interactive({ type: 'location_request_message', body: { text: 'x' }, action: { name: 'send_location', parameters: {} } })],
    ['a callback id of 513', text('x', { biz_opaque_callback_data: 'x'.repeat(513) })],
  ])('refuse %s with 131009 and the number in the details', async (_, body) => {
    const { status, body: refused } = await post(body)
    expect(status).toBe(400)
    expect(refused.error?.code).toBe(131009)
    expect(refused.error?.error_data.details).toContain(phone)
  })

  it('let through what is just within', async () => {
    for (const body of [text('x'.repeat(4096)), buttons(['x'.repeat(20), 'b', 'c']), list(2, 5, 'x'.repeat(24))]) expect((await post(body)).status).toBe(200)
  })

  it.each([
    ['no address', { messaging_product: 'whatsapp', type: 'text', text: { body: 'x' } }, 100],
    ['an address without +', text('x', { to: phone }), 131009],
    ['our own number', text('x', { to: '+910000000001' }), 131021],
    ['a product that is not WhatsApp', text('x', { messaging_product: 'sms' }), 100],
    ['an unknown type', { ...text('x'), type: 'hologram' }, 100],
    ['a missing text', { messaging_product: 'whatsapp', to: `+${phone}`, type: 'text' }, 131008],
  ])('refuse %s', async (_, body, code) => expect((await post(body)).body.error?.code).toBe(code))

  it('refuse a wrong token and an unknown number of ours', async () => {
    expect(await post(text('x'), 'other')).toMatchObject({ status: 401, body: { error: { code: 190 } } })
    expect((await post(text('x'), 't', '1')).body.error?.code).toBe(100)
  })
})

describe('the window', () => {
  const template = { messaging_product: 'whatsapp', to: `+${phone}`, type: 'template', template: { name: 'mitra_update', language: { code: 'hi' } } }

  it('is shut for somebody who never wrote; a template passes', async () => {
    expect((await post(text('x'))).body.error?.code).toBe(131047)
    expect((await post(template)).status).toBe(200)
  })

  it('shuts after 24 hours', async () => {
    graph.phone({ phone }).says('hi')
    graph.advance(23.9)
    expect((await post(text('x'))).status).toBe(200)
    graph.advance(0.2)
    expect((await post(text('x'))).body.error?.code).toBe(131047)
  })

  it('may be refused by a receipt only', async () => {
    graph.behave({ windowRefusal: 'later' })
    expect((await post(text('x', { biz_opaque_callback_data: 'own-2' }))).status).toBe(200)
    await graph.settled()
    expect(webhook.statuses()).toMatchObject([{ status: 'failed', biz_opaque_callback_data: 'own-2', errors: [{ code: 131047 }] }])
    expect(graph.phone({ phone }).received).toEqual([])
  })
})

describe('templates', () => {
  const templates = [{ name: 'task', language: 'hi', body: 'नया काम {{1}}', buttons: [{ kind: 'quick_reply' as const, text: 'स्वीकार' }] }]
  const task = (language: string, parameters: object[]) => ({
    messaging_product: 'whatsapp',
    to: `+${phone}`,
    type: 'template',
    template: {
      name: 'task',
      language: { code: language },
      components: [
        { type: 'body', parameters },
        { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'signed' }] },
      ],
    },
  })
  beforeEach(async () => {
    await graph.stop()
    graph = await startFakeGraph({ appSecret: 's', accessToken: 't', webhookUrl: webhook.url, phoneNumberIds: [line], templates, nasty: { statusDelay: 1 } })
  })

  it('are shown with their words, and a press comes back with our payload and without context', async () => {
    expect((await post(task('hi', [{ type: 'text', text: 'MJ-1' }]))).status).toBe(200)
    const officer = graph.phone({ phone })
    expect(officer.last).toMatchObject({ text: 'नया काम MJ-1', buttons: [{ title: 'स्वीकार' }] })
    officer.taps('स्वीकार', { alone: true })
    await graph.settled()
    expect(webhook.messages()).toMatchObject([{ type: 'button', button: { payload: 'signed', text: 'स्वीकार' } }])
    expect(webhook.messages()[0]).not.toHaveProperty('context')
  })

  it('are refused in a language or with parameters they do not have', async () => {
    expect((await post(task('en', [{ type: 'text', text: 'x' }]))).body.error?.code).toBe(132001)
    expect((await post(task('hi', []))).body.error?.code).toBe(132000)
  })
})

describe('trouble', () => {
  beforeEach(() => void graph.phone({ phone }).says('hi'))

  it('comes as planned, once each', async () => {
    graph.trouble(2, { code: 131000 })
    graph.trouble(1, { code: 130429 })
    expect([await post(text('x')), await post(text('x')), await post(text('x')), await post(text('x'))].map(({ status, body }) => [status, body.error?.code])).toEqual([
      [500, 131000],
      [500, 131000],
      [400, 130429],
      [200, undefined],
    ])
  })

  it('can be a bare 503', async () => {
    graph.trouble(1, { http: 503 })
    await expect(post(text('x'))).rejects.toThrow()
    expect(graph.sends.at(-1)?.status).toBe(503)
  })

  it('can break the connection after taking the message', async () => {
    graph.trouble(1, { drop: 'after' })
    await expect(post(text('taken'))).rejects.toThrow()
    expect(graph.phone({ phone }).last?.text).toBe('taken')
  })

  it('can never answer', async () => {
    graph.trouble(1, { hang: 'before' })
    const answer = fetch(`${graph.url}/v26.0/${line.id}/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer t' },
      body: JSON.stringify(text('x')),
      signal: AbortSignal.timeout(200),
    })
    await expect(answer).rejects.toThrow(/timeout/)
    expect(graph.phone({ phone }).received).toEqual([])
  })

  it('can be a receipt', async () => {
    graph.trouble(1, { receipt: 131026 })
    expect((await post(text('x'))).status).toBe(200)
    await graph.settled()
    expect(webhook.statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131026, error_data: { details: expect.stringContaining(phone) } }] }])
  })

  it('is a pair limit after a burst of 45, and passes with time', async () => {
    for (let n = 0; n < 46; n += 1) expect((await post(text('x'))).status).toBe(200)
    expect((await post(text('x'))).body.error?.code).toBe(131056)
    graph.advance(6.5 / 3600)
    expect((await post(text('x'))).status).toBe(200)
  })

  it('is an undeliverable stranger when asked for', async () => {
    graph.behave({ strangers: 'undeliverable' })
    await post({ messaging_product: 'whatsapp', to: '+919999900077', type: 'template', template: { name: 'mitra_update', language: { code: 'hi' } } })
    await graph.settled()
    expect(webhook.statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131026 }] }])
  })
})
