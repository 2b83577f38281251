/**
 * The part of a WhatsApp message id that stays when the same message comes in another envelope: the sender's own message key in hex.
 * The rest of the id is the phone number or the business-scoped id. An id of unknown make is its own core.
 */
export function coreOf(wamid: string): string {
  const encoded = wamid.startsWith('wamid.') ? wamid.slice(6) : ''
  const key = /([0-9A-F]{16,})\0?$/i.exec(Buffer.from(encoded, 'base64').toString('latin1'))?.[1]
  return key ? key.toUpperCase() : wamid
}
