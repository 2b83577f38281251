import postgres from 'postgres'
import { migrate } from '@/db/migrate'
import { seedReference } from '@/db/seed/reference'
import { Misconfigured } from '@/lib/errors'
import { ownerUrl } from './database'
import { run } from './run'

/** `npm run db:migrate`: newest schema, and the reference lists (units, helplines) where they are missing. */
await run(async () => {
  const url = await ownerUrl()
  if (!url) throw new Misconfigured('DATABASE_URL: missing, and no embedded database is running')
  await migrate(url)
  const owner = postgres(url, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
  await seedReference(owner)
  await owner.end()
  process.stdout.write('The database has the newest schema\n')
})
