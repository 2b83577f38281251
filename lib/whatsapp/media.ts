import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/lib/env'

/** A file did not come this time. `gone`: Meta does not have it (any more); `unreachable`: everything else. No message: Meta's names people. */
export class NotCome extends Error {
  override name = 'NotCome'

  constructor(readonly reason: 'gone' | 'unreachable') {
    super(reason)
  }
}

/** Milliseconds until an answer begins, and between two pieces of it. */
export type Patience = { begin: number; between: number }
const usual: Patience = { begin: 20_000, between: 30_000 }

export type MediaFacts = { url: URL; size: number | null; sha256: Buffer | null }

/** A SHA-256 as Meta writes it: base64 in webhooks, hex elsewhere; null for anything else. */
export function readSha256(text: unknown): Buffer | null {
  if (typeof text !== 'string') return null
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64')
  return bytes.length === 32 ? bytes : null
}

const graph = () => new URL(env().WHATSAPP_GRAPH_URL)
const bearer = () => ({ authorization: `Bearer ${env().WHATSAPP_ACCESS_TOKEN ?? ''}` })

function mediaUrl(mediaId: string): URL {
  if (!/^[\w-]{1,200}$/.test(mediaId)) throw new NotCome('gone')
  return new URL(`${graph().href.replace(/\/$/, '')}/${env().WHATSAPP_GRAPH_VERSION}/${mediaId}`)
}

/**
 * Who may be asked for bytes, and whether with the token. The url comes from outside, so the host decides before the token is attached.
 * An own Graph API (tests, the simulator) gives its files itself.
 */
export function hostOf(url: URL): 'with-token' | 'without-token' | null {
  const { hostname, origin } = graph()
  if (hostname !== 'graph.facebook.com' && url.origin === origin) return 'with-token'
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') return null
  if (url.hostname === 'lookaside.fbsbx.com') return 'with-token'
  return url.hostname.endsWith('.fbcdn.net') ? 'without-token' : null
}

/** Where a file can be fetched for the next five minutes. @throws NotCome */
export async function mediaFacts(mediaId: string, patience = usual): Promise<MediaFacts> {
  const response = await fetch(mediaUrl(mediaId), { headers: bearer(), redirect: 'manual', signal: AbortSignal.timeout(patience.begin) }).catch(() => null)
  if (!response) throw new NotCome('unreachable')
  const body = (await response.json().catch(() => null)) as { url?: unknown; file_size?: unknown; sha256?: unknown; error?: { code?: unknown } } | null
  if (response.status === 404 || body?.error?.code === 100) throw new NotCome('gone')
  if (response.status !== 200 || typeof body?.url !== 'string' || !URL.canParse(body.url)) throw new NotCome('unreachable')
  const size = Number(body.file_size)
  return { url: new URL(body.url), size: Number.isSafeInteger(size) && size >= 0 ? size : null, sha256: readSha256(body.sha256) }
}

async function answered(url: URL, withToken: boolean, signal: AbortSignal): Promise<Response> {
  return fetch(url, { headers: withToken ? bearer() : {}, redirect: 'manual', signal }).catch(() => {
    throw new NotCome('unreachable')
  })
}

/** Follows at most two redirects, and those without the token. */
async function found(url: URL, signal: AbortSignal): Promise<Response> {
  if (hostOf(url) !== 'with-token') throw new NotCome('unreachable')
  let response = await answered(url, true, signal)
  for (let turns = 0; turns < 2 && response.status >= 300 && response.status < 400; turns += 1) {
    const to = response.headers.get('location')
    const next = to && URL.canParse(to, url) ? new URL(to, url) : null
    if (!next || !hostOf(next)) throw new NotCome('unreachable')
    response = await answered(next, false, signal)
  }
  if (response.status === 404 || response.status === 410) throw new NotCome('gone')
  if (response.status !== 200 || !response.body) throw new NotCome('unreachable')
  return response
}

/** The bytes behind a url of `mediaFacts`, as they come. @throws NotCome, also in the middle */
export async function* mediaBytes(url: URL, patience = usual): AsyncGenerator<Uint8Array> {
  const cut = new AbortController()
  const within = <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
    const over = new AbortController()
    const late = sleep(milliseconds, undefined, { signal: over.signal }).then(() => {
      cut.abort()
      throw new NotCome('unreachable')
    })
    late.catch(() => {})
    return Promise.race([work, late]).finally(() => over.abort())
  }
  try {
    const response = await within(patience.begin, found(url, cut.signal))
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    for (;;) {
      const { done, value } = await within(patience.between, reader.read())
      if (done) return
      yield value
    }
  } catch (error) {
    throw error instanceof NotCome ? error : new NotCome('unreachable')
  } finally {
    cut.abort()
  }
}

/** Asks Meta to forget a file. It does so by itself after a week, so nothing depends on the answer. */
export async function forgetMedia(mediaId: string, patience = usual): Promise<boolean> {
  const response = await fetch(mediaUrl(mediaId), { method: 'DELETE', headers: bearer(), redirect: 'manual', signal: AbortSignal.timeout(patience.begin) }).catch(() => null)
  return response?.status === 200
}
