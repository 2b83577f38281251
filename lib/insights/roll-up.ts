import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'

/** Folds what has changed since the last time into the roll-up. Returns how many changes there were. */
export async function foldTally(): Promise<number> {
  const [row] = await botDb().execute<{ folded: number }>(sql`select core.tally_fold() as folded`)
  return row?.folded ?? 0
}

const columns = sql.raw('unit_id, category, span, n, verified, acted, fir, arrested, arrests, open, closed, unproven, reopened, untrue, paper')

/**
 * Rows of the roll-up that differ from a fresh count of all complaints, after folding. All of it sees one moment, so that arrivals
 * meanwhile make no difference; when another fold came between, the transaction fails and is to be tried again.
 */
export function tallyDifferences(): Promise<number> {
  return botDb().transaction(
    async (tx) => {
      await tx.execute(sql`select core.tally_fold()`)
      const [row] = await tx.execute<{ wrong: number }>(sql`
        with kept as (select ${columns} from core.tally where n <> 0), fresh as (select ${columns} from core.tally_rebuilt)
        select count(*)::int as wrong from ((table kept except table fresh) union all (table fresh except table kept)) different`)
      return row?.wrong ?? 0
    },
    { isolationLevel: 'repeatable read' },
  )
}

/** Counts everything anew. */
export async function rebuildTally(): Promise<void> {
  await botDb().execute(sql`select core.tally_rebuild()`)
}
