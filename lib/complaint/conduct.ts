import { sql } from 'drizzle-orm'
import { may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import type { Dues } from './clocks'
import { append, decideOn, freshDues, type On, onCase, refuse } from './step'
import type { Result } from './types'

/** Ids of units, designated officers and signed-in officials; at least one. */
export type Accused = { units: number[]; officers: string[]; officials: string[] }

const ids = (list: readonly (string | number)[]) => `{${list.join(',')}}`

/**
 * Names police as accused. The complaint becomes a police-conduct one and disappears at once for everybody posted there,
 * possibly for the viewer too; who had already opened it goes into the ledger. There is no way back.
 */
export function accuse(viewer: Viewer, on: On, accused: Accused): Promise<Result> {
  return onCase(viewer, on, 'accuse', async (tx, held) => {
    const decision = await decideOn(tx, held, 'accuse', (one) => may(viewer, one))
    if (!decision.ok) return decision
    if (accused.units.length + accused.officers.length + accused.officials.length === 0) return refuse('nobody_accused')
    const [row] = await tx.execute<{ version: number | null }>(sql`select core.accuse(${held.id}, ${held.version},
      ${ids(accused.units)}::int[], ${ids(accused.officers)}::uuid[], ${ids(accused.officials)}::uuid[]) as version`)
    return row?.version ? { ok: true, ref: held.ref, version: row.version } : refuse('changed_meanwhile')
  })
}

/** Hands the complaint to another district's desk, where it is new; this desk does not see it any more. */
export function referDistrict(viewer: Viewer, on: On, { districtId, reason }: { districtId: number; reason: string }): Promise<Result> {
  return onCase(viewer, on, 'referDistrict', async (tx, held) => {
    const decision = await decideOn(tx, held, 'referDistrict', (one) => may(viewer, one), { reason })
    if (!decision.ok) return decision
    if (districtId === held.districtId) return refuse('same_district')
    const [row] = await tx.execute<{ moved: boolean }>(sql`select core.move_district(${held.id}, ${held.version}, ${districtId}, ${dues(freshDues(held, held.priority))}) as moved`)
    if (!row?.moved) return refuse('invalid')
    await append(tx, { actor: 'official', id: viewer.id }, 'referDistrict', held.id, { from: held.status, to: decision.to, district: districtId, was: held.districtId })
    return { ok: true, ref: held.ref, version: held.version + 1 }
  })
}

/** The four due times as PostgreSQL reads a list. */
function dues({ firstLookDue, assignDue, actionDue, outcomeDue }: Partial<Dues>) {
  const times = [firstLookDue, assignDue, actionDue, outcomeDue].map((due) => due?.toISOString() ?? 'null')
  return sql`${`{${times.join(',')}}`}::timestamptz[]`
}
