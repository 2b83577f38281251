import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'
import { botSql } from '@/lib/vault/tx'

/** A job that another one has just set off finds the lock still held for a moment. */
const patience = { tries: 10, everyMs: 100 }

/** Another worker has been at the same item for a second. */
export class Busy extends Error {
  override name = 'Busy'
}

async function locked(own: postgres.ReservedSql, id: string): Promise<boolean> {
  for (let tries = 0; tries < patience.tries; tries += 1) {
    const [row] = await own<{ got: boolean }[]>`select pg_try_advisory_lock(hashtextextended(${`evidence ${id}`}, 0)) as got`
    if (row?.got) return true
    await sleep(patience.everyMs)
  }
  return false
}

/**
 * Works on an item while nobody else does, in whatever process. The lock belongs to a connection, so it ends with a killed process.
 * @throws Busy
 */
export async function alone<T>(id: string, work: () => Promise<T>): Promise<T> {
  const own = await botSql().reserve()
  try {
    if (!(await locked(own, id))) throw new Busy()
    try {
      return await work()
    } finally {
      await own`select pg_advisory_unlock(hashtextextended(${`evidence ${id}`}, 0))`
    }
  } finally {
    own.release()
  }
}
