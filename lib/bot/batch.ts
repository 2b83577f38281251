import { now } from '@/lib/clock'
import type { People } from '@/lib/vault/person'
import type { Tx } from '@/lib/vault/tx'
import { type Posted, post } from './outgoing'
import type { World } from './world'

type Entry = { action: string; complaintId: string; detail?: Record<string, string | number> }

/** What the turns of one transaction share. */
export type Batch = {
  tx: Tx
  people: People
  known: World
  /** For the ledger; written last, because its lock is shared by all. */
  entries: Entry[]
}

export const batchOf = (tx: Tx, people: People, known: World): Batch => ({ tx, people, known, entries: [] })

/** Writes down what the turns have left: people, letters, ledger. The statements go out together; the caller waits for all of them. */
export function finish({ tx, people, entries }: Batch, letters: Posted[]): Promise<unknown>[] {
  const written = [...people.save(tx), post(tx, letters, now())]
  if (entries.length === 0) return written
  const rows = entries.map(({ action, complaintId, detail = {} }) => ({ action, complaint_id: complaintId, detail }))
  const ledger = tx`select ledger.append('informer', null, e.action, e.complaint_id, e.detail)
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as e (action text, complaint_id uuid, detail jsonb)`
  return [...written, ledger.execute()]
}
