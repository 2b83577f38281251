import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** Gives the bytes anew each time it is called. */
export type Source = () => Readable | Promise<Readable>

/** Tries, and milliseconds before the second; twice as many before each further one. */
const patience = { tries: 4, beforeMs: 150 }

const passingCodes = new Set(['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'EAI_AGAIN'])

/** Whether an upload may go through the next time: the network broke, or the other side was overburdened. */
function passing(error: unknown): boolean {
  const { code, name, $metadata } = (error ?? {}) as { code?: unknown; name?: unknown; $metadata?: { httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode ?? 0
  return passingCodes.has(String(code)) || name === 'TimeoutError' || status >= 500 || status === 429
}

/** One try. What breaks in the source is thrown as it is, and the upload ends at once instead of waiting for bytes that never come. */
async function once(source: Source, send: (bytes: Readable, stop: AbortSignal) => Promise<unknown>): Promise<void> {
  const bytes = await source()
  const stop = new AbortController()
  let broken: unknown
  bytes.on('error', (error) => {
    broken ??= error
    stop.abort()
  })
  try {
    await send(bytes, stop.signal)
  } catch (error) {
    throw broken ?? error
  } finally {
    bytes.destroy()
  }
}

/**
 * Sends the bytes of `source`, from their beginning again when the network breaks: the AWS SDK never repeats a request whose body is a stream, also not
 * one that met a connection the server was just closing.
 * @throws whatever the last try met, or what cannot pass
 */
export async function persistently(source: Source, send: (bytes: Readable, stop: AbortSignal) => Promise<unknown>): Promise<void> {
  for (let left = patience.tries, wait = patience.beforeMs; ; left -= 1, wait *= 2) {
    try {
      return await once(source, send)
    } catch (error) {
      if (left <= 1 || !passing(error)) throw error
    }
    await sleep(wait)
  }
}
