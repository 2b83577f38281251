import { and, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { complaint } from '@/db/schema/complaint'
import { entry } from '@/db/schema/ledger'
import { may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { caseParts } from './case-parts'
import { reading } from './list'
import { selectRows, toRow } from './rows'
import { append } from './step'
import type { Case } from './types'
import { nextStep, offered } from './workflow'

const caseColumns = {
  version: complaint.version,
  language: complaint.language,
  precision: complaint.precision,
  h3R9: complaint.h3R9,
  howManyKnow: complaint.howManyKnow,
  stillGoingOn: complaint.stillGoingOn,
  posterCode: complaint.posterCode,
  firstLookAt: complaint.firstLookAt,
  assignedAt: complaint.assignedAt,
  acceptedAt: complaint.acceptedAt,
  actionInitiatedAt: complaint.actionInitiatedAt,
  actedAt: complaint.actedAt,
  closedAt: complaint.closedAt,
  outcomeNote: complaint.outcomeNote,
  firNumber: complaint.firNumber,
  gdNumber: complaint.gdNumber,
  seizureNumber: complaint.seizureNumber,
  arrests: complaint.arrests,
  seizures: complaint.seizures,
  verdictAt: complaint.verdictAt,
  reopenedCount: complaint.reopenedCount,
  referredTo: complaint.referredTo,
  openedBy: sql<number>`core.opened_by(${complaint.id})`,
}

/** What a case leads to, and what its opening depends on. */
export const pointers = {
  id: complaint.id,
  status: complaint.status,
  lane: complaint.lane,
  circleId: complaint.circleId,
  accusedLevel: complaint.accusedLevel,
  accusedUnitIds: complaint.accusedUnitIds,
  assignmentId: complaint.assignmentId,
  mergedIntoId: complaint.mergedIntoId,
}

/** The columns of one case beside those of its row. */
export async function caseRow(tx: Tx, id: string) {
  const [row] = await tx.select(caseColumns).from(complaint).where(eq(complaint.id, id))
  return row
}

/**
 * One case as the viewer may see it, or null: unknown and forbidden look the same. Opening is entered in the ledger once
 * an hour for each viewer, and the SP's office opening it for the first time is its first look.
 */
export function caseOf(viewer: Viewer, ref: string): Promise<Case | null> {
  return reading<Case | null>(viewer, null, async (tx) => {
    const condition = and(eq(complaint.ref, ref), visible(viewer))
    const [found] = await tx.select(pointers).from(complaint).where(condition)
    if (!found) return null
    await opened(tx, viewer, found)
    // What opening may change is read after it; the statements go out together.
    const [[selected], extra, parts] = await Promise.all([selectRows(tx).where(condition), caseRow(tx, found.id), caseParts(tx, found.id, found)])
    if (!selected || !extra) return null
    const row = toRow(selected)
    const able = (command: Parameters<typeof may>[1]) => may(viewer, command)
    return { ...row, ...extra, ...parts, next: nextStep(row, able), offered: offered(row, able) }
  })
}

type Opened = { id: string; status: string; lane: string; accusedLevel: string | null }

/** The SP's office is the first to look; where it may not, the DIG is. */
const looksFirst = (viewer: Viewer, found: Opened) => {
  if (found.lane === 'child') return viewer.role === 'chair' || viewer.role === 'caseworker'
  return viewer.role === 'sp' || viewer.role === 'sp_staff' || (viewer.role === 'dig' && found.accusedLevel === 'sp_office')
}

async function opened(tx: Tx, viewer: Viewer, found: Opened): Promise<void> {
  const signer = { actor: 'official', id: viewer.id } as const
  const hourAgo = new Date(now().getTime() - 3_600_000)
  const recent = await tx.$count(entry, and(eq(entry.complaintId, found.id), eq(entry.actorId, viewer.id), eq(entry.action, 'viewed'), gt(entry.at, hourAgo)))
  const looks = found.status === 'received' && looksFirst(viewer, found) && (await look(tx, found.id))
  if (recent === 0) await append(tx, signer, 'viewed', found.id)
  if (looks) await append(tx, signer, 'look', found.id, { from: 'received', to: 'reviewing' })
}

async function look(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx
    .update(complaint)
    .set({ status: 'reviewing', firstLookAt: now(), version: sql`${complaint.version} + 1`, escalation: 0 })
    .where(and(eq(complaint.id, id), eq(complaint.status, 'received')))
    .returning({ id: complaint.id })
  return rows.length > 0
}
