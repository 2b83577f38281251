import postgres from 'postgres'
import fs from 'node:fs'
import { traces } from '/work/main/e2e/fake-graph/traces.ts'
const sql = postgres(JSON.parse(fs.readFileSync('/tmp/h8-data/connection.json','utf8')).url, {max:1})
const p = traces('+919999900001')
const re = p.map(x => x.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
const like = p.map((x) => `%${x.replace(/[\\%_]/g, '\\$&')}%`)
for (const t of ['ledger.entry','core.complaint','core.statement','vault.person']) {
  let a = Date.now(); await sql.unsafe(`select count(*) filter (where t::text like any($1)) from ${t} t`, [like]); const l = Date.now()-a
  a = Date.now(); await sql.unsafe(`select count(*) filter (where t::text ~ $1) from ${t} t`, [re]); console.log(t, l, Date.now()-a)
}
await sql.end()
