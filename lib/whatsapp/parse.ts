import type { EvidenceKind, Heard } from '@/lib/conversation/types'
import type { MessageUpdate } from './update'

/** How a person can be reached and known again. At least one is set for everybody we can answer. */
export type Address = { phone?: string; userId?: string }

/** A change of number as WhatsApp tells it: every identity of before. */
export type Moved = { before: Address; after: Address }

/** One message, reduced to the fields we know. Everything else is gone with the opened row. */
export type Incoming = {
  from: Address
  /** Profile name and username, for taking them out of texts; never kept. */
  names: string[]
  at: Date
  heard: Heard | null
  moved?: Moved
  /** Older than anything Meta still sends: a post that somebody has kept, or our own clock is wrong. */
  stale?: true
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Json => (isObject(value) ? value : {})
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
const text = (value: unknown, longest = 4096) => (typeof value === 'string' && value.trim() !== '' ? value.slice(0, longest) : undefined)

const businessScoped = /^[A-Z]{2}\.[A-Za-z0-9.]{1,140}$/
const digits = /^\+?(\d{6,15})$/

/** An address from whatever ids a message names; `from` has been seen to carry a business-scoped id. */
function addressOf(...ids: unknown[]): Address {
  const address: Address = {}
  for (const id of ids) {
    if (typeof id !== 'string') continue
    const phone = digits.exec(id)?.[1]
    if (phone) address.phone ??= phone
    else if (businessScoped.test(id)) address.userId ??= id
  }
  return address
}

const unsupported = (what: Extract<Heard, { kind: 'unsupported' }>['what']): Heard => ({ kind: 'unsupported', what })

const mediaKinds: Record<string, EvidenceKind> = { image: 'image', video: 'video', audio: 'audio', document: 'document' }

function mediaOf(type: string, message: Json, forwarded: { forwarded?: boolean }): Heard {
  const body = object(message[type])
  const mediaId = text(body.id, 200)
  const kind = type === 'audio' && body.voice === true ? 'voice' : mediaKinds[type]
  if (!mediaId || !kind) return unsupported('unavailable')
  const sha256 = text(body.sha256, 100)
  const caption = text(body.caption, 1024)
  const ref = { mediaId, mime: text(body.mime_type, 100) ?? 'application/octet-stream', ...(sha256 ? { sha256 } : {}) }
  return { kind: 'media', media: kind, ref, ...(caption ? { caption } : {}), ...forwarded }
}

function pinOf(message: Json): Heard {
  const body = object(message.location)
  const [lat, lng] = [Number(body.latitude ?? Number.NaN), Number(body.longitude ?? Number.NaN)]
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return unsupported('unknown')
  const name = text(body.name, 300)
  const address = text(body.address, 500)
  return { kind: 'pin', lat, lng, ...(name ? { name } : {}), ...(address ? { address } : {}) }
}

/** Forwarded cards of others; the sender's own card says who the sender is and is dropped. */
function cardOf(message: Json, from: Address): Heard {
  const numbersOf = (card: Json) => list(card.phones).flatMap((phone) => text(phone.wa_id ?? phone.phone, 30)?.replace(/\D/g, '') || [])
  const others = list(message.contacts).filter(
    (card) => card.origin !== 'contact_request' && !(from.phone && numbersOf(card).some((number) => number.endsWith(from.phone?.slice(-10) ?? ''))),
  )
  const names = others.flatMap((card) => text(object(card.name).formatted_name, 100) ?? [])
  const numbers = others.flatMap(numbersOf)
  return names.length + numbers.length > 0 ? { kind: 'card', names: names.slice(0, 10), numbers: numbers.slice(0, 10) } : unsupported('unknown')
}

function interactiveOf(message: Json): Heard {
  const body = object(message.interactive)
  if (body.type === 'call_permission_reply') return unsupported('call')
  const reply = object(body.type === 'list_reply' ? body.list_reply : body.button_reply)
  const id = text(reply.id, 256)
  return id ? { kind: 'choice', id, title: text(reply.title, 100) ?? '' } : unsupported('unknown')
}

function templateButtonOf(message: Json): Heard {
  const { payload, text: title } = object(message.button)
  const id = text(payload, 256)
  return id ? { kind: 'choice', id, title: text(title, 100) ?? '' } : unsupported('unknown')
}

function failedOf(message: Json): Heard {
  const codes = list(message.errors).map((error) => error.code)
  if (codes.includes(131052)) return unsupported('too_large')
  if (codes.includes(131060)) return unsupported('unavailable')
  const what = object(message.unsupported).type
  return unsupported(what === 'edit' || what === 'sticker' ? what : 'unknown')
}

function heardOf(message: Json, from: Address): Heard {
  const context = object(message.context)
  const forwarded = context.forwarded === true || context.frequently_forwarded === true ? { forwarded: true } : {}
  if (message.type === 'unsupported' || list(message.errors).length > 0) return failedOf(message)
  switch (message.type) {
    case 'text': {
      const body = text(object(message.text).body)
      return body ? { kind: 'text', text: body, ...forwarded } : unsupported('unknown')
    }
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return mediaOf(message.type, message, forwarded)
    case 'location':
      return pinOf(message)
    case 'contacts':
      return cardOf(message, from)
    case 'interactive':
      return interactiveOf(message)
    case 'button':
      return templateButtonOf(message)
    case 'sticker':
    case 'reaction':
    case 'order':
    case 'edit':
    case 'call':
      return unsupported(message.type)
    default:
      return unsupported('unknown')
  }
}

const moves = ['user_changed_number', 'user_changed_user_id']

/** From a system message; its free text names the person and both numbers and is not looked at. */
function movedOf(message: Json): Moved | undefined {
  const system = object(message.system)
  if (!moves.includes(String(system.type))) return undefined
  const after = addressOf(system.user_id, system.wa_id, system.new_wa_id)
  const before = addressOf(system.previous_user_id, message.from_user_id, message.from)
  const changed: Address = {}
  if (before.phone && before.phone !== after.phone) changed.phone = before.phone
  if (before.userId && before.userId !== after.userId) changed.userId = before.userId
  return { before: changed, after }
}

/** Meta goes on trying for seven days, and what was heard is remembered for nine: a post kept and sent again later is nobody's message. */
const longestUnderWay = 8 * 24 * 3_600_000

/** The instant a message was sent; `fallback` when it names none that can be true. */
function sentAt(timestamp: unknown, fallback: Date): Date {
  const seconds = typeof timestamp === 'string' || typeof timestamp === 'number' ? Number(timestamp) : Number.NaN
  const at = new Date(seconds * 1000)
  return seconds > 1_500_000_000 && at.getTime() <= fallback.getTime() + 300_000 ? at : fallback
}

/**
 * A message as the door sealed it, by allow-list: a new object of known fields. `heard` is null when there is nothing to answer: system
 * messages, groups, and messages that do not say who sent them.
 */
export function parse(update: MessageUpdate, receivedAt: Date): Incoming {
  const { message, contact } = update
  const profile = object(contact?.profile)
  const from = addressOf(message.from_user_id, message.from, contact?.user_id, contact?.wa_id)
  const head = { from, names: [text(profile.name, 100), text(profile.username, 100)].flatMap((name) => name ?? []), at: sentAt(message.timestamp, receivedAt) }
  if (receivedAt.getTime() - head.at.getTime() > longestUnderWay) return { ...head, heard: null, stale: true }
  if (message.type === 'system') {
    const moved = movedOf(message)
    return { ...head, heard: null, ...(moved ? { moved } : {}) }
  }
  const mute = message.group_id !== undefined || !(from.phone ?? from.userId)
  return { ...head, heard: mute ? null : heardOf(message, from) }
}
