import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as drizzleMigrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { ensureRoles } from './roles'

const folder = fileURLToPath(new URL('./migrations', import.meta.url))

/** The same URL with the session's role set from the first statement on. */
export function asRole(url: string, role: string): string {
  const changed = new URL(url)
  changed.searchParams.set('options', `-c role=${role}`)
  return changed.toString()
}

/**
 * Brings a database to the newest schema: cluster roles, the job queue's tables, then ours.
 * `url` belongs to a login that may create roles; everything made here belongs to `mitra_owner`, which nobody can log in as.
 * Safe to run twice, also at the same time.
 */
export async function migrate(url: string): Promise<void> {
  const owner = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await owner`select pg_advisory_lock(2026112100)`
    await ensureRoles(owner)
    const [{ name } = { name: '' }] = await owner<{ name: string }[]>`select current_database() as name`
    await owner.unsafe(`grant create on database ${owner.options.database ? `"${name}"` : name} to mitra_owner`)
    await owner.unsafe(`revoke temp on database "${name}" from public`)
    await runMigrations({ connectionString: asRole(url, 'mitra_owner') })
    const asOwner = postgres(url, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
    try {
      await drizzleMigrate(drizzle(asOwner), { migrationsFolder: folder })
    } finally {
      await asOwner.end()
    }
  } finally {
    await owner.end()
  }
}
