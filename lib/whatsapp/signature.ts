import { createHmac, timingSafeEqual } from 'node:crypto'

const shape = /^sha256=([0-9a-f]{64})$/i

/** The digest a signature header carries, or null when it does not look like one. */
export function digestOf(header: string | null): Buffer | null {
  const hex = shape.exec(header ?? '')?.[1]
  return hex ? Buffer.from(hex, 'hex') : null
}

const matches = (secret: string, body: Buffer | string, digest: Buffer) => timingSafeEqual(createHmac('sha256', secret).update(body).digest(), digest)

const escaped = (text: string) => text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * Whether Meta signed this body with one of the secrets. The digest is taken over the bytes as received; a body that is not ASCII may
 * have been signed in its `\u`-escaped form instead, with `/` plain or as `\/`.
 */
export function genuine(body: Buffer, digest: Buffer, secrets: readonly string[]): boolean {
  if (secrets.some((secret) => matches(secret, body, digest))) return true
  const text = body.toString('utf8')
  if (text.length === body.length) return false
  const plain = escaped(text)
  const slashed = plain.replaceAll('\\/', '/').replaceAll('/', '\\/')
  return secrets.some((secret) => matches(secret, plain, digest) || matches(secret, slashed, digest))
}
