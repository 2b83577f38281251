/** The bodies Meta posts to a WhatsApp webhook, as far as this product meets them. What is optional here is missing in real traffic. */

export type MediaBody = { id: string; mime_type: string; sha256: string; url?: string; caption?: string; filename?: string; voice?: boolean; animated?: boolean }

export type ContactCard = {
  name?: { formatted_name: string; first_name?: string }
  phones?: { phone: string; wa_id?: string; type?: string }[]
  vcard?: string
  origin?: 'contact_request' | 'other'
}

export type MessageContent =
  | { type: 'text'; text: { body: string } }
  | { type: 'image'; image: MediaBody }
  | { type: 'video'; video: MediaBody }
  | { type: 'audio'; audio: MediaBody }
  | { type: 'document'; document: MediaBody }
  | { type: 'sticker'; sticker: MediaBody }
  | { type: 'location'; location: { latitude: number; longitude: number; name?: string; address?: string; url?: string } }
  | { type: 'contacts'; contacts: ContactCard[] }
  | { type: 'interactive'; interactive: InteractiveReply }
  | { type: 'button'; button: { payload: string; text: string } }
  | { type: 'reaction'; reaction: { message_id: string; emoji?: string } }
  | { type: 'order'; order: { catalog_id: string; text?: string; product_items: { product_retailer_id: string; quantity: number }[] } }
  | { type: 'system'; system: SystemBody }
  | { type: 'unsupported'; unsupported?: { type?: string }; errors: MetaError[] }
  | { type: 'request_welcome' }
  /** A type of tomorrow. */
  | { type: 'hologram'; hologram: { id: string } }

type InteractiveReply =
  | { type: 'button_reply'; button_reply: { id: string; title: string } }
  | { type: 'list_reply'; list_reply: { id: string; title: string; description?: string } }
  | { type: 'nfm_reply'; nfm_reply: { name: string; body: string; response_json: string } }
  | { type: 'call_permission_reply'; call_permission_reply: { response: string } }

export type SystemBody = {
  type: 'user_changed_number' | 'user_changed_user_id' | 'customer_identity_changed'
  body: string
  wa_id?: string
  user_id?: string
  previous_user_id?: string
}

export type MetaError = { code: number; title: string; message?: string; error_data?: { details: string } }

export type MessageHead = {
  from?: string
  from_user_id?: string
  id: string
  /** Seconds since 1970, as a string. */
  timestamp: string
  context?: { from?: string; id?: string; from_user_id?: string; forwarded?: boolean; frequently_forwarded?: boolean }
  errors?: MetaError[]
}

export type InboundMessage = MessageHead & MessageContent

export type StatusName = 'sent' | 'delivered' | 'read' | 'played' | 'failed'

export type InboundStatus = {
  id: string
  status: StatusName
  timestamp: string
  recipient_id?: string
  recipient_user_id?: string
  biz_opaque_callback_data?: string
  pricing?: { billable: boolean; pricing_model: 'PMP'; type: 'regular' | 'free_customer_service'; category: 'service' | 'utility' }
  errors?: MetaError[]
}

export type ContactHead = { profile?: { name?: string; username?: string }; wa_id?: string; user_id?: string }

export type Value = {
  messaging_product: 'whatsapp'
  metadata: { display_phone_number: string; phone_number_id: string }
  contacts?: ContactHead[]
  messages?: InboundMessage[]
  statuses?: InboundStatus[]
  errors?: MetaError[]
}

export type Change = { field: string; value: Value | Record<string, unknown> }
type Entry = { id: string; time?: number; changes: Change[] }
export type Envelope = { object: 'whatsapp_business_account'; entry: Entry[] }

/** Who a body says it is from. At least one of phone and bsuid; with a username the phone may be left out. */
export type Identity = { phone?: string; bsuid?: string; name?: string; username?: string }

/** The business number a person writes to: Meta's id and the digits people dial. */
export type Line = { id: string; display: string }
