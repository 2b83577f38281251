import { createHmac, timingSafeEqual } from 'node:crypto'
import { type OfficerAction, officerActions } from '@/lib/conversation/officer'
import { plainKey } from '@/lib/vault/keys'

const prefix = 'mo1'
const macBytes = 12

const macOf = (text: string) => createHmac('sha256', plainKey('payload.key')).update(text).digest().subarray(0, macBytes)

/** The id of an officer's button: good for one action on one assignment, at any later time, without the message it hung on. 49 characters at most. */
export function signed(action: OfficerAction, assignmentId: string): string {
  const text = `${prefix}.${action}.${Buffer.from(assignmentId.replaceAll('-', ''), 'hex').toString('base64url')}`
  return `${text}.${macOf(text).toString('base64url')}`
}

const grouped = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** What a button asks for, when it is one of ours and unchanged; else null. */
export function readSigned(id: string): { action: OfficerAction; assignmentId: string } | null {
  const [head, name, packed, mac, ...rest] = id.split('.')
  const action = officerActions.find((known) => known === name)
  if (head !== prefix || !action || !packed || !mac || rest.length > 0) return null
  const given = Buffer.from(mac, 'base64url')
  const uuid = Buffer.from(packed, 'base64url')
  if (given.length !== macBytes || uuid.length !== 16) return null
  if (!timingSafeEqual(given, macOf(`${head}.${name}.${packed}`))) return null
  return { action, assignmentId: grouped(uuid.toString('hex')) }
}
