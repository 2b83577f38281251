import { afterEach, describe, expect, it } from 'vitest'
import { personInside } from '../payloads/wamid'
import { signature } from '../payloads/writing'
import { type FakeGraph, type FakeGraphOptions, nasty, startFakeGraph } from '.'
import { startWebhook } from './webhook'

const line = { programme: 'satark', id: '100000000000001', display: '+910000000001' }
const phone = '919999900001'

let webhook: Awaited<ReturnType<typeof startWebhook>>
let graph: FakeGraph

async function start(options: Partial<FakeGraphOptions> = {}, answer?: Parameters<typeof startWebhook>[0]) {
  webhook = await startWebhook(answer)
  graph = await startFakeGraph({ appSecret: 'now', previousAppSecret: 'old', accessToken: 't', webhookUrl: webhook.url, phoneNumberIds: [line], ...options })
  return graph
}
afterEach(async () => {
  await graph.stop()
  await webhook.stop()
})

const reply = (to: string, body = 'x') =>
  fetch(`${graph.url}/v26.0/${line.id}/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer t' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: `+${to}`, type: 'text', text: { body } }),
  })

describe('webhooks', () => {
  it('are signed over their bytes and name the sender everywhere', async () => {
    await start()
    graph.phone({ phone, name: 'राजू' }).says('मेरी सूचना')
    await graph.settled()
    const [post] = webhook.posts
    expect(post && webhook.signedOver(post, 'now')).toBe(true)
    expect(post?.bytes.toString('latin1')).toMatch(/^[\x20-\x7e]+$/)
    expect(webhook.messages()[0]).toMatchObject({ from: phone, from_user_id: expect.stringMatching(/^IN\.\d{16}$/), type: 'text', text: { body: 'मेरी सूचना' } })
    expect(personInside(webhook.messages()[0]?.id ?? '')).toBe(phone)
    expect(graph.phone({ phone }).bubbles[0]?.tick).toBe('delivered')
  })

  it('come raw, and raw signed over their escaped form', async () => {
    await start({ nasty: { writings: ['raw', 'raw-signed-escaped'] } })
    const informer = graph.phone({ phone })
    informer.says('एक')
    await graph.settled()
    informer.says('दो')
    await graph.settled()
    const [raw, crossed] = webhook.posts
    expect(raw && [raw.bytes.includes('एक'), webhook.signedOver(raw, 'now')]).toEqual([true, true])
    expect(crossed && [crossed.bytes.includes('दो'), webhook.signedOver(crossed, 'now')]).toEqual([true, false])
    expect(crossed?.header).toMatch(/^sha256=[0-9a-f]{64}$/)
  })

  it('are posted again until 200, signed anew', async () => {
    await start({ nasty: { retryAfter: 5 } }, (_, nth) => [500, 401, 200][nth] ?? 200)
    graph.phone({ phone }).says('hi')
    await graph.settled()
    expect(webhook.posts.map(({ status }) => status)).toEqual([500, 401, 200])
    expect(graph.emitter.count).toMatchObject({ taken: 1, refused: 2, underway: 0 })
  })

  it('can be signed with the previous or a wrong secret, which heals', async () => {
    await start({ nasty: { retryAfter: 5 } }, ({ header, bytes }) => (header === signature(bytes, 'now') ? 200 : 401))
    graph.emitter.signing = 'wrong'
    graph.phone({ phone }).says('hi')
    await expect(graph.settled(60)).rejects.toThrow()
    graph.emitter.signing = 'previous'
    await expect(graph.settled(60)).rejects.toThrow()
    expect(webhook.posts.some((post) => webhook.signedOver(post, 'old'))).toBe(true)
    graph.emitter.signing = 'current'
    await graph.settled()
    expect(webhook.messages()).toHaveLength(1)
  })

  it('leave the phone out for people with a username', async () => {
    await start()
    graph.phone({ phone, bsuid: 'IN.1234567890123456', username: 'raju', hidesPhone: true }).says('hi')
    await graph.settled()
    expect(webhook.posts[0]?.bytes.toString()).not.toContain(phone)
    expect(webhook.messages()[0]).not.toHaveProperty('from')
    expect(webhook.values()[0]?.contacts).toEqual([{ profile: { username: 'raju' }, user_id: 'IN.1234567890123456' }])
  })

  it('tell a change of number after the first text from the new one', async () => {
    await start()
    const informer = graph.phone({ phone, name: 'Raju' })
    const before = informer.person.bsuid
    informer.changesNumber('919999900009', { bsuid: 'IN.9999999999999999', first: 'hi' })
    await graph.settled()
    const [first, second] = webhook.messages()
    const told = [first, second].find((one) => one?.type === 'system')
    expect([first, second].map((one) => one?.type).sort()).toEqual(['system', 'text'])
    expect(told).toMatchObject({ from: phone, system: { previous_user_id: before, user_id: 'IN.9999999999999999', wa_id: '919999900009' } })
  })

  it('bring files that can be fetched for five minutes with the token', async () => {
    await start()
    graph.phone({ phone }).sendsFile('voice')
    await graph.settled()
    const sent = webhook.messages()[0]
    if (sent?.type !== 'audio') throw new Error('no voice note came')
    const auth = { headers: { authorization: 'Bearer t' } }
    const about = (await (await fetch(`${graph.url}/v26.0/${sent.audio.id}`, auth)).json()) as { url: string; file_size: string; sha256: string }
    const file = await fetch(about.url, auth)
    expect((await file.arrayBuffer()).byteLength).toBe(Number(about.file_size))
    expect(about.sha256).toBe(sent.audio.sha256)
    expect((await fetch(about.url)).status).toBe(401)
    graph.advance(6 / 60)
    expect((await fetch(about.url, auth)).status).toBe(404)
    graph.advance(8 * 24)
    expect((await fetch(`${graph.url}/v26.0/${sent.audio.id}`, auth)).status).toBe(400)
  })

  it('bring files that are not what they promise', async () => {
    await start()
    const auth = { headers: { authorization: 'Bearer t' } }
    const informer = graph.phone({ phone })
    const fetched = async (trouble: 'gone' | 'changed' | 'truncated') => {
      const id = informer.sendsFile('image', { trouble }).file?.id ?? ''
      const about = (await (await fetch(`${graph.url}/v26.0/${id}`, auth)).json()) as { url: string }
      const answer = await fetch(about.url, auth)
      return answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : answer.status
    }
    expect(await fetched('gone')).toBe(404)
    expect(await fetched('changed')).not.toEqual(graph.media.kept(informer.sendsFile('image').file?.id ?? '')?.bytes)
    await expect(fetched('truncated')).rejects.toThrow()
  })
})

describe('on a bad day', () => {
  it('everything arrives: gathered, doubled, shuffled, with strange fields, none lost', async () => {
    await start({ nasty, seed: 7 }, (_, nth) => (nth % 3 === 0 ? 500 : 200))
    const people = Array.from({ length: 12 }, (_, n) => graph.phone({ phone: `9199999100${String(n).padStart(2, '0')}` }))
    for (const one of people) {
      one.says('एक')
      one.says('two')
    }
    await graph.settled()
    const ids = webhook.messages().map(({ id }) => id)
    expect(new Set(ids).size).toBe(24)
    expect(ids.length).toBeGreaterThan(24)
    expect(webhook.posts.some(({ body }) => body.entry.length > 1)).toBe(true)
    expect(webhook.values().some(({ messages }) => (messages?.length ?? 0) > 1)).toBe(true)
    expect(webhook.values().some(({ messages, statuses }) => !messages && !statuses)).toBe(true)
    expect(webhook.changes().map(({ field }) => field)).toContain('holograms')
    const many = webhook.values().find(({ messages }) => (messages?.length ?? 0) > 1)
    expect(many?.contacts?.[0]?.wa_id).toBe(many?.messages?.at(-1)?.from)
  })

  it('receipts come in any order, with rungs missing, twice and in two envelopes', async () => {
    await start({ nasty: { ...nasty, pairInterval: 0, duplicates: 1 }, seed: 3 })
    graph.phone({ phone }).says('hi')
    for (let n = 0; n < 20; n += 1) await reply(phone)
    await graph.settled()
    const order = webhook.statuses().map(({ status }) => status)
    expect(order.join()).not.toBe([...order].sort().join())
    const core = (id: string) => Buffer.from(id.slice(6), 'base64').subarray(-33).toString('latin1')
    const delivered = webhook.statuses().filter(({ status }) => status === 'delivered')
    expect(new Set(delivered.map(({ id }) => core(id))).size).toBeLessThan(20)
    expect(new Set(webhook.statuses().map(({ id }) => core(id))).size).toBe(20)
    const persons = new Set(webhook.statuses().map(({ id }) => personInside(id)?.slice(0, 3)))
    expect(persons).toEqual(new Set(['919', 'IN.']))
    const seen = webhook.posts.map(({ bytes }) => bytes.toString())
    expect(new Set(seen).size).toBeLessThan(seen.length)
  })

  it('receipts may name nobody', async () => {
    await start({ nasty: { statusNames: 'nobody', statusDelay: 1 } })
    graph.phone({ phone }).says('hi')
    await reply(phone)
    await graph.settled()
    for (const status of webhook.statuses()) expect(Object.keys(status)).not.toEqual(expect.arrayContaining([expect.stringContaining('recipient')]))
  })
})
