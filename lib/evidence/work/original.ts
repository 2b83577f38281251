import { createHash } from 'node:crypto'
import { open } from '@/lib/vault/open'
import { botSql, transaction } from '@/lib/vault/tx'
import { openOriginalStream } from '../original-cipher'
import { store } from '../store'
import { enter, type Item } from './enter'

type Place = { path: string; work_key: Buffer | null; work_kid: number | null; sealed_sha256: Buffer | null }

const placeOf = async (id: string) => (await botSql()<Place[]>`select path, work_key, work_kid, sealed_sha256 from vault.original where evidence_id = ${id}`)[0]

async function sealedBytes(path: string): Promise<AsyncIterable<Buffer> | null> {
  const size = await store().size(path)
  return size ? store().read(path, 0, size - 1) : null
}

/** The bytes of an original while the worker still has its key; null afterwards. @throws Tampered */
export async function originalBytes(id: string): Promise<AsyncIterable<Buffer> | null> {
  const place = await placeOf(id)
  if (!place?.work_key || place.work_kid === null) return null
  const { key } = open('vault.original', id, { sealed: place.work_key, kid: place.work_kid }) as { key: string }
  const bytes = await sealedBytes(place.path)
  return bytes ? openOriginalStream(Buffer.from(key, 'base64'), bytes) : null
}

/** Recomputes the hash of the sealed original as it lies in the store, and enters the answer in the custody log. */
export async function checkOriginal(id: string): Promise<'same' | 'differs' | 'missing'> {
  const place = await placeOf(id)
  const bytes = place ? await sealedBytes(place.path) : null
  const hash = createHash('sha256')
  for await (const part of bytes ?? []) hash.update(part)
  const answer = !bytes ? 'missing' : place?.sealed_sha256?.equals(hash.digest()) ? 'same' : 'differs'
  await transaction(async (tx) => {
    const [item] = await tx<Item[]>`select id, complaint_id as "complaintId", seq from core.evidence where id = ${id}`
    if (item) await enter(tx, item, 'evidence_verified', { original: answer })
  })
  return answer
}
