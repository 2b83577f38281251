import { createHmac } from 'node:crypto'

/**
 * How a body travels: escaped to ASCII as Meta normally does; raw UTF-8; or raw UTF-8 with the signature taken over the escaped form,
 * as the old Messenger text says.
 */
export const writings = ['escaped', 'raw', 'raw-signed-escaped'] as const
export type Writing = (typeof writings)[number]

/** JSON with `\u` escapes (lower-case hex, UTF-16 units) for all that is not ASCII, and `\/`. */
export function escapedJson(value: unknown): string {
  const ascii = JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return ascii.replaceAll('/', '\\/')
}

/** The value of `X-Hub-Signature-256`. */
export function signature(bytes: Uint8Array, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`
}

/** The bytes to post and the signature to send with them. */
export function written(value: unknown, secret: string, writing: Writing = 'escaped'): { body: Buffer; signature: string } {
  const escaped = Buffer.from(escapedJson(value), 'ascii')
  if (writing === 'escaped') return { body: escaped, signature: signature(escaped, secret) }
  const body = Buffer.from(JSON.stringify(value), 'utf8')
  // Over a raw body the slash is not escaped: only what is not ASCII differs between the two.
  const signedOver = writing === 'raw' ? body : Buffer.from(escapedJson(value).replaceAll('\\/', '/'), 'ascii')
  return { body, signature: signature(signedOver, secret) }
}
