import type postgres from 'postgres'
import { placeSearch } from '@/lib/place'
import type { Unit } from '@/lib/place/types'
import { sealStatement } from '@/lib/vault/lane'
import { type Officer, type Plan, simulated } from './complaints'
import type { LedgerLine } from './history'
import { appendLedger, insertAll } from './insert'

type Row = Record<string, unknown>
type Batch = { complaint: Row[]; statement: Row[]; assignment: Row[]; report: Row[]; outbox: Row[]; ledger: LedgerLine[] }

const batchSize = 20_000
const empty = (): Batch => ({ complaint: [], statement: [], assignment: [], report: [], outbox: [], ledger: [] })

async function write(owner: postgres.Sql, batch: Batch): Promise<void> {
  await insertAll(owner, 'core.complaint', batch.complaint)
  await insertAll(owner, 'core.statement', batch.statement)
  await insertAll(owner, 'core.assignment', batch.assignment)
  await insertAll(owner, 'core.action_report', batch.report)
  // What is simulated has been told already: nothing of it may reach the relay.
  await owner`alter table core.outbox disable trigger relay`
  await insertAll(owner, 'core.outbox', batch.outbox)
  await owner`alter table core.outbox enable trigger relay`
  await appendLedger(owner, batch.ledger)
}

async function plan(owner: postgres.Sql, wish: Pick<Plan, 'count' | 'months' | 'seed' | 'now'>): Promise<Plan> {
  const units = await owner<Unit[]>`
    select id, programme_id as "programmeId", kind, parent_id as "parentId", code, name_en as "nameEn", name_hi as "nameHi", aliases,
      range_id as "rangeId", district_id as "districtId", circle_id as "circleId", lat, lng, territorial from core.unit order by id`
  const officers = await owner<
    Officer[]
  >`select id, unit_id as "unitId", district_id as "districtId", circle_id as "circleId" from core.officer where programme_id = 'satark' order by id`
  const posted = await owner<{ id: string; role: string; unitId: number }[]>`select id, role, unit_id as "unitId" from auth.official where role in ('sp', 'dig')`
  const refs = await owner<{ ref: string }[]>`select ref from core.complaint`
  return {
    ...wish,
    refs: new Set(refs.map(({ ref }) => ref)),
    units: placeSearch([...units], 'satark').units,
    officers: [...officers],
    sp: Object.fromEntries(posted.filter(({ role }) => role === 'sp').map(({ id, unitId }) => [unitId, id])),
    dig: posted.find(({ role }) => role === 'dig')?.id ?? '',
  }
}

/** Writes simulated complaints with their whole history; the same seed and `now` give the same rows, also a million of them. */
export async function seedComplaints(owner: postgres.Sql, wish: Pick<Plan, 'count' | 'months' | 'seed' | 'now'>): Promise<void> {
  let batch = empty()
  for (const { complaint, words, sealed, history } of simulated(await plan(owner, wish))) {
    const id = String(complaint.id)
    batch.complaint.push(complaint)
    for (const [index, { question, said }] of words.entries()) {
      const seq = index + 1
      const body = sealed ? `\\x${sealStatement(id, seq, said).toString('hex')}` : null
      batch.statement.push({ complaint_id: id, seq, question, said: sealed ? null : said, sealed: body, said_hour: complaint.arrived_hour })
    }
    if (history.assignment) batch.assignment.push(history.assignment)
    if (history.report) batch.report.push(history.report)
    batch.outbox.push(...history.outbox)
    batch.ledger.push(...history.ledger)
    if (batch.complaint.length === batchSize) {
      await write(owner, batch)
      batch = empty()
    }
  }
  await write(owner, batch)
}
