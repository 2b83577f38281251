import { type APIRequestContext, request } from '@playwright/test'
import postgres from 'postgres'
import type { Hit, Scanner } from './scan'

const link = /href="(\/[^"#]*)"/g
const skipped = /^\/(api\/auth|_next\/static|simulator)/

/** Signs in over HTTP as the login form does. */
export async function signedIn(baseURL: string, username: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL })
  await context.get('/api/auth/csrf')
  const html = await (await context.get(`/login?as=${username}&callbackUrl=%2Ftoday`)).text()
  const value = (name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"|<input[^>]*value="([^"]*)"[^>]*name="${name}"`).exec(html)?.slice(1).find(Boolean) ?? ''
  const form = { csrfToken: value('csrfToken'), callbackUrl: '/today', username, password: value('password'), code: value('code') }
  await context.post('/api/auth/callback/credentials', { form, headers: { origin: baseURL, 'sec-fetch-site': 'same-origin' } })
  return context
}

/** Every page reachable by links from `start`, at most `limit`: address and body with headers. */
export async function crawled(context: APIRequestContext, start: string[], limit: number): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  const queue = [...start]
  while (queue.length > 0 && found.size < limit) {
    const path = queue.shift() ?? '/'
    if (found.has(path) || skipped.test(path)) continue
    const answer = await context.get(path, { failOnStatusCode: false })
    const body = await answer.body()
    found.set(path, Buffer.concat([Buffer.from(JSON.stringify(answer.headers())), body]))
    if (answer.headers()['content-type']?.includes('html')) for (const [, next = ''] of body.toString('utf8').matchAll(link)) queue.push(next.replaceAll('&amp;', '&'))
  }
  return found
}

/** Hits in every row of every table, as the owner reads them: text as it is, bytes as hex. */
export async function tableHits(url: string, scanner: Scanner): Promise<Hit[]> {
  const owner = postgres(url, { max: 1, onnotice: () => {} })
  const tables = await owner<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('core', 'vault', 'auth', 'ledger', 'graphile_worker', 'public')`
  const hits: Hit[] = []
  for (const { name } of tables) {
    const rows = await owner.unsafe<{ line: string }[]>(`select t::text as line from ${name} t`)
    hits.push(...scanner.bytes(name, Buffer.from(rows.map(({ line }) => line).join('\n'))))
  }
  await owner.end()
  return hits
}
