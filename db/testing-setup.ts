import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from './embedded'
import { migrate } from './migrate'
import { seedReference } from './seed/reference'

/** One PostgreSQL for the whole run: migrated and with units and helplines, as the template every test file copies. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-test-'))
  await fs.chmod(folder, 0o755)
  const database = await startEmbedded(folder)
  await migrate(database.url)
  const owner = postgres(database.url, { max: 1, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
  await seedReference(owner)
  await owner.end()
  process.env.MITRA_TEST_TEMPLATE = database.url
  return async () => {
    await database.stop()
    await fs.rm(folder, { recursive: true, force: true })
  }
}
