import { randomUUID } from 'node:crypto'
import { hourOf } from '@/lib/clock'
import type { EvidenceKind, MediaRef } from '@/lib/conversation/types'
import { sealStatement } from '@/lib/vault/lane'
import { seal } from '@/lib/vault/seal'
import type { Tx } from '@/lib/vault/tx'

/** A complaint about to get one more statement: whether its lane is sealed, and the next place in the order. */
export type Open = { id: string; sealed: boolean; next: number }

/** Keeps something said; in a sealed lane readable with the office's key only. */
export async function addStatement(tx: Tx, complaint: Open, question: string, said: string, at: Date): Promise<void> {
  const { id, sealed, next } = complaint
  await tx`insert into core.statement (complaint_id, seq, question, said, sealed, said_hour)
    values (${id}, ${next}, ${question}, ${sealed ? null : said}, ${sealed ? sealStatement(id, next, said) : null}, ${hourOf(at).toISOString()})`
}

export type Sent = { kind: EvidenceKind; ref: MediaRef; caption?: string }

/** Notes a file; where WhatsApp holds it stands sealed in the vault. A caption in a sealed lane is kept as a statement, not here. */
export async function addFile(tx: Tx, complaint: { id: string; sealed: boolean }, seq: number, sent: Sent, by: 'informer' | 'officer', at: Date): Promise<void> {
  const id = randomUUID()
  const { sealed, kid } = seal('vault.media', id, sent.ref, at)
  const caption = complaint.sealed ? null : (sent.caption ?? null)
  await tx`insert into core.evidence (id, complaint_id, seq, kind, by, caption, said_hour)
    values (${id}, ${complaint.id}, ${seq}, ${sent.kind}, ${by}, ${caption}, ${hourOf(at).toISOString()})`
  await tx`insert into vault.media (evidence_id, sealed, kid) values (${id}, ${sealed}, ${kid})`
}

/** Locks a complaint for an addition. */
export async function openFor(tx: Tx, complaintId: string): Promise<(Open & { nextFile: number }) | null> {
  const [held] = await tx<{ lane: string }[]>`select lane from core.complaint where id = ${complaintId} for update`
  if (!held) return null
  const [last] = await tx<{ said: number; files: number }[]>`select
    (select coalesce(max(seq), 0)::int from core.statement where complaint_id = ${complaintId}) as said,
    (select coalesce(max(seq), 0)::int from core.evidence where complaint_id = ${complaintId}) as files`
  return { id: complaintId, sealed: held.lane !== 'normal', next: (last?.said ?? 0) + 1, nextFile: (last?.files ?? 0) + 1 }
}
