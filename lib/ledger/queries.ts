import { and, asc, desc, eq, gt, gte, inArray, lt, ne, sql } from 'drizzle-orm'
import { type Tx, withScope } from '@/db/client'
import { official } from '@/db/schema/access'
import { complaint, officer } from '@/db/schema/complaint'
import { entry } from '@/db/schema/ledger'
import { unit } from '@/db/schema/unit'
import { may, scopeOf } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import type { Detail } from './append'

export const actors = ['official', 'officer', 'informer', 'system'] as const
type Actor = (typeof actors)[number]

export type LedgerFilter = {
  action?: string
  /** One official by id, everybody of a kind, or `people`: all kinds but the system; `everyone` is all of them. */
  person?: string
  /** Instants: from included, to not. */
  from?: Date
  to?: Date
  /** Keyset: entries older than `before`, or the ones next newer than `after`. */
  before?: number
  after?: number
}

export type Name = { nameEn: string; nameHi: string }

export type LedgerLine = {
  seq: number
  /** To the millisecond; to the hour when an informer acted. */
  at: Date
  actor: Actor
  who: Name | null
  action: string
  /** Reference of the complaint, where the viewer may open it. */
  ref: string | null
  detail: Detail
}

export type LedgerPage = { lines: LedgerLine[]; newer: number | null; older: number | null; names: Map<string, Name> }

const pageSize = 50

function actedBy(person: string | undefined) {
  if (person === undefined || person === 'everyone') return []
  if (person === 'people') return [ne(entry.actor, 'system')]
  const kind = actors.find((actor) => actor === person)
  return [kind ? eq(entry.actor, kind) : eq(entry.actorId, person)]
}

function conditions({ action, person, from, to }: LedgerFilter) {
  return and(sql`true`, ...(action ? [eq(entry.action, action)] : []), ...actedBy(person), ...(from ? [gte(entry.at, from)] : []), ...(to ? [lt(entry.at, to)] : []))
}

type Found = { seq: number; at: Date; actor: Actor; actorId: string | null; action: string; complaintId: string | null; detail: Detail }

/** One page and whether there is more on either side; one row more than shown is read to know it. */
async function found(tx: Tx, filter: LedgerFilter): Promise<{ rows: Found[]; newer: boolean; older: boolean }> {
  const columns = { seq: entry.seq, at: entry.at, actor: entry.actor, actorId: entry.actorId, action: entry.action, complaintId: entry.complaintId, detail: entry.detail }
  const query = tx
    .select(columns)
    .from(entry)
    .limit(pageSize + 1)
  if (filter.after !== undefined) {
    const rows = await query.where(and(conditions(filter), gt(entry.seq, filter.after))).orderBy(asc(entry.seq))
    return { rows: rows.slice(0, pageSize).reverse(), newer: rows.length > pageSize, older: true }
  }
  const start = filter.before === undefined ? [] : [lt(entry.seq, filter.before)]
  const rows = await query.where(and(conditions(filter), ...start)).orderBy(desc(entry.seq))
  return { rows: rows.slice(0, pageSize), newer: filter.before !== undefined, older: rows.length > pageSize }
}

const strings = (values: unknown[]) => [...new Set(values.filter((value) => typeof value === 'string'))]

/** Names of the people and units that entries mention, by id; only those the viewer's role may read. */
async function namesOf(tx: Tx, viewer: Viewer, rows: Found[]): Promise<Map<string, Name>> {
  const officials = strings(rows.flatMap(({ actor, actorId, detail }) => [actor === 'official' ? actorId : null, detail.official]))
  const officers = strings(rows.flatMap(({ actor, actorId, detail }) => [actor === 'officer' ? actorId : null, detail.officer]))
  const units = [...new Set(rows.flatMap(({ detail }) => [detail.unit, detail.district, detail.from, detail.was]).filter((id) => typeof id === 'number'))]
  const named = <T extends { id: string | number } & Name>(list: T[]) => list.map(({ id, nameEn, nameHi }) => [String(id), { nameEn, nameHi }] as const)
  const { office } = scopeOf(viewer)
  const ofOfficials = officials.length
    ? await tx.select({ id: official.id, nameEn: official.nameEn, nameHi: official.nameHi }).from(official).where(inArray(official.id, officials))
    : []
  const ofOfficers =
    officers.length && office !== 'mitra_commission'
      ? await tx.select({ id: officer.id, nameEn: officer.nameEn, nameHi: officer.nameHi }).from(officer).where(inArray(officer.id, officers))
      : []
  const ofUnits = units.length ? await tx.select({ id: unit.id, nameEn: unit.nameEn, nameHi: unit.nameHi }).from(unit).where(inArray(unit.id, units)) : []
  return new Map([...named(ofOfficials), ...named(ofOfficers), ...named(ofUnits)])
}

async function refsOf(tx: Tx, viewer: Viewer, rows: Found[]): Promise<Map<string, string>> {
  const ids = strings(rows.map(({ complaintId }) => complaintId))
  if (ids.length === 0 || !may(viewer, 'readComplaints')) return new Map()
  const refs = await tx.select({ id: complaint.id, ref: complaint.ref }).from(complaint).where(inArray(complaint.id, ids))
  return new Map(refs.map(({ id, ref }) => [id, ref]))
}

/** Entries that the row policies show to this viewer, newest first, 50 a page. */
export async function ledgerPage(viewer: Viewer, filter: LedgerFilter): Promise<LedgerPage> {
  return withScope(scopeOf(viewer), async (tx) => {
    const { rows, newer, older } = await found(tx, filter)
    const names = await namesOf(tx, viewer, rows)
    const refs = await refsOf(tx, viewer, rows)
    const lines = rows.map(({ actorId, complaintId, ...row }) => ({
      ...row,
      who: actorId ? (names.get(actorId) ?? null) : null,
      ref: complaintId ? (refs.get(complaintId) ?? null) : null,
    }))
    return { lines, names, newer: newer ? (lines[0]?.seq ?? null) : null, older: older ? (lines.at(-1)?.seq ?? null) : null }
  })
}

/** Officials whose entries this viewer can ask for: everybody an overseer oversees, for an office only oneself. */
export async function askable(viewer: Viewer): Promise<({ id: string } & Name)[]> {
  const columns = { id: official.id, nameEn: official.nameEn, nameHi: official.nameHi }
  const { office } = scopeOf(viewer)
  return withScope(scopeOf(viewer), (tx) => {
    const all = tx.select(columns).from(official).orderBy(asc(official.nameEn))
    if (viewer.role === 'admin' || viewer.role === 'chair') return all
    if (office !== 'mitra_dig') return all.where(eq(official.id, viewer.id))
    return all.where(sql`${official.unitId} in (select u.id from core.unit u where u.range_id = ${viewer.rangeId})`)
  })
}

/** Whether this role may have the whole chain recomputed. */
export const mayCheckChain = (viewer: Viewer) => viewer.role === 'dig' || viewer.role === 'chair' || viewer.role === 'admin'
