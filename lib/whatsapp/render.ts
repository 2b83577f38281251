import type { Say } from '@/lib/conversation/types'
import type { Language } from '@/lib/i18n/language'
import type { Address } from './parse'
import type { TemplateName } from './template'

/** One use of a template that is registered with Meta. */
type Template = {
  name: TemplateName
  language: Language
  /** Values of {{1}}, {{2}}, … */
  parameters: string[]
  /** Payloads of its quick replies, in order; up to 128 characters each. */
  payloads: string[]
}

export type Pictures = Partial<Record<NonNullable<Say['image']>, string>>

export type Content = { say: Say } | { template: Template }

/** `pictures` holds the media ids of pictures of ours; one that could not be uploaded is left out. */
function contentOf(content: Content, pictures: Pictures): Record<string, unknown> {
  if ('template' in content) return { type: 'template', template: templateOf(content.template) }
  const { body, buttons, list, askPin, image } = content.say
  const picture = image ? pictures[image] : undefined
  const header = picture ? { header: { type: 'image', image: { id: picture } } } : {}
  const interactive = (type: string, action: unknown) => ({ type: 'interactive', interactive: { type, ...header, body: { text: body }, action } })
  if (buttons) return interactive('button', { buttons: buttons.map((reply) => ({ type: 'reply', reply })) })
  if (list) return interactive('list', { button: list.label, sections: [{ rows: list.rows }] })
  if (askPin) return interactive('location_request_message', { name: 'send_location' })
  return { type: 'text', text: { body, preview_url: false } }
}

function templateOf({ name, language, parameters, payloads }: Template) {
  const body = parameters.length > 0 ? [{ type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) }] : []
  const buttons = payloads.map((payload, index) => ({ type: 'button', sub_type: 'quick_reply', index: String(index), parameters: [{ type: 'payload', payload }] }))
  return { name, language: { code: language }, components: [...body, ...buttons] }
}

/**
 * The body of POST /messages. `ours` travels as biz_opaque_callback_data and comes back with every receipt.
 * Addressed by phone (always with `+`: without it Meta prepends the business's own country code) or by business-scoped id.
 */
export function render(content: Content, address: Address, by: 'phone' | 'recipient', ours: string, pictures: Pictures = {}): Record<string, unknown> {
  const { phone, userId } = address
  const to = userId && (by === 'recipient' || !phone) ? { recipient: userId } : { to: `+${phone}` }
  return { messaging_product: 'whatsapp', recipient_type: 'individual', ...to, ...contentOf(content, pictures), biz_opaque_callback_data: ours }
}
