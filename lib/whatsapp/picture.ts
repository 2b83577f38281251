import fs from 'node:fs/promises'
import path from 'node:path'
import type { Say } from '@/lib/conversation/types'
import { env } from '@/lib/env'

type Name = NonNullable<Say['image']>

/** WhatsApp keeps an uploaded file for 30 days; it is uploaded again well before. */
const goodFor = 20 * 24 * 3_600_000
/** After a failure messages go without the picture for a while. */
const pause = 60_000
const patience = 5_000

const known = new Map<string, { id: string | null; until: number }>()

async function upload(phoneNumberId: string, name: Name): Promise<string | null> {
  const { WHATSAPP_GRAPH_URL, WHATSAPP_GRAPH_VERSION, WHATSAPP_ACCESS_TOKEN } = env()
  const bytes = await fs.readFile(path.join(process.cwd(), 'public', 'bal', `${name}.png`))
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', 'image/png')
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), `${name}.png`)
  const url = `${WHATSAPP_GRAPH_URL.replace(/\/$/, '')}/${WHATSAPP_GRAPH_VERSION}/${phoneNumberId}/media`
  const answer = await fetch(url, { method: 'POST', body: form, headers: { authorization: `Bearer ${WHATSAPP_ACCESS_TOKEN ?? ''}` }, signal: AbortSignal.timeout(patience) })
  const { id } = (await answer.json()) as { id?: unknown }
  return answer.ok && typeof id === 'string' ? id : null
}

/** The media id of a picture of ours at one number, uploaded when it is first needed; null when that fails: the message goes without. */
export async function pictureId(phoneNumberId: string, name: Name, at = Date.now()): Promise<string | null> {
  const key = `${phoneNumberId} ${name}`
  const held = known.get(key)
  if (held && held.until > at) return held.id
  const id = await upload(phoneNumberId, name).catch(() => null)
  known.set(key, { id, until: at + (id ? goodFor : pause) })
  return id
}
