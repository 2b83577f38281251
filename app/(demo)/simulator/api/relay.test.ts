import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FakeGraph, startFakeGraph } from '@/e2e/fake-graph'
import type { PersonView } from '@/e2e/fake-graph/wire'

let graph: FakeGraph

beforeAll(async () => {
  graph = await startFakeGraph({
    appSecret: 's',
    accessToken: 't',
    webhookUrl: 'http://127.0.0.1:9/',
    phoneNumberIds: [{ programme: 'satark', id: '100000000000001', display: '910000000001' }],
  })
})
afterAll(() => graph.stop())

type Options = { demo?: '0' | '1'; method?: 'GET' | 'POST'; body?: string; site?: string }

async function asked(path: string, { demo = '1', method = 'GET', body, site = 'same-origin' }: Options = {}) {
  vi.resetModules()
  vi.stubEnv('MITRA_DEMO', demo)
  vi.stubEnv('MITRA_SIMULATOR_URL', graph.url)
  const route = await import('./[...path]/route')
  const request = new Request(`http://localhost/simulator/api/${path}`, { method, body, headers: { 'sec-fetch-site': site } })
  return route[method](request, { params: Promise.resolve({ path: path.split('?')[0]?.split('/') ?? [] }) })
}

const person = JSON.stringify({ id: 'informer-a', phone: '919999900001', name: 'A' })

describe('what a browser may ask', () => {
  it('makes a person, speaks, and reads the chat', async () => {
    const made = await asked('people', { method: 'POST', body: person })
    expect((await made.json()) as PersonView).toMatchObject({ id: 'informer-a', phone: '919999900001' })
    await asked('people/informer-a/send', { method: 'POST', body: JSON.stringify({ do: 'say', text: 'hi' }) })
    expect(await (await asked('people/informer-a/messages')).json()).toMatchObject({ bubbles: [{ by: 'person', text: 'hi' }] })
  })

  it.each(['clock', 'signing', 'trouble', 'nasty', 'emit', 'state', 'people/informer-a/../../state', 'cellar/other'])('is not %s', async (path) => {
    expect((await asked(path, { method: 'POST', body: '{}' })).status).toBe(404)
  })

  it('is nothing outside the demo', async () => expect((await asked('people', { demo: '0' })).status).toBe(404))

  it('is not written to by another site', async () => expect((await asked('people', { method: 'POST', body: person, site: 'cross-site' })).status).toBe(403))

  it('never gets a page out of a file', async () => {
    const { id } = (await (await asked('media?mime=text/html&name=x', { method: 'POST', body: '<script>' })).json()) as { id: string }
    const answer = await asked(`media/${id}`)
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['application/octet-stream', 'attachment'])
  })
})

describe('the control endpoints themselves', () => {
  it('answer no web page', async () => {
    expect((await fetch(`${graph.url}/control/people`, { headers: { origin: 'http://evil.example' } })).status).toBe(403)
  })

  it('say what is wrong with a request', async () => {
    const answer = await fetch(`${graph.url}/control/people`, { method: 'POST', body: JSON.stringify({ phone: '+91' }) })
    expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([400, expect.stringContaining('digits with country code')])
  })

  it('refuse to press what no message offers', async () => {
    graph.phone({ id: 'b', phone: '919999900002' })
    const answer = await fetch(`${graph.url}/control/people/b/send`, { method: 'POST', body: JSON.stringify({ do: 'tap', choice: 'No such button' }) })
    expect(answer.status).toBe(409)
  })
})
