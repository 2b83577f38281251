import { now } from '@/lib/clock'
import type { Accused } from '@/lib/roster/types'
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
  /** Of the police, by complaint: whom the turns have named in filed reports. */
  named: { complaintId: string; accused: Accused }[]
}

export const batchOf = (tx: Tx, people: People, known: World): Batch => ({ tx, people, known, entries: [], named: [] })

const accuse = (tx: Tx, complaintId: string, { level, unitIds, officerIds = [], officialIds = [] }: Accused) =>
  tx`select core.accuse_told(${complaintId}, ${level}, ${unitIds}::int[], ${officerIds}::uuid[], ${officialIds}::uuid[])`.execute()

/** Writes down what the turns have left: people, letters, ledger. The statements go out together; the caller waits for all of them. */
export function finish({ tx, people, entries, named }: Batch, letters: Posted[]): Promise<unknown>[] {
  const written: Promise<unknown>[] = [...people.save(tx), post(tx, letters, now())]
  // Behind everything that locks a complaint, like the ledger: it writes there too.
  for (const { complaintId, accused } of named) written.push(accuse(tx, complaintId, accused))
  if (entries.length === 0) return written
  const rows = entries.map(({ action, complaintId, detail = {} }) => ({ action, complaint_id: complaintId, detail }))
  const ledger = tx`select ledger.append('informer', null, e.action, e.complaint_id, e.detail)
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as e (action text, complaint_id uuid, detail jsonb)`
  return [...written, ledger.execute()]
}
