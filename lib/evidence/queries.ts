import { and, eq, gt, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { complaint, evidence } from '@/db/schema/complaint'
import { entry } from '@/db/schema/ledger'
import { withinLimit } from '@/lib/access/limiter'
import { counterKey } from '@/lib/access/lockout'
import { derivedKey } from '@/lib/access/secret'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { reading } from '@/lib/complaint/list'
import { append } from '@/lib/ledger/append'
import { copyStream } from './copies'
import { spanOf } from './range'
import { labelOf, selectEvidence } from './rows'
import type { Copy, CopyFacts, Evidence, Opened, UndisguisedReason } from './types'

/** Items of one complaint in the order sent, as this viewer may see them; none when the complaint is not theirs. */
export function evidenceOf(viewer: Viewer, complaintId: string): Promise<Evidence[]> {
  return reading<Evidence[]>(viewer, [], (tx) => selectEvidence(tx, eq(evidence.complaintId, complaintId), visible(viewer)))
}

/** One item, or null: unknown and forbidden look the same. */
export async function evidenceItem(viewer: Viewer, id: string): Promise<Evidence | null> {
  const [item] = await reading<Evidence[]>(viewer, [], (tx) => selectEvidence(tx, eq(evidence.id, id), visible(viewer)))
  return item ?? null
}

/** `needs_reason`: the voice is not disguised. `bad_range`: the Range header lies outside; `size` says of what. */
type OpenRefusal = { ok: false; refusal: 'not_found' | 'needs_reason' } | { ok: false; refusal: 'bad_range'; size: number }
export type OpenResult = ({ ok: true } & Opened) | OpenRefusal

/** What is asked of a copy: the Range header as it came, and why the voice must be heard as it is. */
export type Wanted = {
  range?: string | null
  reason?: UndisguisedReason
  /** Mark of one visit to a page: an opening is entered once an hour, and again in another visit. */
  visit?: string
}

const pagePattern = /^page-([1-9]\d{0,2})$/

type Row = Pick<typeof evidence.$inferSelect, keyof typeof columns>
const columns = {
  id: evidence.id,
  complaintId: evidence.complaintId,
  seq: evidence.seq,
  kind: evidence.kind,
  cleanType: evidence.cleanType,
  cleanSize: evidence.cleanSize,
  disguisedType: evidence.disguisedType,
  disguisedSize: evidence.disguisedSize,
  pages: evidence.pages,
  pageSizes: evidence.pageSizes,
  flaggedAt: evidence.flaggedAt,
}

/** Type and size of a copy of this row; null when there is none. */
function copyIn(row: Row, copy: Copy): Omit<CopyFacts, 'sha256'> | null {
  if (row.flaggedAt) return null
  if (copy === 'clean') return row.cleanType && row.cleanSize !== null ? { type: row.cleanType, size: row.cleanSize } : null
  if (copy === 'disguised') return row.disguisedType && row.disguisedSize !== null ? { type: row.disguisedType, size: row.disguisedSize } : null
  const size = row.pageSizes?.[Number(pagePattern.exec(copy)?.[1]) - 1]
  return size === undefined ? null : { type: 'image/jpeg', size }
}

const heard = (row: Row) => row.kind === 'voice' || row.kind === 'audio' || row.kind === 'video'

/** Whether the copy holds a voice as it is: every sound, and a film that has another copy to be heard by default. */
const undisguised = (row: Row, copy: Copy) => copy === 'clean' && (row.cleanType?.startsWith('audio/') || row.disguisedType !== null)

/** The copy as a stream, and whether this is its beginning: a player asks for many parts of one. */
function opened(row: Row, copy: Copy, wanted: Wanted): OpenResult {
  const found = copyIn(row, copy)
  if (!found) return { ok: false, refusal: 'not_found' }
  if (undisguised(row, copy) && !wanted.reason) return { ok: false, refusal: 'needs_reason' }
  const span = spanOf(wanted.range, found.size)
  if (span === 'none') return { ok: false, refusal: 'bad_range', size: found.size }
  return { ok: true, label: labelOf(row.seq), ...found, span, stream: copyStream(row.id, copy, found.size, span ?? undefined) }
}

const custodyOf = (row: Row, copy: Copy, { reason, visit }: Wanted) => ({ item: row.id, seq: row.seq, copy, ...(reason ? { reason } : {}), ...(visit ? { visit } : {}) })
const actionOf = (row: Row) => (heard(row) ? 'evidence_played' : 'evidence_viewed')

/** Whether this viewer's opening of this copy has been entered within the hour, in this visit when it has a mark; the pages of a document are one opening. */
async function entered(tx: Tx, viewer: Viewer, row: Row, copy: Copy, visit?: string): Promise<boolean> {
  const hourAgo = new Date(now().getTime() - 3_600_000)
  const detail = (key: string) => sql`${entry.detail} ->> ${key}`
  const sameCopy = pagePattern.test(copy) ? sql`${detail('copy')} like 'page-%'` : sql`${detail('copy')} = ${copy}`
  // The browser makes the mark: alone it would let one opening stand for all later ones.
  const sameVisit = visit ? sql`${detail('visit')} = ${visit}` : undefined
  return (
    (await tx.$count(
      entry,
      and(
        sql`${entry.detail} ? 'item'`,
        sql`${detail('item')} = ${row.id}`,
        sameCopy,
        sameVisit,
        gt(entry.at, hourAgo),
        eq(entry.actorId, viewer.id),
        eq(entry.action, actionOf(row)),
      ),
    )) > 0
  )
}

/**
 * Opens one copy of an item for an official. Entered in the custody log once a visit for each viewer and copy; a voice is given as it is only for a
 * reason, which is entered with it.
 */
export function openCopy(viewer: Viewer, id: string, copy: Copy, wanted: Wanted = {}): Promise<OpenResult> {
  return reading<OpenResult>(viewer, { ok: false, refusal: 'not_found' }, async (tx) => {
    const [row] = await tx
      .select(columns)
      .from(evidence)
      .innerJoin(complaint, eq(complaint.id, evidence.complaintId))
      .where(and(eq(evidence.id, id), visible(viewer)))
    if (!row) return { ok: false, refusal: 'not_found' }
    const result = opened(row, copy, wanted)
    if (result.ok && !(await entered(tx, viewer, row, copy, wanted.visit))) await append(tx, actionOf(row), custodyOf(row, copy, wanted), row.complaintId)
    return result
  })
}

/** The same for the officer of an assignment, on the one-time page: a voice only disguised. */
export async function openCopyAsOfficer(assignmentId: string, id: string, copy: Copy, range?: string | null): Promise<OpenResult> {
  const asOfficer = <T>(work: (tx: Tx) => Promise<T>) => withScope({ office: 'mitra_officer', assignment: assignmentId }, work)
  const [row] = await asOfficer((tx) => tx.select(columns).from(evidence).where(eq(evidence.id, id)))
  if (!row) return { ok: false, refusal: 'not_found' }
  const result = opened(row, copy, { range })
  // The officer reads no ledger: the beginning of a copy is entered, and without it whatever part of it comes first in an hour.
  const entering = result.ok && ((await firstPart(assignmentId, id, copy)) || (result.span?.from ?? 0) === 0)
  if (entering) await asOfficer((tx) => append(tx, actionOf(row), custodyOf(row, copy, {}), row.complaintId))
  return result
}

const firstPart = (...part: string[]) =>
  withScope({ office: 'mitra_auth' }, (tx) => withinLimit(tx, counterKey(derivedKey('limiter'), 'officer-part', part.join(' '), now()), { points: 1, seconds: 3600 }))
