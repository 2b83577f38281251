import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Reply = { to: string; at: number }

/** The cheapest Graph API there can be: takes a message, answers with an id, tells who was answered when. */
export async function cheapGraph(onReply: (reply: Reply) => void): Promise<{ url: string; stop: () => void }> {
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as { to?: string; recipient?: string }
      const to = (body.to ?? body.recipient ?? '').replace('+', '')
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({
          messaging_product: 'whatsapp',
          contacts: [{ input: to, wa_id: to }],
          messages: [{ id: `wamid.${Buffer.from(`${to}${Math.random()}`).toString('base64')}` }],
        }),
      )
      onReply({ to, at: performance.now() })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.keepAliveTimeout = 60_000
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => void server.close() }
}
