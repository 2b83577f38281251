import { createHash } from 'node:crypto'

const head = Buffer.from([0x1c, 0x18])
const toBusiness = Buffer.from([0x15, 0x02, 0x00, 0x12, 0x18])
const toPerson = Buffer.from([0x15, 0x02, 0x00, 0x11, 0x18])

/**
 * A message id as Meta builds it: base64 around the phone digits or the BSUID of the person, and a hex core.
 * Whoever keeps one keeps a phone number.
 */
export function wamid(person: string, core: string, direction: 'in' | 'out' = 'in'): string {
  const who = Buffer.from(person, 'latin1')
  const id = Buffer.from(core, 'latin1')
  const parts = [head, Buffer.from([who.length]), who, direction === 'in' ? toBusiness : toPerson, Buffer.from([id.length]), id, Buffer.from([0])]
  return `wamid.${Buffer.concat(parts).toString('base64')}`
}

/** The hex core of the `n`-th message of a run: `3EB0…` and unique. */
export function coreOf(seed: string | number, n: number): string {
  return `3EB0${createHash('sha256').update(`${seed}/${n}`).digest('hex').slice(0, 28).toUpperCase()}`
}

/** The person inside a message id: phone digits or a BSUID; null when it is none. */
export function personInside(id: string): string | null {
  const bytes = Buffer.from(id.replace(/^wamid\./, ''), 'base64')
  if (bytes[0] !== 0x1c || bytes[1] !== 0x18) return null
  const length = bytes[2] ?? 0
  return bytes.subarray(3, 3 + length).toString('latin1')
}

/** The same message in the other envelope, as it has been seen to come back: phone form for BSUID form and the reverse. */
export function inOtherEnvelope(id: string, person: string): string {
  const bytes = Buffer.from(id.replace(/^wamid\./, ''), 'base64')
  const tail = bytes.subarray(3 + (bytes[2] ?? 0))
  const who = Buffer.from(person, 'latin1')
  return `wamid.${Buffer.concat([head, Buffer.from([who.length]), who, tail]).toString('base64')}`
}

/** A business-scoped user id that stays the same for a phone, also after a restart. */
export function bsuidOf(phone: string): string {
  const number = createHash('sha256').update(`portfolio/${phone}`).digest().readBigUInt64BE() % 10n ** 16n
  return `IN.${number.toString().padStart(16, '1')}`
}
