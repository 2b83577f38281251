import { and, desc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { complaint, courtPackage } from '@/db/schema/complaint'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { reading } from '@/lib/complaint/list'
import { refuse } from '@/lib/complaint/step'
import type { AccusedLevel } from '@/lib/complaint/types'
import type { Refused } from '@/lib/complaint/workflow'
import { append } from '@/lib/ledger/append'
import { copyStream } from './copies'
import type { CourtPackage, Opened } from './types'

/** Who decides: an office, or a second official of the asker's own where no office beside it may know of the complaint. */
export type Decider = 'dig' | 'sp' | 'colleague' | 'chair' | 'caseworker'

/**
 * Who decides what this viewer asks for; null for whoever may not ask. What is said about an SP's own office is read by the DIG's office
 * alone, and a child's case by the commission alone: there two officials of one office decide for each other.
 */
export function decider(viewer: Viewer, accused: AccusedLevel | null): Decider | null {
  if (viewer.role === 'sp' || viewer.role === 'sp_staff') return 'dig'
  if (viewer.role === 'dig') return accused === 'sp_office' ? 'colleague' : 'sp'
  if (viewer.role === 'caseworker') return 'chair'
  return viewer.role === 'chair' ? 'caseworker' : null
}

/** Whether the viewer's office has somebody else in the viewer's own role, who could decide as a colleague. */
export function hasColleague(viewer: Viewer): Promise<boolean> {
  const { role, unitId, programmeId, disabledAt, id } = official
  const others = and(eq(role, viewer.role), eq(unitId, viewer.unitId), eq(programmeId, viewer.programmeId), isNull(disabledAt), ne(id, viewer.id))
  return reading(viewer, false, async (tx) => (await tx.select({ id }).from(official).where(others).limit(1)).length > 0)
}

type Asked = { state: string; requestedBy: string; requestedUnit: number }

/** How a request is decided: the same rule as in core.decide_package, for the button. */
function mayDecide(viewer: Viewer, row: Asked, asker: string, accused: AccusedLevel | null): boolean {
  if (row.state !== 'requested' || row.requestedBy === viewer.id) return false
  if (viewer.role === 'caseworker') return asker === 'chair'
  if (viewer.role === 'dig' && accused === 'sp_office') return asker === 'dig' && row.requestedUnit === viewer.unitId
  return viewer.role === 'chair' || ((viewer.role === 'sp' || viewer.role === 'dig') && row.requestedUnit !== viewer.unitId)
}

function select(viewer: Viewer, which: SQL | undefined): Promise<CourtPackage[]> {
  const asker = alias(official, 'asker')
  const second = alias(official, 'decider')
  return reading<CourtPackage[]>(viewer, [], async (tx) => {
    const rows = await tx
      .select({
        row: courtPackage,
        ref: complaint.ref,
        accused: complaint.accusedLevel,
        asker: { en: asker.nameEn, hi: asker.nameHi },
        role: asker.role,
        decidedBy: { en: second.nameEn, hi: second.nameHi },
      })
      .from(courtPackage)
      .innerJoin(complaint, eq(complaint.id, courtPackage.complaintId))
      .innerJoin(asker, eq(asker.id, courtPackage.requestedBy))
      .leftJoin(second, eq(second.id, courtPackage.decidedBy))
      .where(and(which, visible(viewer)))
      .orderBy(desc(courtPackage.requestedAt))
    return rows.map(({ row, ref, accused, asker: by, role, decidedBy }) => {
      const { id, evidenceIds, caseNumber, reason, requestedAt, decidedAt, decisionReason, progress, size, expiresAt } = row
      const over = row.state === 'ready' && (expiresAt === null || expiresAt <= now())
      return {
        ...{ id, ref, evidenceIds, caseNumber, reason, requestedBy: by, requestedAt, decidedBy, decidedAt, decisionReason, progress, size, expiresAt },
        state: over ? ('expired' as const) : row.state,
        sha256: row.sha256?.toString('hex') ?? null,
        mayDecide: mayDecide(viewer, row, role, accused),
        mayDownload: row.state === 'ready' && !over && row.requestedBy === viewer.id,
      }
    })
  })
}

/** Packages of one complaint, newest first. */
export const packagesOf = (viewer: Viewer, complaintId: string): Promise<CourtPackage[]> => select(viewer, eq(courtPackage.complaintId, complaintId))

/** Requests that wait for a decision, newest first; those that this viewer may decide have `mayDecide`. */
export const waitingPackages = (viewer: Viewer): Promise<CourtPackage[]> => select(viewer, eq(courtPackage.state, 'requested'))

export type PackageWish = { complaintId: string; evidenceIds: string[]; caseNumber: string; reason: string }

/** Asks for a court package of sealed items. `not_found` when one of them is not the viewer's, not sealed, or flagged. */
export async function requestPackage(viewer: Viewer, { complaintId, evidenceIds, caseNumber, reason }: PackageWish): Promise<{ ok: true; id: string } | Refused> {
  if (!may(viewer, 'requestPackage')) return refuse('not_allowed')
  const items = [...new Set(evidenceIds)]
  if (items.length === 0 || caseNumber.trim() === '' || caseNumber.trim().length > 80) return refuse('invalid')
  if (reason.trim() === '' || reason.trim().length > 600) return refuse('needs_reason')
  return withScope(scopeOf(viewer), async (tx) => {
    const [row] = await tx.execute<{ id: string | null }>(
      sql`select core.request_package(${complaintId}, array[${sql.join(
        items.map((id) => sql`${id}::uuid`),
        sql`, `,
      )}], ${caseNumber}, ${reason}) as id`,
    )
    return row?.id ? { ok: true, id: row.id } : refuse('not_found')
  })
}

/** Agrees or refuses, with the reason, as the second official whom `decider` names. `not_allowed` when the viewer may not, or it is decided already. */
export async function decidePackage(viewer: Viewer, id: string, approve: boolean, reason: string): Promise<{ ok: true } | Refused> {
  if (!may(viewer, 'decidePackage')) return refuse('not_allowed')
  if (reason.trim() === '' || reason.trim().length > 600) return refuse('needs_reason')
  return withScope(scopeOf(viewer), async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(sql`select core.decide_package(${id}, ${approve}, ${reason}) as done`)
    return row?.done ? { ok: true } : refuse('not_allowed')
  })
}

/** The finished ZIP, for whoever asked for it, while it lasts; entered in the ledger each time. */
export function openPackage(viewer: Viewer, id: string): Promise<({ ok: true } & Opened) | Refused> {
  return reading<({ ok: true } & Opened) | Refused>(viewer, refuse('not_found'), async (tx) => {
    const [found] = await tx
      .select({ row: courtPackage })
      .from(courtPackage)
      .innerJoin(complaint, eq(complaint.id, courtPackage.complaintId))
      .where(and(eq(courtPackage.id, id), eq(courtPackage.requestedBy, viewer.id), eq(courtPackage.state, 'ready'), visible(viewer)))
    const { size, expiresAt, complaintId } = found?.row ?? {}
    if (size == null || !expiresAt || !complaintId || expiresAt <= now()) return refuse('not_found')
    await append(tx, 'package_downloaded', { package: id }, complaintId)
    return { ok: true, label: id, type: 'application/zip', size, span: null, stream: copyStream(id, 'package', size) }
  })
}
