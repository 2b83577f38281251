import { botSql } from '@/lib/vault/tx'

/** Another worker is at the same item. */
export class Busy extends Error {
  override name = 'Busy'
}

/**
 * Works on an item while nobody else does, in whatever process. The lock belongs to a connection, so it ends with a killed process.
 * @throws Busy
 */
export async function alone<T>(id: string, work: () => Promise<T>): Promise<T> {
  const own = await botSql().reserve()
  try {
    const [row] = await own<{ got: boolean }[]>`select pg_try_advisory_lock(hashtextextended(${`evidence ${id}`}, 0)) as got`
    if (!row?.got) throw new Busy()
    try {
      return await work()
    } finally {
      await own`select pg_advisory_unlock(hashtextextended(${`evidence ${id}`}, 0))`
    }
  } finally {
    own.release()
  }
}
