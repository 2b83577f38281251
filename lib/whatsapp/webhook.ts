import type { IncomingMessage, ServerResponse } from 'node:http'
import { handshake, longestBody, receive } from './door'

/** The body as it came; null as soon as it is longer than anything Meta sends. */
function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let length = 0
    request.on('data', (part: Buffer) => {
      length += part.length
      if (length <= longestBody) parts.push(part)
      else resolve(null)
    })
    request.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)))
    request.on('error', reject)
  })
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  // What is left of a body that is too long is not waited for.
  if (status === 413) response.setHeader('connection', 'close')
  response.end()
}

const headerOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null)

/** Meta's two requests, over plain node:http: its handshake and its posts, answered without a body. */
export async function webhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') return end(response, await receive(headerOf(request.headers['x-hub-signature-256']), () => bytesOf(request)))
  if (request.method !== 'GET') {
    response.setHeader('allow', 'GET, POST')
    return end(response, 405)
  }
  const challenge = handshake(new URL(request.url ?? '/', 'http://localhost').searchParams)
  if (challenge === null) return end(response, 403)
  response.setHeader('content-type', 'text/plain')
  response.end(challenge)
}
