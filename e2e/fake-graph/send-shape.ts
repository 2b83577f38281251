import { z } from 'zod'

const limited = (max: number, what: string) => z.string().min(1, `${what} is empty`).max(max, `${what} is longer than ${max}`)
const unique = (values: string[]) => new Set(values).size === values.length

const body = (max: number) => z.strictObject({ text: limited(max, 'interactive body') })
const footer = z.strictObject({ text: limited(60, 'footer') }).optional()
const textHeader = z.strictObject({ type: z.literal('text'), text: limited(60, 'header') })
const mediaLink = z.object({ id: z.string().optional(), link: z.url().optional() })
const anyHeader = z.union([textHeader, z.object({ type: z.literal('image'), image: z.object({ id: z.string() }) }), z.object({ type: z.enum(['video', 'document']) })]).optional()

const replyButton = z.strictObject({ type: z.literal('reply'), reply: z.strictObject({ id: limited(256, 'button id'), title: limited(20, 'button title') }) })

const buttons = z.strictObject({
  type: z.literal('button'),
  header: anyHeader,
  body: body(1024),
  footer,
  action: z.strictObject({
    buttons: z
      .array(replyButton)
      .min(1, 'no button')
      .max(3, 'more than 3 buttons')
      .refine((all) => unique(all.map(({ reply }) => reply.id)), 'button ids are not unique')
      .refine((all) => unique(all.map(({ reply }) => reply.title)), 'button titles are not unique'),
  }),
})

const row = z.strictObject({ id: limited(200, 'row id'), title: limited(24, 'row title'), description: z.string().max(72, 'row description is longer than 72').optional() })
const section = z.strictObject({ title: z.string().max(24, 'section title is longer than 24').optional(), rows: z.array(row).min(1, 'section without rows') })

const list = z.strictObject({
  type: z.literal('list'),
  header: textHeader.optional(),
  body: body(4096),
  footer,
  action: z.strictObject({
    button: limited(20, 'list label'),
    sections: z
      .array(section)
      .min(1, 'no section')
      .max(10, 'more than 10 sections')
      .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'more than 10 rows in all')
      .refine((all) => unique(all.flatMap(({ rows }) => rows.map(({ id }) => id))), 'row ids are not unique')
      .refine((all) => all.length === 1 || all.every(({ title }) => title), 'section title missing'),
  }),
})

const pinRequest = z.strictObject({ type: z.literal('location_request_message'), body: body(1024), action: z.strictObject({ name: z.literal('send_location') }) })

const link = z.strictObject({
  type: z.literal('cta_url'),
  header: anyHeader,
  body: body(1024),
  footer,
  action: z.strictObject({ name: z.literal('cta_url'), parameters: z.strictObject({ display_text: limited(20, 'link label'), url: z.url() }) }),
})

const parameter = z.object({
  type: z.string(),
  parameter_name: z.string().optional(),
  text: z.string().max(1024).optional(),
  payload: z.string().max(256, 'payload is longer than 256').optional(),
})
const component = z.object({
  type: z.enum(['header', 'body', 'footer', 'button']),
  sub_type: z.enum(['quick_reply', 'url', 'copy_code']).optional(),
  index: z.union([z.string().regex(/^\d$/), z.number().int().min(0).max(9)]).optional(),
  parameters: z.array(parameter).optional(),
})

const template = z.strictObject({
  name: limited(512, 'template name').regex(/^[a-z0-9_]+$/, 'template name has other letters than a-z, 0-9 and _'),
  language: z.object({ code: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'language code'), policy: z.literal('deterministic').optional() }),
  components: z.array(component).optional(),
})

const media = mediaLink.extend({ caption: z.string().max(1024, 'caption is longer than 1024').optional(), filename: z.string().optional(), voice: z.boolean().optional() })

const head = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().optional(),
  recipient: z.string().optional(),
  context: z.strictObject({ message_id: z.string() }).optional(),
  biz_opaque_callback_data: z.string().max(512, 'biz_opaque_callback_data is longer than 512').optional(),
}

/** What POST /messages takes, with the limits Meta sets; lengths in UTF-16 units. */
export const outgoingShape = z.discriminatedUnion('type', [
  z.object({ ...head, type: z.literal('text'), text: z.strictObject({ body: limited(4096, 'text body'), preview_url: z.boolean().optional() }) }),
  z.object({ ...head, type: z.literal('interactive'), interactive: z.discriminatedUnion('type', [buttons, list, pinRequest, link]) }),
  z.object({ ...head, type: z.literal('template'), template }),
  z.object({ ...head, type: z.literal('image'), image: media }),
  z.object({ ...head, type: z.literal('video'), video: media }),
  z.object({ ...head, type: z.literal('audio'), audio: media }),
  z.object({ ...head, type: z.literal('document'), document: media }),
  z.object({
    ...head,
    type: z.literal('location'),
    location: z.object({ latitude: z.number(), longitude: z.number(), name: z.string().optional(), address: z.string().optional() }),
  }),
  z.object({ ...head, type: z.literal('reaction'), reaction: z.object({ message_id: z.string(), emoji: z.string() }) }),
])

export type Outgoing = z.infer<typeof outgoingShape>
export type Template = z.infer<typeof template>

/** "Mark as read", with or without the typing sign. */
export const readShape = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
})
