import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import type { EvidenceKind } from '@/lib/conversation/types'
import { sealOriginal } from '@/lib/evidence/seal-original'
import { store } from '@/lib/evidence/store'
import { Tampered } from '@/lib/vault/box'
import { botSql, transaction } from '@/lib/vault/tx'
import { mostCleanBytes, mostUploadBytes } from './limits'
import { openPiece } from './open-piece'
import { pieceName } from './piece'

type Row = { complaint_id: string | null; kind: EvidenceKind; size: string; pieces: number; most_pieces: number; used_at: string | null; kept_at: string | null }

async function sealedPiece(id: string, index: number): Promise<Buffer> {
  const name = pieceName(id, index)
  const size = await store().size(name)
  if (size === null) throw new Tampered()
  const parts: Buffer[] = []
  for await (const part of await store().read(name, 0, size - 1)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** The bytes of an upload in their order. @throws Tampered when a piece is missing or not the one that was sealed */
async function* piecesOf(id: string, count: number): AsyncGenerator<Buffer> {
  for (let index = 0; index < count; index += 1) yield openPiece(id, index, await sealedPiece(id, index))
}

async function removePieces(id: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await store().remove(pieceName(id, index))
}

/**
 * Makes evidence of an upload that is whole and belongs to a complaint: its pieces opened, joined and sealed to the custodian, entered
 * like any other file, and then cleaned, unless it has more than `cleanable` bytes: then it is kept for court. Nothing happens when it has been done, is not whole, or has no complaint yet.
 * @throws Tampered
 */
export async function joinUpload(id: string, cleanable = mostCleanBytes): Promise<void> {
  const [row] = await botSql()<Row[]>`select complaint_id, kind, size, pieces, most_pieces, used_at, kept_at from core.upload_link where id = ${id}`
  if (!row?.complaint_id || !row.used_at || row.kept_at) return
  const { complaint_id: complaintId, kind } = row
  const evidenceId = randomUUID()
  const sealed = await sealOriginal(evidenceId, piecesOf(id, row.pieces), { most: mostUploadBytes, at: now() })
  const kept = await transaction(async (tx) => {
    const first = await tx`update core.upload_link set kept_at = date_trunc('hour', now(), 'Asia/Kolkata') where id = ${id} and kept_at is null returning id`
    if (first.length === 0 || sealed.size !== Number(row.size)) return false
    const [made] = await tx<
      { seq: number }[]
    >`select vault.keep_sealed(${evidenceId}, ${complaintId}, 'informer', ${kind}, ${sealed.path}, ${sealed.fileKey}, ${sealed.workKey}, ${sealed.workKid}::smallint,
      ${sealed.sealedSha256}, ${sealed.size}, ${sealed.sha256}, ${sealed.sha512}) as seq`
    const seq = made?.seq ?? 0
    const note = (action: string, detail: object) => tx`select ledger.append('system', null, ${action}, ${complaintId}, ${JSON.stringify(detail)}::text::jsonb)`
    await note('evidence_received', { item: evidenceId, seq, kind, size: sealed.size, via: 'upload' })
    await note('evidence_sealed', { item: evidenceId, seq, sha256: sealed.sha256.toString('hex') })
    if (sealed.size > cleanable) {
      await tx`update core.evidence set state = 'sealed_only', reason = 'too_large' where id = ${evidenceId}`
      await tx`update vault.original set work_key = null, work_kid = null where evidence_id = ${evidenceId}`
      await note('evidence_kept', { item: evidenceId, seq, reason: 'too_large' })
    }
    return true
  })
  if (!kept) await store().remove(sealed.path)
  await removePieces(id, row.most_pieces)
}

/**
 * Takes away what came over links that have run out without becoming evidence, and the links themselves. A whole file of a complaint is
 * never taken away before it is evidence; one whose report was never sent waits two days more for it.
 */
export async function sweepUploads(): Promise<void> {
  const over = await botSql()<{ id: string; most_pieces: number }[]>`
    select id, most_pieces from core.upload_link where expires_at < now()
      and (kept_at is not null or used_at is null or complaint_id is null and expires_at < now() - interval '2 days')`
  for (const { id, most_pieces: count } of over) {
    await removePieces(id, count)
    await botSql()`delete from core.upload_link where id = ${id}`
  }
}
