import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import { closePools } from '@/db/client'
import { single } from '@/e2e/payloads/envelope'
import { content, message } from '@/e2e/payloads/message'
import { line, read, type Stage, stage } from '@/lib/bot/testing'

let on: Stage
let worker: { stop: () => Promise<void> }
const person = { phone: '919855500001', bsuid: 'IN.550001', name: 'Gita' }

beforeAll(async () => {
  on = await stage()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const { startWorker } = await import('./worker')
  await on.files(person)
  worker = await startWorker()
})
afterAll(async () => {
  await worker.stop()
  await on.stop()
})

const until = (true_: () => boolean | Promise<boolean>) => vi.waitUntil(true_, { timeout: 20_000, interval: 50 })
const hi = () => on.post(single(line, person, message(person, content.text('hi'), new Date())))

describe('the worker', () => {
  it('answers what the door has taken in', async () => {
    const before = on.graph.sent.length
    await hi()
    await until(() => on.graph.sent.length > before)
    expect(read(on.graph.sent.at(-1)).body).toContain('What would you like to do?')
  })

  it('relays what an office has put into the outbox', async () => {
    const before = on.graph.sent.length
    await on.owner`insert into core.outbox (complaint_id, audience, template) select id, 'informer', 'update_action_initiated' from core.complaint`
    await until(() => on.graph.sent.length > before)
    expect(read(on.graph.sent.at(-1)).body).toContain('work on it has begun')
    await until(async () => (await on.owner`select state from core.outbox`)[0]?.state === 'sent')
  })

  it('holds a message back until its time', async () => {
    const before = on.graph.sent.length
    await on.owner`insert into core.outbox (complaint_id, audience, template, not_before) select id, 'informer', 'update_referred', now() + interval '1 hour' from core.complaint`
    await hi()
    await until(() => on.graph.sent.length > before)
    expect(await on.owner`select state from core.outbox where template = 'update_referred'`).toEqual([{ state: 'queued' }])
  })

  it('picks up what came while it was away', async () => {
    await worker.stop()
    const before = on.graph.sent.length
    await hi()
    expect(on.graph.sent.length).toBe(before)
    const { startWorker } = await import('./worker')
    worker = await startWorker()
    await until(() => on.graph.sent.length > before)
  })

  it('makes and records the keys of its epoch', async () => {
    const [epoch] = await on.owner`select kid, length(public_key) as bytes, destroyed_at from vault.epoch`
    expect(epoch).toMatchObject({ bytes: 32, destroyed_at: null })
  })
})

describe('health', () => {
  it('counts what has waited for a minute, and tells nobody of a message that has just come', async () => {
    await worker.stop()
    await hi()
    expect(await (await health()).json()).toMatchObject({ unheard: { count: 0, oldestSeconds: 0 } })
    await on.owner`update vault.inbox set received_at = received_at - interval '2 minutes'`
    const answer = await health()
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ ok: true, database: true, unheard: { count: 1 }, unsent: { count: 0 }, version: expect.any(String) })
  })

  it('says 503 when the database is away', async () => {
    const url = process.env.DATABASE_URL
    await closePools()
    process.env.DATABASE_URL = 'postgres://nobody:none@127.0.0.1:1/none'
    expect((await health()).status).toBe(503)
    await closePools()
    process.env.DATABASE_URL = url
  })
})
