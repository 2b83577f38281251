import { randomUUID } from 'node:crypto'
import { hourOf } from '@/lib/clock'
import type { EvidenceKind, MediaRef } from '@/lib/conversation/types'
import { categoryOf, programmeOf } from '@/lib/programme'
import { sealStatement } from '@/lib/vault/lane'
import { seal } from '@/lib/vault/seal'
import type { Tx } from '@/lib/vault/tx'

/**
 * A complaint that is being added to: whether its lane is sealed, whether its head is one of which no picture may be shown, and the next places
 * in the order of statements and files.
 */
export type Open = { id: string; sealed: boolean; noImages: boolean; next: number; nextFile: number }

/** Keeps something said; in a sealed lane readable with the office's key only. */
export async function addStatement(tx: Tx, complaint: Open, question: string, said: string, at: Date): Promise<void> {
  const { id, sealed, next } = complaint
  complaint.next += 1
  await tx`insert into core.statement (complaint_id, seq, question, said, sealed, said_hour)
    values (${id}, ${next}, ${question}, ${sealed ? null : said}, ${sealed ? sealStatement(id, next, said) : null}, ${hourOf(at).toISOString()})`
}

export type Sent = { kind: EvidenceKind; ref: MediaRef; caption?: string }

const day = 24 * 60 * 60 * 1000

/** Pictures sent to a head about the sexual abuse of children are taken for what they may be: sealed, shown to nobody, handed over within a day. */
const mayBeAbuse = (complaint: Open, kind: EvidenceKind) => complaint.noImages && (kind === 'image' || kind === 'video')

/** Notes a file of the informer; where WhatsApp holds it stands sealed in the vault. In a sealed lane the caption is a statement: a file row has no sealed place. */
export async function addFile(tx: Tx, complaint: Open, { kind, ref, caption }: Sent, at: Date): Promise<void> {
  const id = randomUUID()
  const seq = complaint.nextFile
  complaint.nextFile += 1
  const { sealed, kid } = seal('vault.media', id, ref, at)
  const hour = hourOf(at)
  const flagged = mayBeAbuse(complaint, kind) ? { at: hour.toISOString(), due: new Date(hour.getTime() + day).toISOString() } : null
  await tx`insert into core.evidence (id, complaint_id, seq, kind, by, caption, said_hour, flagged_at, flag_due)
    values (${id}, ${complaint.id}, ${seq}, ${kind}, 'informer', ${complaint.sealed ? null : (caption ?? null)}, ${hour.toISOString()}, ${flagged?.at ?? null}, ${flagged?.due ?? null})`
  await tx`insert into vault.media (evidence_id, sealed, kid) values (${id}, ${sealed}, ${kid})`
  if (complaint.sealed && caption) await addStatement(tx, complaint, 'more', `E-${String(seq).padStart(2, '0')}: ${caption}`, at)
}

/** Whether a head is one of which no picture may be shown. */
export function headOf(programmeId: string, category: string): Pick<Open, 'noImages'> {
  const programme = programmeOf(programmeId)
  return { noImages: programme !== undefined && categoryOf(programme, category)?.noImages === true }
}

/** Locks a complaint for an addition. */
export async function openFor(tx: Tx, complaintId: string): Promise<Open | null> {
  const [held] = await tx<
    { lane: string; programme: string; category: string }[]
  >`select lane, programme_id as programme, category from core.complaint where id = ${complaintId} for update`
  if (!held) return null
  const [last] = await tx<{ said: number; files: number }[]>`select
    (select coalesce(max(seq), 0)::int from core.statement where complaint_id = ${complaintId}) as said,
    (select coalesce(max(seq), 0)::int from core.evidence where complaint_id = ${complaintId}) as files`
  return { id: complaintId, sealed: held.lane !== 'normal', ...headOf(held.programme, held.category), next: (last?.said ?? 0) + 1, nextFile: (last?.files ?? 0) + 1 }
}
