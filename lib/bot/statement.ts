import { randomUUID } from 'node:crypto'
import { hourOf } from '@/lib/clock'
import type { EvidenceKind, MediaRef } from '@/lib/conversation/types'
import { sealStatement } from '@/lib/vault/lane'
import { seal } from '@/lib/vault/seal'
import type { Tx } from '@/lib/vault/tx'

/** A complaint that is being added to: whether its lane is sealed, and the next places in the order of statements and files. */
export type Open = { id: string; sealed: boolean; next: number; nextFile: number }

/** Keeps something said; in a sealed lane readable with the office's key only. */
export async function addStatement(tx: Tx, complaint: Open, question: string, said: string, at: Date): Promise<void> {
  const { id, sealed, next } = complaint
  complaint.next += 1
  await tx`insert into core.statement (complaint_id, seq, question, said, sealed, said_hour)
    values (${id}, ${next}, ${question}, ${sealed ? null : said}, ${sealed ? sealStatement(id, next, said) : null}, ${hourOf(at).toISOString()})`
}

export type Sent = { kind: EvidenceKind; ref: MediaRef; caption?: string }

/** Notes a file of the informer; where WhatsApp holds it stands sealed in the vault. In a sealed lane the caption is a statement: a file row has no sealed place. */
export async function addFile(tx: Tx, complaint: Open, { kind, ref, caption }: Sent, at: Date): Promise<void> {
  const id = randomUUID()
  const seq = complaint.nextFile
  complaint.nextFile += 1
  const { sealed, kid } = seal('vault.media', id, ref, at)
  await tx`insert into core.evidence (id, complaint_id, seq, kind, by, caption, said_hour)
    values (${id}, ${complaint.id}, ${seq}, ${kind}, 'informer', ${complaint.sealed ? null : (caption ?? null)}, ${hourOf(at).toISOString()})`
  await tx`insert into vault.media (evidence_id, sealed, kid) values (${id}, ${sealed}, ${kid})`
  if (complaint.sealed && caption) await addStatement(tx, complaint, 'more', `E-${String(seq).padStart(2, '0')}: ${caption}`, at)
}

/** Locks a complaint for an addition. */
export async function openFor(tx: Tx, complaintId: string): Promise<Open | null> {
  const [held] = await tx<{ lane: string }[]>`select lane from core.complaint where id = ${complaintId} for update`
  if (!held) return null
  const [last] = await tx<{ said: number; files: number }[]>`select
    (select coalesce(max(seq), 0)::int from core.statement where complaint_id = ${complaintId}) as said,
    (select coalesce(max(seq), 0)::int from core.evidence where complaint_id = ${complaintId}) as files`
  return { id: complaintId, sealed: held.lane !== 'normal', next: (last?.said ?? 0) + 1, nextFile: (last?.files ?? 0) + 1 }
}
