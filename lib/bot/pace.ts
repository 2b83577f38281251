import { byteas } from '@/db/bytea'
import { paceMac } from '@/lib/vault/state'
import { botSql } from '@/lib/vault/tx'
import type { Letter } from './outgoing'

/** Meta lets out one message in six seconds to one person, and 45 beforehand. */
const interval = 6
const burst = 45
/** Of the 45 these are kept for the answer to words of danger. */
const kept = 5

/** A letter about to leave; one that was told to wait before is not counted again. */
export type Leaving = { letter: Pick<Letter, 'programme' | 'to'>; urgent: boolean; paced: boolean }

/** The person a letter goes to, without saying who; null for one without an address. */
function pairOf({ programme, to }: Leaving['letter']): Buffer | null {
  const id = to.userId ?? to.phone
  return id === undefined ? null : paceMac(programme, id)
}

/**
 * Seconds that each of these letters has to wait before it may leave, in their order; 0 now. Counts them for Meta's pair limit together with
 * those of every other sender: the database decides, by its clock. Whoever is not in danger waits before the last five sends that Meta still
 * lets out at once, so that there is always room for who is.
 */
export async function waits(leaving: readonly Leaving[]): Promise<number[]> {
  const pairs = leaving.map(({ letter, paced }) => (paced ? null : pairOf(letter)))
  const counted = new Map<string, { pair: Buffer; n: number }>()
  for (const pair of pairs) {
    const key = pair?.toString('base64')
    if (pair && key) counted.set(key, { pair, n: (counted.get(key)?.n ?? 0) + 1 })
  }
  if (counted.size === 0) return leaving.map(() => 0)
  const before = await count([...counted.values()])
  return leaving.map(({ urgent }, at) => {
    const key = pairs[at]?.toString('base64')
    const clear = key === undefined ? undefined : before.get(key)
    if (key === undefined || clear === undefined) return 0
    before.set(key, clear + interval)
    return urgent ? 0 : Math.max(0, clear + interval - (burst - kept) * interval)
  })
}

/** Adds so many letters to each pair. @returns seconds from now until each would have been clear without them */
async function count(pairs: { pair: Buffer; n: number }[]): Promise<Map<string, number>> {
  const sql = botSql()
  // Locked in one order, so that two senders never wait for one another.
  const rows = await sql<{ pair: Buffer; left: number }[]>`
    with given as (
      select pair, n * ${interval} * interval '1 second' as more
        from unnest(${byteas(
          sql,
          pairs.map(({ pair }) => pair),
        )}::bytea[], ${pairs.map(({ n }) => n)}::int[]) as given (pair, n)),
    counted as (
      insert into vault.pace (pair, clear) select pair, now() + more from given order by pair
      on conflict (pair) do update set clear = greatest(pace.clear, now()) + (excluded.clear - now())
      returning pair, clear)
    select pair, extract(epoch from clear - now() - more)::float8 as left from counted join given using (pair)`
  return new Map(rows.map(({ pair, left }) => [pair.toString('base64'), left]))
}

/** Forgets whoever is clear. */
export async function forgetClear(): Promise<void> {
  await botSql()`delete from vault.pace where clear <= now()`
}
