import { z } from 'zod'
import { content } from '../payloads/message'
import type { MediaShelf } from './media'
import type { Phone } from './phone'
import type { ChatView } from './wire'

const extra = {
  secondsAgo: z.number().min(0).optional(),
  forwarded: z.boolean().optional(),
  frequentlyForwarded: z.boolean().optional(),
  alone: z.boolean().optional(),
}
const fileKinds = z.enum(['image', 'voice', 'audio', 'video', 'document', 'sticker'])

/** What somebody can do on the phone. A `file` without `mediaId` is the built-in sample of its kind. */
export const actShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('say'), text: z.string().min(1).max(4096), ...extra }),
  z.strictObject({ do: z.literal('tap'), choice: z.string().min(1).max(256), ...extra }),
  z.strictObject({ do: z.literal('pin'), lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180), name: z.string().max(200).optional(), ...extra }),
  z.strictObject({ do: z.literal('file'), kind: fileKinds, mediaId: z.string().optional(), caption: z.string().max(1024).optional(), tooLarge: z.boolean().optional(), ...extra }),
  z.strictObject({ do: z.literal('card'), name: z.string().max(200).optional(), phone: z.string().max(30), own: z.boolean().optional(), ...extra }),
  z.strictObject({ do: z.literal('react'), emoji: z.string().max(16).optional() }),
  z.strictObject({ do: z.literal('edit'), text: z.string().min(1).max(4096) }),
  z.strictObject({ do: z.literal('unsupported'), kind: z.string().max(40).optional(), ...extra }),
  z.strictObject({ do: z.literal('move'), phone: z.string().regex(/^\d{8,15}$/), bsuid: z.string().optional(), first: z.string().optional() }),
])

export type Act = z.input<typeof actShape>

/** Does it, through the signed webhook, and returns the chat after it. */
export function act(phone: Phone, shelf: MediaShelf, wanted: z.output<typeof actShape>): ChatView {
  switch (wanted.do) {
    case 'say':
      phone.says(wanted.text, wanted)
      break
    case 'tap':
      phone.taps(wanted.choice, wanted)
      break
    case 'pin':
      phone.pins(wanted.lat, wanted.lng, wanted.name, wanted)
      break
    case 'file': {
      const kept = wanted.mediaId ? shelf.kept(wanted.mediaId) : undefined
      phone.sendsFile(wanted.kind, { ...wanted, ...(kept ? { bytes: kept.bytes, mime: kept.mime, name: kept.name } : {}) })
      break
    }
    case 'card':
      phone.sendsCard({ name: { formatted_name: wanted.name ?? '' }, phones: [{ phone: wanted.phone, type: 'CELL' }], origin: wanted.own ? 'contact_request' : 'other' }, wanted)
      break
    case 'react':
      phone.reacts(wanted.emoji)
      break
    case 'edit':
      phone.edits(wanted.text)
      break
    case 'unsupported':
      phone.sendsRaw(content.unsupported(wanted.kind), wanted)
      break
    case 'move':
      phone.changesNumber(wanted.phone, wanted)
      break
  }
  return phone.view()
}
