import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Counts one more under the key and says whether that is still within `points` per `seconds`. One statement, so that
 * fifty at once are counted as fifty. An error is the caller's refusal: sign-in and status fail closed.
 */
export async function withinLimit(tx: Tx, key: string, { points, seconds }: { points: number; seconds: number }): Promise<boolean> {
  const expire = sql`now() + make_interval(secs => ${seconds})`
  const [row] = await tx.execute<{ points: number }>(sql`
    insert into auth.limiter as l (key, points, expire) values (${key}, 1, ${expire})
    on conflict (key) do update set
      points = case when l.expire <= now() then 1 else l.points + 1 end,
      expire = case when l.expire <= now() then excluded.expire else l.expire end
    returning points`)
  return row !== undefined && row.points <= points
}

/** Takes one count back: the attempt turned out to be good. */
export async function forgive(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`update auth.limiter set points = points - 1 where key = ${key} and points > 0`)
}

/** Removes counters that have run out; their keys never come again. */
export async function sweepLimits(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from auth.limiter where expire < now() - interval '1 hour'`)
}
