import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { official } from '@/db/schema/access'
import { complaint, evidence } from '@/db/schema/complaint'
import type { Named } from '@/lib/complaint/types'
import type { CopyFacts, Evidence, Flag } from './types'

export const labelOf = (seq: number) => `E-${String(seq).padStart(2, '0')}`

type Row = typeof evidence.$inferSelect

/** Whether a copy is the sound alone of a film: the cleaner leaves the size of what was filmed. */
export const soundAlone = (cleanType: string | null, width: number | null) => width !== null && (cleanType?.startsWith('audio/') ?? false)

function facts(type: string | null, size: number | null, sha256: Buffer | null): CopyFacts | null {
  return type && size !== null && sha256 ? { type, size, sha256: sha256.toString('hex') } : null
}

function flagOf(row: Row, names: Map<string, Named>): Flag | null {
  if (!row.flaggedAt || !row.flagDue) return null
  const by = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  const handed = row.handedAt ? { at: row.handedAt, by: by(row.handedBy), to: row.handedTo ?? '', ref: row.handedRef ?? '' } : null
  return { at: row.flaggedAt, by: by(row.flaggedBy), due: row.flagDue, handed }
}

function toEvidence(row: Row, names: Map<string, Named>): Evidence {
  const { id, complaintId, seq, kind, by, caption, saidHour, state, reason, sniffed, pages, width, height, durationMs } = row
  const original = row.sha256 && row.sha512 && row.size !== null ? { size: row.size, sha256: row.sha256.toString('hex'), sha512: row.sha512.toString('hex') } : null
  return {
    ...{ id, complaintId, seq, label: labelOf(seq), kind, by, caption, saidHour, state, reason, sniffed, original, pages, width, height, durationMs },
    clean: facts(row.cleanType, row.cleanSize, row.cleanSha256),
    disguised: facts(row.disguisedType, row.disguisedSize, row.disguisedSha256),
    soundAlone: soundAlone(row.cleanType, width),
    flag: flagOf(row, names),
  }
}

/** Items that a viewer's transaction may see, in the order sent. `within` is the condition on the complaint. */
export async function selectEvidence(tx: Tx, which: SQL | undefined, within: SQL): Promise<Evidence[]> {
  const found = await tx.select({ row: evidence }).from(evidence).innerJoin(complaint, eq(complaint.id, evidence.complaintId)).where(and(which, within)).orderBy(asc(evidence.seq))
  const ids = [...new Set(found.flatMap(({ row }) => [row.flaggedBy, row.handedBy].filter((id) => id !== null)))]
  const people = ids.length > 0 ? await tx.select({ id: official.id, en: official.nameEn, hi: official.nameHi }).from(official).where(inArray(official.id, ids)) : []
  const names = new Map(people.map(({ id, en, hi }) => [id, { en, hi }]))
  return found.map(({ row }) => toEvidence(row, names))
}
