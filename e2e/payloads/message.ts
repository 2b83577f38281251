import { randomBytes } from 'node:crypto'
import type { ContactCard, Identity, InboundMessage, MediaBody, MessageContent, MessageHead, MetaError, SystemBody } from './shape'
import { coreOf, wamid } from './wamid'

/** Bodies of every kind of message, without head. */
export const content = {
  text: (body: string): MessageContent => ({ type: 'text', text: { body } }),
  image: (image: MediaBody): MessageContent => ({ type: 'image', image }),
  video: (video: MediaBody): MessageContent => ({ type: 'video', video }),
  voice: (audio: MediaBody): MessageContent => ({ type: 'audio', audio: { ...audio, voice: true } }),
  audio: (audio: MediaBody): MessageContent => ({ type: 'audio', audio }),
  document: (document: MediaBody): MessageContent => ({ type: 'document', document }),
  sticker: (sticker: MediaBody): MessageContent => ({ type: 'sticker', sticker: { ...sticker, animated: false } }),
  pin: (latitude: number, longitude: number, name?: string, address?: string): MessageContent => ({
    type: 'location',
    location: { latitude, longitude, ...(name ? { name } : {}), ...(address ? { address } : {}) },
  }),
  contacts: (...contacts: ContactCard[]): MessageContent => ({ type: 'contacts', contacts }),
  buttonReply: (id: string, title: string): MessageContent => ({ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title } } }),
  listReply: (id: string, title: string, description?: string): MessageContent => ({
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id, title, ...(description ? { description } : {}) } },
  }),
  templateButton: (payload: string, text: string): MessageContent => ({ type: 'button', button: { payload, text } }),
  reaction: (message_id: string, emoji?: string): MessageContent => ({ type: 'reaction', reaction: { message_id, ...(emoji === undefined ? {} : { emoji }) } }),
  flowReply: (body: string): MessageContent => ({
    type: 'interactive',
    interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body, response_json: '{"flow_token":"unused"}' } },
  }),
  order: (text: string): MessageContent => ({ type: 'order', order: { catalog_id: '1', text, product_items: [{ product_retailer_id: 'a', quantity: 1 }] } }),
  unsupported: (kind?: string): MessageContent => ({ type: 'unsupported', ...(kind ? { unsupported: { type: kind } } : {}), errors: [unknownType] }),
  system: (system: SystemBody): MessageContent => ({ type: 'system', system }),
  welcome: (): MessageContent => ({ type: 'request_welcome' }),
  hologram: (): MessageContent => ({ type: 'hologram', hologram: { id: '1' } }),
}

const unknownType: MetaError = {
  code: 131051,
  title: 'Message type unknown',
  message: 'Message type unknown',
  error_data: { details: 'Message type is currently not supported.' },
}
export const tooLarge: MetaError = {
  code: 131052,
  title: 'Media download error',
  message: 'Media download error',
  error_data: { details: 'Unable to download the media sent by the user.' },
}

// A run of its own: a core used twice would be taken for a message sent twice.
const run = randomBytes(8).toString('hex')
let made = 0

/**
 * A whole message. `at` is the sender's instant; ids are unique in this process unless `id` is given.
 * With a username and no phone the head carries the BSUID alone, as Meta sends it.
 */
export function message(sender: Identity, body: MessageContent, at: Date, more: Partial<MessageHead> = {}): InboundMessage {
  made += 1
  return {
    ...(sender.phone ? { from: sender.phone } : {}),
    ...(sender.bsuid ? { from_user_id: sender.bsuid } : {}),
    id: wamid(sender.phone ?? sender.bsuid ?? '', coreOf(run, made)),
    timestamp: String(Math.floor(at.getTime() / 1000)),
    ...more,
    ...body,
  }
}

/** What WhatsApp tells after a change of number: `body` names the person and both numbers in clear. */
export function numberChanged(before: Identity, after: Identity, at: Date): InboundMessage {
  const system: SystemBody = {
    type: 'user_changed_number',
    body: `User ${before.name ?? ''} changed from ${before.phone ?? ''} to ${after.phone ?? ''}`,
    ...(after.phone ? { wa_id: after.phone } : {}),
    ...(after.bsuid ? { user_id: after.bsuid } : {}),
    ...(before.bsuid ? { previous_user_id: before.bsuid } : {}),
  }
  return message(before, content.system(system), at)
}

/** The same for somebody known by BSUID alone. */
export function bsuidChanged(before: Identity, after: Identity, at: Date): InboundMessage {
  const system: SystemBody = {
    type: 'user_changed_user_id',
    body: `User ${before.name ?? ''} changed from ${before.bsuid ?? ''} to ${after.bsuid ?? ''}`,
    ...(after.bsuid ? { user_id: after.bsuid } : {}),
    ...(before.bsuid ? { previous_user_id: before.bsuid } : {}),
  }
  return message({ bsuid: after.bsuid }, content.system(system), at)
}
