import { byteas } from '@/db/bytea'
import { env } from '@/lib/env'
import { Misconfigured } from '@/lib/errors'
import { codeOf, log } from '@/lib/log'
import { type ProgrammeId, programmeIds } from '@/lib/programme/types'
import { open } from '@/lib/vault/open'
import { People } from '@/lib/vault/person'
import type { Sealed } from '@/lib/vault/seal'
import { botSql, type Tx, transaction } from '@/lib/vault/tx'
import { type Incoming, parse } from '@/lib/whatsapp/parse'
import type { MessageUpdate, ReceiptUpdate } from '@/lib/whatsapp/update'
import { batchOf, finish } from './batch'
import { expire } from './held'
import type { Posted } from './outgoing'
import { receipts } from './receipt'
import { turn } from './turn'
import { type World, type Worlds, worlds } from './world'

type Row = Sealed & { id: string; event_mac: Buffer; received_at: string; again: boolean }

/** Rows of one transaction: enough to share its cost, few enough to answer soon. */
const most = 64
/** A row that failed this often is set aside, sealed, until a new version starts; health counts it. */
export const mostAttempts = 8
const laneLocks = 2026112102

/**
 * Takes waiting rows, those of a lane with words of danger before all others, else oldest first, of lanes nobody else works on: one conversation is never in two transactions at once.
 * The row lock is what makes this safe: a row that another worker has just finished is skipped although this statement still sees it.
 */
function claim(tx: Tx, only: string[] | null): Promise<Row[]> {
  return tx<Row[]>`
    with waiting as materialized (
        select lane, bool_or(urgent) as urgent from (
          (select lane, urgent from vault.inbox where urgent and attempts < ${mostAttempts} and (${only}::bigint[] is null or id = any(${only}::bigint[])) order by id limit ${most})
          union all
          (select lane, urgent from vault.inbox where attempts < ${mostAttempts} and (${only}::bigint[] is null or id = any(${only}::bigint[])) order by id limit ${most})) first
        group by lane),
      mine as materialized (select lane, urgent from waiting where pg_try_advisory_xact_lock(${laneLocks}::int, lane::int))
    select i.id, i.event_mac, i.sealed, i.kid, i.received_at, exists (select from vault.heard h where h.event_mac = i.event_mac) as again
      from vault.inbox i join mine using (lane)
     where i.attempts < ${mostAttempts} and (${only}::bigint[] is null or i.id = any(${only}::bigint[]))
     order by mine.urgent desc, i.id limit ${most} for update of i skip locked`
}

/**
 * Hears what is waiting, in one transaction: opened, parsed, each person's turns in the order they were sent, replies put out, rows removed.
 * @returns true when more may be waiting
 */
export async function hearDue(): Promise<boolean> {
  const known = await worlds()
  let claimed: Row[] = []
  try {
    return await transaction(async (tx) => {
      claimed = await claim(tx, null)
      await handle(tx, claimed, known)
      return claimed.length === most
    })
  } catch (error) {
    if (claimed.length === 0 || error instanceof Misconfigured) throw error
    log('warn', 'heard one by one', { task: 'hear', code: codeOf(error), count: claimed.length })
    for (const { id } of claimed) await hearAlone(id, known)
    return false
  }
}

/** One row in a transaction of its own, so that a row nobody can handle holds up no other. */
async function hearAlone(id: string, known: Worlds): Promise<void> {
  try {
    await transaction(async (tx) => handle(tx, await claim(tx, [id]), known))
  } catch (error) {
    log('error', 'not heard', { task: 'hear', code: codeOf(error), id })
    await botSql()`update vault.inbox set attempts = attempts + 1 where id = ${id}`
  }
}

type Opened = { message?: Incoming & { programme: ProgrammeId }; receipt?: ReceiptUpdate }

/** Whose number was written to; undefined once the number has been taken out of the settings. */
const programmeAt = (phoneNumberId: string) => env().numbers.find((number) => number.phoneNumberId === phoneNumberId)?.programme

function opened(row: Row): Opened {
  const content = open('vault.inbox', row.event_mac.toString('hex'), row) as MessageUpdate | ReceiptUpdate
  if (content.kind === 'receipt') return { receipt: content }
  const programme = programmeAt(content.phoneNumberId)
  return programme ? { message: { ...parse(content, new Date(row.received_at)), programme } } : {}
}

async function handle(tx: Tx, rows: Row[], known: Worlds): Promise<void> {
  if (rows.length === 0) return
  const fresh = rows.filter(({ again }) => !again).map(opened)
  const messages = fresh.flatMap(({ message }) => message ?? []).sort((a, b) => a.at.getTime() - b.at.getTime())
  const stale = messages.filter((message) => message.stale).length
  if (stale > 0) log('warn', 'messages older than Meta sends', { task: 'hear', count: stale })
  const told = fresh.flatMap(({ receipt }) => receipt ?? [])
  const macs = rows.map(({ event_mac }) => event_mac)
  if (told.length > 0) await expire(tx, await receipts(tx, told))
  const writes: Promise<unknown>[] = []
  // In one order for every transaction, so that two of them never wait for each other's people.
  for (const programme of programmeIds) {
    const own = messages.filter((message) => message.programme === programme)
    if (own.length > 0) writes.push(...(await converse(tx, own, known[programme])))
  }
  await Promise.all([
    ...writes,
    tx`insert into vault.heard (event_mac) select unnest(${byteas(tx, macs)}::bytea[]) on conflict do nothing`,
    tx`delete from vault.inbox where id = any(${rows.map(({ id }) => id)}::bigint[])`,
  ])
}

async function converse(tx: Tx, messages: Incoming[], known: World): Promise<Promise<unknown>[]> {
  const addresses = messages.flatMap(({ from, moved }) => [from, ...(moved ? [moved.before, moved.after] : [])])
  const batch = batchOf(tx, await People.lock(tx, known.programme.id, addresses), known)
  const letters: Posted[] = []
  for (const message of messages) letters.push(...(await turn(batch, message)))
  return finish(batch, letters)
}
