import type postgres from 'postgres'
import type { LedgerLine } from './history'

type Row = Record<string, unknown>

const chunk = 2000

const plain = (value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

/** Inserts rows in large pieces, each one statement. A key that a row lacks is null. */
export async function insertAll(owner: postgres.Sql, table: string, rows: Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ')
  for (let from = 0; from < rows.length; from += chunk) {
    const json = JSON.stringify(rows.slice(from, from + chunk), (_, value) => plain(value))
    await owner.unsafe(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)`, [json])
  }
}

/** Appends to the ledger with the times of the lines, in their order, keeping the chain. Only the owner can. */
export async function appendLedger(owner: postgres.Sql, lines: LedgerLine[], programme: 'satark' | 'bal' = 'satark'): Promise<void> {
  lines.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (let from = 0; from < lines.length; from += chunk) {
    const json = JSON.stringify(lines.slice(from, from + chunk))
    await owner.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(2026112101)`
      await tx`select set_config('app.seeded', ${json}, true)`
      await tx.unsafe(`do $$
        declare last record; line jsonb; n bigint; h bytea; made bytea;
        begin
          select seq, hash into last from ledger.entry order by seq desc limit 1;
          n := coalesce(last.seq, 0); h := coalesce(last.hash, '\\x');
          for line in select jsonb_array_elements(current_setting('app.seeded')::jsonb) loop
            n := n + 1;
            made := ledger.hash_of(h, n, (line->>'at')::timestamptz, '${programme}', line->>'actor', (line->>'actor_id')::uuid, (line->>'unit_id')::int, (line->>'complaint_id')::uuid, line->>'action', line->'detail');
            insert into ledger.entry values (n, (line->>'at')::timestamptz, '${programme}', line->>'actor', (line->>'actor_id')::uuid, (line->>'unit_id')::int, (line->>'complaint_id')::uuid, line->>'action', line->'detail', h, made);
            h := made;
          end loop;
        end $$`)
    })
  }
}
