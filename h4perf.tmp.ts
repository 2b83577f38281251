import fs from 'node:fs'
import postgres from 'postgres'
import { startEmbedded } from './db/embedded'
import { migrate } from './db/migrate'
import { seedReference } from './db/seed/reference'
import { seedOfficers } from './db/seed/officers'
import { seedComplaints } from './db/seed/bulk'
import { official, placeOf, keys } from './lib/complaint/testing'
import * as q from './lib/complaint/queries'
import { unfiltered } from './lib/complaint/filter'
import { closePools } from './db/client'
fs.mkdirSync('/tmp/h4-pg', { recursive: true }); fs.chmodSync('/tmp/h4-pg', 0o755)
const d = await startEmbedded('/tmp/h4-pg')
await migrate(d.url)
process.env.DATABASE_URL = d.url
await keys()
const owner = postgres(d.url, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
await seedReference(owner)
const place = await placeOf(owner, 'jaunpur')
const sp = await official(owner, 'sp', place), dig = await official(owner, 'dig', place)
for (const c of ['ghazipur', 'chandauli']) await official(owner, 'sp', await placeOf(owner, c))
await seedOfficers(owner, new Date())
const t0 = Date.now()
for (let seed = 1; seed <= 5; seed++) for (let tries = 0; tries < 3; tries++) { try { await seedComplaints(owner, { count: 15000, months: 24, seed: seed * 10 + tries, now: new Date() }); break } catch (e) { console.log('again', (e as {code?: string}).code); await owner`alter table core.outbox enable trigger relay` } }
await owner`analyze`
console.log('seeded', Date.now() - t0)
const [{ ref }] = await owner`select ref from core.complaint where lane='normal' and district_id = ${place.district} order by arrived_hour desc limit 1`
const time = async (name: string, f: () => Promise<unknown>) => { const ts = []; for (let i = 0; i < 8; i++) { const s = performance.now(); await f(); ts.push(performance.now() - s) } ; ts.sort((a, b) => a - b); console.log(name, ts.map((t) => t.toFixed(0)).join(' ')) }
for (const [n, v] of [['sp', sp], ['dig', dig]] as const) {
  await time(n + ' list open', () => q.complaints(v, unfiltered))
  await time(n + ' list all', () => q.complaints(v, { group: 'all', flags: [] }))
  await time(n + ' list late', () => q.complaints(v, { group: 'open', flags: ['late'] }))
  await time(n + ' search', () => q.complaints(v, { group: 'all', flags: [], words: 'truck' }))
  await time(n + ' search none', () => q.complaints(v, { group: 'all', flags: [], words: 'zzqx' }))
  await time(n + ' counters', () => q.counters(v))
  await time(n + ' critical', () => q.newestCritical(v))
  await time(n + ' week', () => q.thisWeek(v))
  await time(n + ' case', () => q.caseOf(v, ref))
  await time(n + ' officersFor', () => q.officersFor(v, ref))
  await time(n + ' officersOf', () => q.officersOf(v))
}

const { withScope } = await import('./db/client'); const { scopeOf } = await import('./lib/access/scope'); const { sql } = await import('drizzle-orm')
const { selectRows } = await import('./lib/complaint/rows'); const { filtered } = await import('./lib/complaint/list'); const { desc } = await import('drizzle-orm'); const { complaint } = await import('./db/schema/complaint')
for (const v of [sp, dig]) await withScope(scopeOf(v), async (tx) => {
  const query = selectRows(tx).where(filtered(v, unfiltered)).orderBy(desc(complaint.arrivedHour), desc(complaint.id)).limit(26)
  const plan = await tx.execute(sql`explain (analyze, buffers off) ${query.getSQL()}`)
  console.log(plan.map((r) => Object.values(r)[0]).filter((l) => /Time|Index|Seq|rows=/.test(String(l))).slice(0, 60).join('\n'))
})
await closePools(); await owner.end(); await d.stop()
