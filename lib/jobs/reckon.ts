import type { Task } from 'graphile-worker'
import { now } from '@/lib/clock'
import { makeAllNotes } from '@/lib/insights/note'
import { reckoned } from '@/lib/insights/reckon'
import { foldTally, rebuildTally, tallyDifferences } from '@/lib/insights/roll-up'
import { log } from '@/lib/log'
import { transaction } from '@/lib/vault/tx'

/** Changes are gathered this long before maps are worked out again. */
const gatheredMinutes = 5

/** Every minute: changed numbers reach the trends, and maps are worked out again a little later. */
export const tally: Task = async (_, { addJob }) => {
  const folded = await foldTally()
  if (folded > 0) {
    await addJob(
      'reckon',
      {},
      { jobKey: 'reckon', jobKeyMode: 'preserve_run_at', runAt: new Date(now().getTime() + gatheredMinutes * 60_000), queueName: 'reckon', maxAttempts: 3 },
    )
  }
}

/** Maps, hours, clusters and alarms; `rescan` also where this week has been scanned. */
export const reckon: Task = async (payload) => {
  await reckoned((payload as { rescan?: boolean } | null)?.rescan === true)
}

/** Every night: the roll-up against a fresh count. A difference is told in the log and in the ledger, and put right. */
export const tallyCheck: Task = async () => {
  const wrong = await tallyDifferences()
  if (wrong === 0) return
  log('error', 'roll-up differs from a fresh count', { count: wrong })
  await transaction((tx) => tx`select ledger.append('system', null, 'tally_differs', null, ${JSON.stringify({ rows: wrong })}::text::jsonb)`)
  await rebuildTally()
}

/** Every Monday at six in the morning (Asia/Kolkata): the review note of the week that has ended, for every district and range. */
export const note: Task = async () => {
  const made = await makeAllNotes()
  log('info', 'weekly review notes made', { count: made })
}
