import type { Change, ContactHead, Envelope, Identity, InboundMessage, InboundStatus, Line, MetaError, StatusName, Value } from './shape'

/** How `contacts[]` names a sender. */
export function contactHead(person: Identity): ContactHead {
  return {
    profile: { ...(person.name ? { name: person.name } : {}), ...(person.username ? { username: person.username } : {}) },
    ...(person.phone ? { wa_id: person.phone } : {}),
    ...(person.bsuid ? { user_id: person.bsuid } : {}),
  }
}

type Parts = { contacts?: ContactHead[]; messages?: InboundMessage[]; statuses?: InboundStatus[]; errors?: MetaError[] }

/** One change of the field `messages`; any part may be missing, as with Meta. */
export function change(line: Line, parts: Parts): Change & { value: Value } {
  return {
    field: 'messages',
    value: { messaging_product: 'whatsapp', metadata: { display_phone_number: line.display.replace('+', ''), phone_number_id: line.id }, ...parts },
  }
}

/** One body with the changes in one entry. */
export function envelope(...changes: Change[]): Envelope {
  return entries([changes])
}

/** One body with several entries of several changes. */
export function entries(groups: Change[][], account = '200000000000001'): Envelope {
  return { object: 'whatsapp_business_account', entry: groups.map((changes) => ({ id: account, changes })) }
}

/** The common case: one message of one person, with the contact beside it. */
export function single(line: Line, person: Identity, message: InboundMessage): Envelope {
  return envelope(change(line, { contacts: [contactHead(person)], messages: [message] }))
}

type StatusMore = { recipient?: Identity; opaque?: string; errors?: MetaError[]; template?: boolean }

/** A receipt of a message of ours. Both ways to name the recipient may be missing. */
export function status(id: string, name: StatusName, at: Date, { recipient, opaque, errors, template }: StatusMore = {}): InboundStatus {
  return {
    id,
    status: name,
    timestamp: String(Math.floor(at.getTime() / 1000)),
    ...(recipient?.phone ? { recipient_id: recipient.phone } : {}),
    ...(recipient?.bsuid ? { recipient_user_id: recipient.bsuid } : {}),
    ...(opaque === undefined ? {} : { biz_opaque_callback_data: opaque }),
    ...(name === 'failed' ? {} : { pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: template ? 'utility' : 'service' } }),
    ...(errors ? { errors } : {}),
  }
}
