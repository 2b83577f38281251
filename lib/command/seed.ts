import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { closePools } from '@/db/client'
import { seedComplaints } from '@/db/seed/bulk'
import { seedOfficers } from '@/db/seed/officers'
import { Misconfigured } from '@/lib/errors'
import { reckoned } from '@/lib/insights/reckon'
import { ownerUrl } from './database'
import { run } from './run'

/** `npm run seed -- --complaints N --months M --seed S`: simulated complaints into a migrated database; deterministic for a day. */
await run(async () => {
  const { values } = parseArgs({ options: { complaints: { type: 'string', default: '600' }, months: { type: 'string', default: '6' }, seed: { type: 'string', default: '1' } } })
  const [count, months, seed] = [Number(values.complaints), Number(values.months), Number(values.seed)]
  if (![count, months, seed].every((value) => Number.isInteger(value) && value > 0))
    throw new Misconfigured('seed: --complaints, --months and --seed take whole numbers above zero')
  const url = await ownerUrl()
  if (!url) throw new Misconfigured('DATABASE_URL: missing, and no embedded database is running')
  const owner = postgres(url, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
  const today = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000)
  if ((await owner`select 1 from core.officer limit 1`).length === 0) await seedOfficers(owner, today)
  await seedComplaints(owner, { count, months, seed, now: today })
  await owner.end()
  process.env.DATABASE_URL ??= url
  await reckoned(true)
  await closePools()
  process.stdout.write(`${count} simulated complaints over ${months} months, seed ${seed}\n`)
})
