import type { IncomingMessage, ServerResponse } from 'node:http'

export type Call = { request: IncomingMessage; response: ServerResponse; method: string; path: string[]; query: URLSearchParams }

export const mebibyte = 1024 * 1024

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Answers with bytes. */
export function bytes(response: ServerResponse, body: Buffer, mime: string): void {
  response.writeHead(200, { 'content-type': mime, 'content-length': body.length }).end(body)
}

/** The whole body. @throws RangeError above `limit` bytes */
export async function read(request: IncomingMessage, limit = mebibyte): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw new RangeError(`a body of more than ${limit} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The body as JSON; undefined when it is none. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await read(request, 4 * mebibyte)).toString('utf8')
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
