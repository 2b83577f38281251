import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Ids, numbers and words of closed lists; never free text, names or codes. */
export type Detail = Record<string, string | number | boolean | null>

/** Writes down, in the office's own transaction, what the official of its scope does; the entry stands or falls with the deed. */
export async function append(tx: Tx, action: string, detail: Detail = {}, complaintId: string | null = null): Promise<void> {
  await tx.execute(sql`select ledger.append('official', null, ${action}, ${complaintId}::uuid, ${JSON.stringify(detail)}::jsonb)`)
}
