import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { now } from '@/lib/clock'
import type { EvidenceKind } from '@/lib/conversation/types'
import { labelOf } from './rows'
import { type Bytes, type SealedOriginal, sealOriginal } from './seal-original'
import { store } from './store'

/** What the sender is told of a file: its number and the SHA-256 in hex that proves it later. */
export type Receipt = { ok: true; label: string; size: number; sha256: string }
type Refusal = { ok: false; refusal: 'not_found' }

const columns = (id: string, kind: EvidenceKind, sealed: SealedOriginal) =>
  sql`${id}, ${kind}, ${sealed.path}, ${sealed.fileKey}, ${sealed.workKey}, ${sealed.workKid}::smallint, ${sealed.sealedSha256}, ${sealed.size}, ${sealed.sha256}, ${sealed.sha512}`

/** Stored before it has a row; without one it is taken away again. */
async function received(sealed: SealedOriginal, seq: number | null | undefined): Promise<Receipt | Refusal> {
  if (seq) return { ok: true, label: labelOf(seq), size: sealed.size, sha256: sealed.sha256.toString('hex') }
  await store().remove(sealed.path)
  return { ok: false, refusal: 'not_found' }
}

/**
 * Takes a photo or paper of the officer from the one-time page of an assignment.
 * @throws TooLarge above `most` bytes
 */
export async function attachAsOfficer(assignmentId: string, kind: EvidenceKind, bytes: Bytes, most: number): Promise<Receipt | Refusal> {
  const id = randomUUID()
  const sealed = await sealOriginal(id, bytes, { most, at: now() })
  const seq = await withScope({ office: 'mitra_officer', assignment: assignmentId }, async (tx) => {
    const [row] = await tx.execute<{ seq: number | null }>(sql`select core.attach_by_officer(${columns(id, kind, sealed)}) as seq`)
    return row?.seq
  })
  return received(sealed, seq)
}
