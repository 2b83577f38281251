import { randomUUID } from 'node:crypto'
import { type GraphError, graphError } from './graph-error'
import type { Ladder } from './ladder'
import type { MediaShelf } from './media'
import { type Outgoing, outgoingShape, readShape } from './send-shape'
import { shown } from './template'
import type { Trouble } from './trouble'
import type { Bubble } from './wire'
import { type Kept, type Person, type World, window } from './world'

type Parts = { world: World; ladder: Ladder; shelf: MediaShelf }
export type Answer =
  | { messaging_product: 'whatsapp'; contacts: { input: string; wa_id?: string; user_id?: string }[]; messages: { id: string; message_status: 'accepted' }[] }
  | { success: true }

/** Names the wrong place and, like Meta, what was sent there. */
function parsed(body: unknown): Outgoing {
  const read = outgoingShape.safeParse(body)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const place = issue?.path.join('.') ?? ''
  const { to, recipient } = (body ?? {}) as { to?: unknown; recipient?: unknown }
  const details = `${place}: ${issue?.message ?? 'malformed'} (message to ${String(to ?? recipient ?? 'nobody')})`
  const missing = issue?.code === 'invalid_type' && /received undefined/.test(issue.message)
  throw graphError(place === 'messaging_product' || place === 'type' ? 100 : missing ? 131008 : 131009, details)
}

function recipientOf(world: World, { to, recipient }: Outgoing, display: string): Person {
  if (to === undefined && recipient === undefined) throw graphError(100, 'The parameter to is required.')
  if (to !== undefined) {
    if (!/^\+\d{8,15}$/.test(to)) throw graphError(131009, `to: ${to} is not a number with + and country code`)
    const phone = to.slice(1)
    if (phone === display.replace('+', '')) throw graphError(131021, `${to} is the sender`)
    return world.found({ phone }) ?? world.stranger({ phone })
  }
  if (!/^[A-Z]{2}\.[A-Za-z0-9.]{1,132}$/.test(recipient ?? '')) throw graphError(131009, `recipient: ${recipient} is not a user id`)
  return world.found({ bsuid: recipient }) ?? world.stranger({ bsuid: recipient })
}

/** One message each interval, 45 of them borrowed from the future. */
function paysPair(world: World, person: Person, line: string): void {
  const interval = world.nasty.pairInterval
  const chat = world.chat(person, line)
  const from = Math.max(chat.paidUntil, world.now())
  if (interval > 0 && from - world.now() > 45 * interval) throw graphError(131056, `Too many messages sent from this phone number to ${person.phone ?? person.bsuid}`)
  chat.paidUntil = from + interval
}

function windowError(world: World, person: Person, line: string, sent: Outgoing): GraphError | undefined {
  const { heardAt } = world.chat(person, line)
  const open = heardAt !== null && world.now() - heardAt < window
  if (open || sent.type === 'template') return undefined
  return graphError(131047, `More than 24 hours have passed since ${person.phone ?? person.bsuid} last replied`)
}

function interactiveBubble(shelf: MediaShelf, sent: Outgoing & { type: 'interactive' }): Partial<Kept> {
  const { interactive } = sent
  const common = { text: interactive.body.text, footer: 'footer' in interactive ? interactive.footer?.text : undefined }
  const picture = 'header' in interactive && interactive.header?.type === 'image' ? { file: fileOf(shelf, 'image', interactive.header.image.id) } : {}
  if (interactive.type === 'button') return { ...common, ...picture, buttons: interactive.action.buttons.map(({ reply }) => reply) }
  if (interactive.type === 'location_request_message') return { ...common, asksPin: true }
  if (interactive.type === 'cta_url') return { ...common, link: { label: interactive.action.parameters.display_text, url: interactive.action.parameters.url } }
  const rows = interactive.action.sections.flatMap((section) => section.rows.map((row) => ({ ...row, section: section.title })))
  return { ...common, list: { label: interactive.action.button, rows } }
}

