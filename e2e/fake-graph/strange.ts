import type { Change, Envelope, Line } from '../payloads/shape'

/** The body with undocumented fields, some of which repeat the sender. */
export function strange(body: Envelope): Envelope {
  const entry = body.entry.map((one) => ({
    ...one,
    time: 1,
    changes: one.changes.map((change) => ({
      ...change,
      value: { ...change.value, ...withLogicalIds(change.value), internal_1p_only_data: { trace: 'x' } },
    })),
  }))
  return { ...body, entry, ...{ brand_new: true } }
}

type Named = { from?: string; recipient_id?: string }

function withLogicalIds(value: Change['value']): Record<string, unknown> {
  const { messages, statuses } = value as { messages?: Named[]; statuses?: Named[] }
  return {
    ...(messages ? { messages: messages.map((message) => ({ ...message, from_logical_id: message.from ?? 'x', brand_new: [1] })) } : {}),
    ...(statuses ? { statuses: statuses.map((status) => ({ ...status, recipient_logical_id: status.recipient_id ?? 'x' })) } : {}),
  }
}

/** Changes that hold nothing for us: no messages, unknown field, another number's. */
export function strangers(line: Line | undefined): Change[] {
  const metadata = { display_phone_number: line?.display.replace('+', '') ?? '', phone_number_id: line?.id ?? '' }
  return [
    { field: 'messages', value: { messaging_product: 'whatsapp', metadata } },
    { field: 'account_update', value: { event: 'ACCOUNT_RESTRICTION', restriction_info: [{ restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION' }] } },
    { field: 'holograms', value: { anything: null } },
    { field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550000000', phone_number_id: '999999999999999' } } },
  ]
}
