import { createHmac, randomBytes } from 'node:crypto'
import http from 'node:http'
import { stackNumber, stackSecrets } from '../stack'

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })

/**
 * Posts bytes and resolves with status and milliseconds. A kept connection may be closed by the server at the very moment it is used
 * again; what was lost so is posted once more, as Meta does with everything that was not answered.
 */
export function post(url: string, body: Buffer, headers: Record<string, string> = {}): Promise<{ status: number; took: number }> {
  const started = performance.now()
  const attempt = (): Promise<{ status: number; took: number }> =>
    new Promise((resolve, reject) => {
      const request = http.request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': body.length, ...headers } }, (response) => {
        response.resume()
        response.on('end', () => resolve({ status: response.statusCode ?? 0, took: performance.now() - started }))
      })
      request.on('error', (error: NodeJS.ErrnoException) => (request.reusedSocket && error.code === 'ECONNRESET' ? resolve(attempt()) : reject(error)))
      request.end(body)
    })
  return attempt()
}

export const signed = (body: Buffer) => ({ 'x-hub-signature-256': `sha256=${createHmac('sha256', stackSecrets.WHATSAPP_APP_SECRET).update(body).digest('hex')}` })

export type Said = { from: string; text: string; id?: string }

const wamid = (from: string) =>
  `wamid.${Buffer.concat([Buffer.from([0x1c, 0x18, from.length]), Buffer.from(from), Buffer.from([0x15, 0x02, 0x00, 0x12, 0x18, 0x14]), Buffer.from(randomBytes(10).toString('hex').toUpperCase()), Buffer.from([0])]).toString('base64')}`

/** One webhook body with these text messages. */
export function webhook(messages: Said[]): Buffer {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: stackNumber.display.slice(1), phone_number_id: stackNumber.id },
    contacts: messages.map(({ from }) => ({ profile: { name: `Bench ${from.slice(-4)}` }, wa_id: from, user_id: `IN.${from}77` })),
    messages: messages.map(({ from, text, id }) => ({ from, from_user_id: `IN.${from}77`, id: id ?? wamid(from), timestamp, type: 'text', text: { body: text } })),
  }
  return Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }))
}

export const messageId = wamid
