import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { ProgrammeId } from '@/lib/programme/types'
import { Tampered } from './box'
import { plainKey } from './keys'

const version = 1
const step = 2048
const overhead = 1 + 12 + 16

/**
 * What a person is looked up by: business-scoped id or E.164 digits, and the programme written to. Without the pepper it says nothing,
 * also not about a guess, and nothing links one phone's rows of two programmes.
 */
export function lookupMac(programme: ProgrammeId, id: string): Buffer {
  return createHmac('sha256', plainKey('pepper'))
    .update(programme === 'satark' ? `wa:${id}` : `wa/${programme}:${id}`)
    .digest()
}

/** What the pace of messages to a person is counted by: no row of it can be joined with the person's own. */
export function paceMac(programme: ProgrammeId, id: string): Buffer {
  return createHmac('sha256', plainKey('pepper')).update(`pace/${programme}:${id}`).digest()
}

/** Encrypts a person's state under the state key, bound to its row and padded so that a long history looks like a short one. */
export function sealState(mac: Buffer, state: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(state))
  const padded = Buffer.alloc(Math.ceil((text.length + 4) / step) * step)
  padded.writeUInt32BE(text.length)
  text.copy(padded, 4)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', plainKey('state.key'), nonce).setAAD(mac)
  const encrypted = cipher.update(padded)
  cipher.final()
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), encrypted])
}

/**
 * The state of the person whose row has this MAC.
 * @throws Tampered when it was changed, cut, or belongs to another row
 */
export function openState(mac: Buffer, sealed: Buffer): unknown {
  if (sealed.length <= overhead || sealed[0] !== version) throw new Tampered()
  const decipher = createDecipheriv('aes-256-gcm', plainKey('state.key'), sealed.subarray(1, 13)).setAAD(mac).setAuthTag(sealed.subarray(13, overhead))
  try {
    const padded = decipher.update(sealed.subarray(overhead))
    decipher.final()
    return JSON.parse(padded.toString('utf8', 4, 4 + padded.readUInt32BE()))
  } catch {
    throw new Tampered()
  }
}
