import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { complaint, evidence } from '@/db/schema/complaint'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { refuse } from '@/lib/complaint/step'
import type { Refused } from '@/lib/complaint/workflow'
import { append } from '@/lib/ledger/append'
import { readCopy } from './copies'

type Done = { ok: true }

/** One call of a function that asks by itself whether the row is the caller's. */
async function called(tx: Tx, call: ReturnType<typeof sql>): Promise<Done | Refused> {
  const [row] = await tx.execute<{ done: boolean }>(call)
  return row?.done ? { ok: true } : refuse('not_found')
}

/**
 * Marks an item as a sexual image of a child: from now on nobody is shown it, its copies are destroyed, and it must be handed over
 * within 24 hours. There is no way back. `not_found` also when it is flagged already.
 */
export async function flag(viewer: Viewer, id: string): Promise<Done | Refused> {
  if (!may(viewer, 'flagEvidence')) return refuse('not_allowed')
  return withScope(scopeOf(viewer), (tx) => called(tx, sql`select core.flag_evidence(${id}) as done`))
}

/** Writes down to whom a flagged item was handed over (`to`: office or unit), under which number and when; once. */
export async function handOver(viewer: Viewer, id: string, { to, ref, at }: { to: string; ref: string; at: Date }): Promise<Done | Refused> {
  if (!may(viewer, 'flagEvidence')) return refuse('not_allowed')
  if (to.trim() === '' || ref.trim() === '' || at > now()) return refuse('invalid')
  return withScope(scopeOf(viewer), (tx) => called(tx, sql`select core.hand_over_evidence(${id}, ${to}, ${ref}, ${at.toISOString()}::timestamptz) as done`))
}

/** `same`: the copy has the hash that was written down when it was made. The original's answer follows as a step of the custody log. */
export type Verified = { ok: true; copy: 'same' | 'differs' | 'none' }

async function hashOf(id: string, size: number): Promise<Buffer | null> {
  const hash = createHash('sha256')
  try {
    for await (const part of readCopy(id, 'clean', size)) hash.update(part)
  } catch {
    return null
  }
  return hash.digest()
}

/** Recomputes the hash of an item's copy now, and has the worker recompute that of the sealed original. */
export async function verify(viewer: Viewer, id: string): Promise<Verified | Refused> {
  if (!may(viewer, 'readComplaints')) return refuse('not_allowed')
  return withScope(scopeOf(viewer), async (tx) => {
    const [row] = await tx
      .select({ complaintId: evidence.complaintId, seq: evidence.seq, size: evidence.cleanSize, sha256: evidence.cleanSha256 })
      .from(evidence)
      .innerJoin(complaint, eq(complaint.id, evidence.complaintId))
      .where(and(eq(evidence.id, id), visible(viewer)))
    if (!row) return refuse('not_found')
    await tx.execute(sql`select core.verify_evidence(${id})`)
    const copy = row.size === null || !row.sha256 ? 'none' : (await hashOf(id, row.size))?.equals(row.sha256) ? 'same' : 'differs'
    await append(tx, 'evidence_verified', { item: id, seq: row.seq, copy }, row.complaintId)
    return { ok: true, copy }
  })
}
