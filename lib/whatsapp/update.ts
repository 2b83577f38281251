import { coreOf } from './wamid'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** One message as it came, with the contact that belongs to it; parsed only after opening, in the worker. */
export type MessageUpdate = { kind: 'message'; phoneNumberId: string; message: Json; contact: Json | null }

/** A receipt worth a row: the first sign of delivery, or a failure. */
export type ReceiptUpdate = { kind: 'receipt'; status: 'delivered' | 'failed'; code: number | null; ours: string | null; core: string | null }

export type Update = {
  content: MessageUpdate | ReceiptUpdate
  /** Equal for the same event in whatever envelope it comes. */
  event: string
  /** What the conversation's lane is derived from; null for receipts, which need no order. */
  sender: string | null
}

/** The contact of a message, by id and never by position: Meta promises no order. */
function contactOf(message: Json, contacts: Json[]): Json | null {
  const userId = text(message.from_user_id)
  const from = text(message.from)
  const mine = (contact: Json) => (userId !== undefined && contact.user_id === userId) || (from !== undefined && (contact.wa_id === from || contact.user_id === from))
  return contacts.find(mine) ?? null
}

function messageUpdate(message: Json, contacts: Json[], phoneNumberId: string): Update | null {
  const id = text(message.id)
  if (!id) return null
  const contact = contactOf(message, contacts)
  const from = text(message.from_user_id) ?? text(contact?.user_id) ?? text(message.from) ?? id
  // With the number written to, so that the lanes of one phone's two conversations say nothing about each other.
  const sender = `${phoneNumberId} ${from}`
  return { content: { kind: 'message', phoneNumberId, message, contact }, event: `message ${coreOf(id)}`, sender }
}

const deliveries = ['delivered', 'read', 'played']

function receiptUpdate(status: Json): Update | null {
  const kind = deliveries.includes(String(status.status)) ? 'delivered' : status.status === 'failed' ? 'failed' : null
  const id = text(status.id)
  const ours = text(status.biz_opaque_callback_data)?.slice(0, 64) ?? null
  const core = id ? coreOf(id) : null
  if (!kind || !(ours ?? core)) return null
  const error = Number(list(status.errors)[0]?.code)
  const code = Number.isSafeInteger(error) ? error : null
  return { content: { kind: 'receipt', status: kind, code, ours, core: ours ? null : core }, event: `${kind} ${ours ?? core}${code ?? ''}`, sender: null }
}

/**
 * Every message and every receipt worth keeping of one webhook body, for the numbers in `live`. Unknown fields, types and numbers
 * give nothing; nothing in a body can make this throw.
 */
export function updatesOf(body: unknown, live: readonly string[]): Update[] {
  if (!isObject(body)) return []
  const values = list(body.entry)
    .flatMap((entry) => list(entry.changes))
    .filter((change) => change.field === 'messages' && isObject(change.value))
    .map((change) => change.value as Json)
  return values.flatMap((value) => {
    const phoneNumberId = isObject(value.metadata) ? text(value.metadata.phone_number_id) : undefined
    if (!phoneNumberId || !live.includes(phoneNumberId)) return []
    const contacts = list(value.contacts)
    return [...list(value.messages).map((message) => messageUpdate(message, contacts, phoneNumberId)), ...list(value.statuses).map(receiptUpdate)].filter(
      (update) => update !== null,
    )
  })
}
