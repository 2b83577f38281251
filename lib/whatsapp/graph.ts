import http from 'node:http'
import https from 'node:https'
import { env } from '@/lib/env'
import { type Verdict, verdictOf } from './verdict'

export type SendOutcome = { ok: true; wamid: string } | { ok: false; verdict: Verdict; code: number | null }

const patience = 20_000
// Idle connections are closed here after 4 s, before the other side does: a send that meets a closing connection is of unknown outcome.
const options = { keepAlive: true, maxSockets: 64, maxFreeSockets: 64, timeout: 4_000 }
const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) }

type Answer = { status: number; body: string }

// node:http rather than fetch: a third of its CPU for a request, which at hundreds a second is the worker's largest part.
function post(url: URL, token: string, body: string): Promise<Answer> {
  const secure = url.protocol === 'https:'
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(url, { method: 'POST', headers, agent: secure ? agents['https:'] : agents['http:'], timeout: patience }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', reject)
    })
    request.on('timeout', () => request.destroy(new Error('timeout')))
    request.on('error', reject)
    request.end(body)
  })
}

function parsed(body: string): { messages?: { id?: unknown }[]; error?: { code?: unknown } } {
  try {
    return (JSON.parse(body) ?? {}) as ReturnType<typeof parsed>
  } catch {
    return {}
  }
}

/** Errors that mean the request never left this machine. */
const notSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED']

/**
 * Sends one message through the Graph API; the only call to Meta that carries one. Nothing of the request or the answer is logged or
 * put into an error: both name the person.
 */
export async function send(phoneNumberId: string, message: Record<string, unknown>): Promise<SendOutcome> {
  const { WHATSAPP_GRAPH_URL, WHATSAPP_GRAPH_VERSION, WHATSAPP_ACCESS_TOKEN } = env()
  const url = new URL(`${WHATSAPP_GRAPH_URL.replace(/\/$/, '')}/${WHATSAPP_GRAPH_VERSION}/${phoneNumberId}/messages`)
  try {
    const { status, body } = await post(url, WHATSAPP_ACCESS_TOKEN ?? '', JSON.stringify(message))
    const { messages, error } = parsed(body)
    const wamid = messages?.[0]?.id
    if (status === 200 && typeof wamid === 'string') return { ok: true, wamid }
    const code = Number.isSafeInteger(error?.code) ? Number(error?.code) : null
    if (status === 200) return { ok: false, verdict: 'unknown', code }
    return { ok: false, verdict: verdictOf(code, status), code }
  } catch (error) {
    const refused = notSent.includes(String((error as NodeJS.ErrnoException).code))
    return { ok: false, verdict: refused ? 'retry' : 'unknown', code: null }
  }
}
