import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import { copyRows } from './copy'
import type { LedgerLine } from './history'

const chunk = 5000

/** Appends to the ledger with the times of the lines, in their order, keeping the chain: the content is written out by the database, as `ledger.hash_of` does. Only the owner can. */
export async function appendLedger(owner: postgres.Sql, lines: LedgerLine[], programme: 'satark' | 'bal' = 'satark'): Promise<void> {
  lines.sort((a, b) => a.at.getTime() - b.at.getTime())
  await owner`select pg_advisory_lock(2026112101)`
  const [last] = await owner<{ seq: string; hash: Buffer }[]>`select seq, hash from ledger.entry order by seq desc limit 1`
  let [seq, prev] = [Number(last?.seq ?? 0), last?.hash ?? Buffer.alloc(0)]
  for (let from = 0; from < lines.length; from += chunk) {
    const part = lines.slice(from, from + chunk).map((line, index) => ({ ...line, seq: seq + index + 1, programme_id: programme }))
    const written = await owner<{ content: string }[]>`
      select jsonb_build_array(seq, extract(epoch from at), programme_id, actor, actor_id, unit_id, complaint_id, action, detail)::text as content
        from jsonb_populate_recordset(null::ledger.entry, ${JSON.stringify(part)}::text::jsonb) with ordinality order by ordinality`
    const entries = part.map((line, index) => {
      const hash = createHash('sha256')
        .update(prev)
        .update(written[index]?.content ?? '')
        .digest()
      const entry = { ...line, prev: `\\x${prev.toString('hex')}`, hash: `\\x${hash.toString('hex')}` }
      prev = hash
      return entry
    })
    seq += part.length
    await copyRows(owner, 'ledger.entry', entries)
  }
  await owner`select pg_advisory_unlock(2026112101)`
}
