import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { childFile, institution } from '@/db/schema/child'
import { complaint } from '@/db/schema/complaint'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { type On, refuse, step } from '@/lib/complaint/step'
import type { Result } from '@/lib/complaint/types'
import type { Refused } from '@/lib/complaint/workflow'
import { isoDay } from '@/lib/i18n/format'
import { openName } from '@/lib/vault/lane'
import type { AgeBand } from './types'

const fileOf = async (tx: Tx, complaintId: string) => {
  const { pocso, pocsoNumber, suoMotuNumber, consentHour } = childFile
  const [file] = await tx.select({ pocso, pocsoNumber, suoMotuNumber, consentHour }).from(childFile).where(eq(childFile.complaintId, complaintId))
  return file
}

const write = (tx: Tx, complaintId: string, set: Partial<typeof childFile.$inferInsert>) => tx.update(childFile).set(set).where(eq(childFile.complaintId, complaintId))

const next = async (tx: Tx, kind: 'pocso' | 'suo_motu') => {
  const [row] = await tx.execute<{ number: string }>(sql`select core.next_number(${kind}) as number`)
  return row?.number ?? ''
}

/** Makes an anonymous report a file of the commission's own motion, with the next number of its register. */
export function suoMotu(viewer: Viewer, on: On): Promise<Result> {
  return step(viewer, on, 'suoMotu', {}, async (tx, held) => {
    const file = await fileOf(tx, held.id)
    if (!file || file.suoMotuNumber) return refuse('suo_motu_before')
    if (file.consentHour) return refuse('named_already')
    const suoMotuNumber = await next(tx, 'suo_motu')
    await write(tx, held.id, { suoMotuNumber, suoMotuAt: now() })
    return { detail: { number: suoMotuNumber } }
  })
}

export type PocsoDecision = { pocso: 'yes' | 'no'; reason?: string; womanOfficer: boolean }

/** Says whether POCSO applies: yes with the next number of the register, or no with the reason in words. */
export function decidePocso(viewer: Viewer, on: On, { pocso, reason, womanOfficer }: PocsoDecision): Promise<Result> {
  return step(viewer, on, 'decidePocso', {}, async (tx, held) => {
    const file = await fileOf(tx, held.id)
    if (!file) return refuse('not_found')
    if (pocso === 'no' && !reason?.trim()) return refuse('needs_reason')
    if (file.pocso === pocso) return refuse('pocso_decided')
    const number = pocso === 'yes' ? (file.pocsoNumber ?? (await next(tx, 'pocso'))) : file.pocsoNumber
    await write(tx, held.id, { pocso, pocsoNumber: number, pocsoDecidedAt: now(), notPocsoReason: pocso === 'no' ? (reason?.trim() ?? null) : null, womanOfficer })
    return { detail: { pocso, ...(pocso === 'yes' ? { number } : {}) } }
  })
}

/** Records that the Child Welfare Committee or the Special Court has been told, and when. */
export function intimate(viewer: Viewer, on: On, { to, at }: { to: 'cwc' | 'court'; at: Date }): Promise<Result> {
  return step(viewer, on, 'intimate', {}, async (tx, held) => {
    const file = await fileOf(tx, held.id)
    if (file?.pocso !== 'yes') return refuse('pocso_undecided')
    if (at.getTime() > now().getTime() + 60_000 || at.getTime() < held.arrivedHour.getTime()) return refuse('bad_date')
    await write(tx, held.id, to === 'cwc' ? { cwcToldAt: at } : { courtToldAt: at })
    return { detail: { to } }
  })
}

/** `eventOn`: `YYYY-MM-DD`, null to go by what was told. */
export type Amended = { ageBand: AgeBand; institutionId: number | null; hide: boolean; womanOfficer: boolean; eventOn: string | null }

/** Corrects what the file says of the child and of the institution. Hiding cannot be undone here: it protects who spoke. */
export function amend(viewer: Viewer, on: On, { ageBand, institutionId, hide, womanOfficer, eventOn }: Amended): Promise<Result> {
  return step(viewer, on, 'amend', {}, async (tx, held) => {
    if (eventOn !== null && eventOn > isoDay(now())) return refuse('bad_date')
    if (institutionId !== null) {
      const [known] = await tx
        .select({ id: institution.id })
        .from(institution)
        .where(and(eq(institution.id, institutionId), isNull(institution.endedOn)))
      if (!known) return refuse('invalid')
    }
    await write(tx, held.id, { ageBand, institutionId, womanOfficer, eventOn, hideFromInstitution: sql`hide_from_institution or ${hide}` as unknown as boolean })
    return { detail: { institution: institutionId, hidden: hide } }
  })
}

/** Name and number as an informer gave them, with the words agreed to. */
export type Opened = { ok: true; name: string; number: string; consent: string }

/** Opens what an informer gave by name: for the caseworker of the case alone, and never without an entry in the ledger. */
export async function openGiven(viewer: Viewer, ref: string): Promise<Opened | Refused> {
  if (!may(viewer, 'readChildren')) return refuse('not_allowed')
  return withScope(scopeOf(viewer), async (tx) => {
    const [found] = await tx
      .select({ id: complaint.id, consent: childFile.consentWords })
      .from(complaint)
      .innerJoin(childFile, eq(childFile.complaintId, complaint.id))
      .where(and(eq(complaint.ref, ref), visible(viewer)))
    if (!found) return refuse('not_found')
    const [row] = await tx.execute<{ sealed: Buffer | null }>(sql`select core.open_name(${found.id}) as sealed`)
    return row?.sealed ? { ok: true, ...openName(found.id, row.sealed), consent: found.consent ?? '' } : refuse('not_yours')
  })
}
