import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Reply = { to: string; at: number; body: string }

/** What Meta lets out to one person: one message in `interval` milliseconds, 45 of them borrowed from the future. */
class PairLimit {
  refused = 0
  readonly #clear = new Map<string, number>()

  constructor(readonly interval: number) {}

  admits(to: string): boolean {
    const now = performance.now()
    const clear = Math.max(this.#clear.get(to) ?? 0, now) + this.interval
    const admitted = clear - now <= 45 * this.interval
    if (admitted) this.#clear.set(to, clear)
    else this.refused += 1
    return admitted
  }
}

/** The cheapest Graph API there can be: takes a message, answers with an id, tells who was answered when. With `interval` it holds the pair limit. */
export async function cheapGraph(onReply: (reply: Reply) => void, interval = 0): Promise<{ url: string; limit: PairLimit; stop: () => void }> {
  const limit = new PairLimit(interval)
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8')
      const body = JSON.parse(text) as { to?: string; recipient?: string }
      const to = (body.to ?? body.recipient ?? '').replace('+', '')
      response.setHeader('content-type', 'application/json')
      if (interval > 0 && !limit.admits(to)) {
        response.writeHead(400).end(JSON.stringify({ error: { code: 131056, message: 'pair rate limit hit', type: 'OAuthException' } }))
        return
      }
      response.end(
        JSON.stringify({
          messaging_product: 'whatsapp',
          contacts: [{ input: to, wa_id: to }],
          messages: [{ id: `wamid.${Buffer.from(`${to}${Math.random()}`).toString('base64')}` }],
        }),
      )
      onReply({ to, at: performance.now(), body: text })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.keepAliveTimeout = 60_000
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, limit, stop: () => void server.close() }
}
