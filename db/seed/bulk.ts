import type postgres from 'postgres'
import { placeSearch } from '@/lib/place'
import type { Unit } from '@/lib/place/types'
import { sealStatement } from '@/lib/vault/lane'
import { type Officer, type Plan, type Simulated, simulated } from './complaints'
import { copyRows } from './copy'
import type { LedgerLine } from './history'
import { appendLedger } from './insert'
import { asked } from './question'

type Row = Record<string, unknown>
type Batch = { complaint: Row[]; statement: Row[]; assignment: Row[]; report: Row[]; outbox: Row[]; ledger: LedgerLine[] }

const batchSize = 20_000
/** A load above this size is written without the indexes that only reading needs. */
const small = 20_000
/** Every so many informers is asked something in a large load; the few hundred of a demo wait for a person to ask. */
const oneInAsked = 15
const empty = (): Batch => ({ complaint: [], statement: [], assignment: [], report: [], outbox: [], ledger: [] })

/** Writes a batch; ledger lines later than `until` stay in it, so that the ledger is in the order of time across batches. */
async function write(owner: postgres.Sql, batch: Batch, until: Date): Promise<Batch> {
  await copyRows(owner, 'core.complaint', batch.complaint)
  await copyRows(owner, 'core.statement', batch.statement)
  await copyRows(owner, 'core.assignment', batch.assignment)
  await copyRows(owner, 'core.action_report', batch.report)
  await copyRows(owner, 'core.outbox', batch.outbox)
  await appendLedger(
    owner,
    batch.ledger.filter(({ at }) => at <= until),
  )
  return { ...empty(), ledger: batch.ledger.filter(({ at }) => at > until) }
}

/** Indexes that only make reading faster are built once, after a large load. Returns what makes them again. */
async function withoutIndexes(owner: postgres.Sql): Promise<string[]> {
  const found = await owner<{ name: string; definition: string }[]>`
    select format('%I.%I', i.schemaname, i.indexname) as name, i.indexdef as definition from pg_indexes i
     where (i.schemaname, i.tablename) in (('core', 'complaint'), ('core', 'assignment'), ('core', 'action_report'), ('core', 'statement'), ('core', 'outbox'), ('ledger', 'entry'))
       and not exists (select 1 from pg_constraint c where c.conname = i.indexname) and i.indexdef not like 'CREATE UNIQUE%'`
  for (const { name } of found) await owner.unsafe(`drop index ${name}`)
  return found.map(({ definition }) => definition)
}

/**
 * What is simulated has been told and counted already: nothing of it may reach the relay, and the roll-up is counted once at the end.
 * A large load is written without the indexes that only reading needs.
 */
async function loading(owner: postgres.Sql, large: boolean, load: () => Promise<void>): Promise<void> {
  await owner`alter table core.outbox disable trigger user`
  await owner`alter table core.complaint disable trigger tally`
  const indexes = large ? await withoutIndexes(owner) : []
  try {
    await load()
  } finally {
    for (const definition of indexes) await owner.unsafe(definition)
    await owner`alter table core.outbox enable trigger user`
    await owner`alter table core.complaint enable trigger tally`
  }
  if (large)
    for (const table of ['core.complaint', 'core.assignment', 'core.action_report', 'core.statement', 'core.outbox', 'ledger.entry']) await owner.unsafe(`vacuum analyze ${table}`)
  await owner`select core.tally_rebuild()`
  await owner`analyze core.tally`
}

async function plan(owner: postgres.Sql, wish: Pick<Plan, 'count' | 'months' | 'seed' | 'now'>): Promise<Plan> {
  const units = await owner<Unit[]>`
    select id, programme_id as "programmeId", kind, parent_id as "parentId", code, name_en as "nameEn", name_hi as "nameHi", aliases,
      range_id as "rangeId", district_id as "districtId", circle_id as "circleId", lat, lng, territorial from core.unit order by id`
  const officers = await owner<
    Officer[]
  >`select id, unit_id as "unitId", district_id as "districtId", circle_id as "circleId" from core.officer where programme_id = 'satark' order by id`
  const posted = await owner<
    { id: string; role: string; unitId: number }[]
  >`select id, role, unit_id as "unitId" from auth.official where role in ('sp', 'dig') order by created_at, username`
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

/** Writes simulated complaints with everything that hangs on them; the same seed and `now` give the same rows, also a million of them. */
export async function seedComplaints(owner: postgres.Sql, wish: Pick<Plan, 'count' | 'months' | 'seed' | 'now'>): Promise<void> {
  const made = await plan(owner, wish)
  const large = wish.count > small
  await loading(owner, large, async () => {
    let batch = empty()
    let n = 0
    for (const one of simulated(made)) {
      n += 1
      add(batch, large && n % oneInAsked === 0 ? asked(one, n, wish.now) : one)
      if (batch.complaint.length === batchSize) batch = await write(owner, batch, new Date(String(one.complaint.arrived_hour)))
    }
    await write(owner, batch, wish.now)
  })
}

function add(batch: Batch, { complaint, words, sealed, history }: Simulated): void {
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
}