function fileOf(shelf: MediaShelf, kind: 'image' | 'video' | 'audio' | 'document', id: string | undefined): Bubble['file'] {
  const kept = id ? shelf.kept(id) : undefined
  if (id && !kept) throw graphError(131053, `media ${id} does not exist`)
  return { kind, id: id ?? '', mime: kept?.mime ?? '', size: kept?.bytes.length ?? 0 }
}

function bubbleOf({ world, shelf }: Parts, sent: Outgoing): Partial<Kept> {
  switch (sent.type) {
    case 'text':
      return { text: sent.text.body }
    case 'interactive':
      return interactiveBubble(shelf, sent)
    case 'template': {
      const { text, buttons, payloads, link } = shown(sent.template, world.templates)
      return { text, buttons, payloads, link, template: sent.template.name }
    }
    case 'image':
      return { text: sent.image.caption, file: fileOf(shelf, 'image', sent.image.id) }
    case 'video':
      return { text: sent.video.caption, file: fileOf(shelf, 'video', sent.video.id) }
    case 'audio':
      return { file: fileOf(shelf, 'audio', sent.audio.id) }
    case 'document':
      return { text: sent.document.caption, file: fileOf(shelf, 'document', sent.document.id) }
    case 'location':
      return { pin: { lat: sent.location.latitude, lng: sent.location.longitude, name: sent.location.name } }
    case 'reaction':
      return { text: sent.reaction.emoji }
  }
}

function accepted(sent: Outgoing, person: Person, id: string): Answer {
  const input = sent.to ?? sent.recipient ?? ''
  const contact = sent.to === undefined ? { input, user_id: person.bsuid ?? '' } : { input, wa_id: person.phone ?? '' }
  return { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id, message_status: 'accepted' }] }
}

/** The blue ticks: this message and all before it. */
function markRead(world: World, body: unknown): Answer {
  const { message_id, typing_indicator } = readShape.parse(body)
  const found = world.bubble(message_id)
  if (found?.bubble.by !== 'person') throw graphError(131009, `message_id: ${message_id} is unknown`)
  const chat = world.chat(found.person, found.line)
  for (const bubble of chat.bubbles) if (bubble.by === 'person' && bubble.at <= found.bubble.at) bubble.tick = 'read'
  if (typing_indicator) chat.typingUntil = world.now() + 25_000
  return { success: true }
}

/**
 * POST /{version}/{phone_number_id}/messages.
 * @throws GraphError what Meta would refuse, with the number in its details
 */
export function send(parts: Parts, line: { id: string; display: string }, body: unknown, trouble?: Trouble): Answer {
  const { world, ladder } = parts
  if (readShape.safeParse(body).success) return markRead(world, body)
  const sent = parsed(body)
  const person = recipientOf(world, sent, line.display)
  if (trouble && 'code' in trouble) throw graphError(trouble.code, `refused for ${sent.to ?? sent.recipient}`)
  paysPair(world, person, line.id)
  const late = windowError(world, person, line.id, sent)
  if (late && world.nasty.windowRefusal === 'at-once') throw late
  const undeliverable = person.stranger && world.nasty.strangers === 'undeliverable' ? graphError(131026, `${sent.to ?? sent.recipient} is not on WhatsApp`) : undefined
  const planned = trouble && 'receipt' in trouble ? graphError(trouble.receipt, `failed for ${sent.to ?? sent.recipient}`) : undefined
  const failure = late ?? undeliverable ?? planned
  const id = world.newWamid(sent.to === undefined ? { bsuid: person.bsuid } : { phone: person.phone }, 'out')
  const bubble: Kept = { id: randomUUID(), by: 'business', at: world.now(), tick: 'sent', wamid: id, ...bubbleOf(parts, sent) }
  const chat = world.chat(person, line.id)
  chat.typingUntil = 0
  if (!failure) chat.bubbles.push(bubble)
  ladder.start({ line, person, bubble, opaque: sent.biz_opaque_callback_data, template: sent.type === 'template', failure })
  return accepted(sent, person, id)
}
