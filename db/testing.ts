import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { closePools } from './client'

export type TestDatabase = { url: string; owner: postgres.Sql; drop: () => Promise<void> }

/**
 * A fresh database for one test file, copied from the migrated template; every pool of this process then points at it.
 * `owner` acts as `mitra_owner`, to arrange and to look behind row level security.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = process.env.MITRA_TEST_TEMPLATE
  if (!template) throw new Error('run with: npx vitest --project database')
  const name = `t_${randomBytes(6).toString('hex')}`
  const admin = postgres(template.replace(/\/mitra$/, '/postgres'), { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template mitra`)
  const url = template.replace(/\/mitra$/, `/${name}`)
  process.env.DATABASE_URL = url
  const owner = postgres(url, { max: 3, onnotice: () => {}, connection: { role: 'mitra_owner' } as never })
  return {
    url,
    owner,
    drop: async () => {
      await closePools()
      await owner.end()
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
