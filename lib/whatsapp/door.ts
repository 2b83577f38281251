import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { now } from '@/lib/clock'
import { urgent } from '@/lib/conversation/urgent'
import { env } from '@/lib/env'
import { codeOf, log } from '@/lib/log'
import { plainKey } from '@/lib/vault/keys'
import { seal } from '@/lib/vault/seal'
import { keep } from './keep'
import { parse } from './parse'
import { digestOf, genuine } from './signature'
import { type Update, updatesOf } from './update'

/** Meta sends up to 3 MB; what is longer does not come from Meta. */
export const longestBody = 3 * 1024 * 1024 + 64 * 1024
const lanes = 1024
const receiptLane = -1

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Meta's handshake when the webhook is registered: the challenge to send back if the token is ours, else null. */
export function handshake(asked: URLSearchParams): string | null {
  const { WHATSAPP_VERIFY_TOKEN } = env()
  const challenge = asked.get('hub.challenge')
  const known = WHATSAPP_VERIFY_TOKEN !== undefined && timingSafeEqual(digest(asked.get('hub.verify_token') ?? ''), digest(WHATSAPP_VERIFY_TOKEN))
  return known && asked.get('hub.mode') === 'subscribe' ? challenge : null
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

/**
 * One webhook of Meta: verified over its raw bytes, every message and receipt sealed on its own, kept in one statement, answered after
 * the commit. Only 401, 413 and 500 are not success; Meta would send anything else again for seven days. `bytes` gives null for a body
 * that is too long, and is not asked without a signature.
 */
export async function receive(header: string | null, bytes: () => Promise<Buffer | null>): Promise<200 | 401 | 413 | 500> {
  const { WHATSAPP_APP_SECRET, WHATSAPP_APP_SECRET_PREVIOUS, numbers } = env()
  const secrets = [WHATSAPP_APP_SECRET, WHATSAPP_APP_SECRET_PREVIOUS].filter((secret) => secret !== undefined)
  const signature = digestOf(header)
  if (!signature) return 401
  try {
    const body = await bytes()
    if (!body || body.length > longestBody) return 413
    if (!genuine(body, signature, secrets)) return 401
    const live = numbers.map(({ phoneNumberId }) => phoneNumberId)
    await sealed(updatesOf(parsed(body), live))
  } catch (error) {
    log('error', 'webhook not kept', { route: '/api/whatsapp', status: 500, code: codeOf(error) })
    return 500
  }
  return 200
}

/** Deliveries already kept by this process: the later `read` of the same message is not worth a row. */
const delivered = new Set<string>()

function remember(events: string[]): void {
  for (const event of events) delivered.add(event)
  for (const oldest of delivered) {
    if (delivered.size <= 20_000) break
    delivered.delete(oldest)
  }
}

const laneOf = (sender: string) => createHmac('sha256', plainKey('door.key')).update(`lane ${sender}`).digest().readUInt16BE(0) % lanes

/** What is looked at for words of danger, in characters: who is in danger writes little, and the door has no time for more. */
const looked = 400

/** Whether this update is heard before all that waits: one bit, told by the words, kept beside the seal. */
function hurried(content: Update['content'], at: Date): boolean {
  if (content.kind !== 'message') return false
  const programme = env().numbers.find(({ phoneNumberId }) => phoneNumberId === content.phoneNumberId)?.programme
  const { heard } = parse(content, at)
  if (!programme || !heard) return false
  return urgent(heard.kind === 'text' ? { ...heard, text: heard.text.slice(0, looked) } : heard, programme)
}

async function sealed(updates: Update[]): Promise<void> {
  const fresh = updates.filter(({ event }) => !delivered.has(event))
  if (fresh.length === 0) return
  const at = now()
  const rows = fresh.map(({ content, event, sender }) => {
    const mac = createHmac('sha256', plainKey('door.key')).update(event).digest()
    const { sealed, kid } = seal('vault.inbox', mac.toString('hex'), content, at)
    return { mac, sealed, kid, urgent: hurried(content, at), lane: sender === null ? receiptLane : laneOf(sender) }
  })
  await keep(rows)
  remember(fresh.filter(({ content }) => content.kind === 'receipt' && content.status === 'delivered').map(({ event }) => event))
}
