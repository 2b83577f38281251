import { doorSql } from '@/db/client'

type Waiting = { count: number; oldestSeconds: number }

/**
 * How many messages have not been heard and how many replies not been sent for a minute or longer, with the age of the oldest: numbers only.
 * @throws when the database is away
 */
export async function backlog(): Promise<{ unheard: Waiting; unsent: Waiting }> {
  const [row] = await doorSql()<{ unheard: string; unheard_seconds: number; unsent: string; unsent_seconds: number }[]>`select * from vault.backlog()`
  if (!row) throw new Error('the backlog is one row')
  return { unheard: { count: Number(row.unheard), oldestSeconds: row.unheard_seconds }, unsent: { count: Number(row.unsent), oldestSeconds: row.unsent_seconds } }
}
