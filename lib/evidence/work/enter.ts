import type { Tx } from '@/lib/vault/tx'

export type Item = { id: string; complaintId: string; seq: number }

/** One step of an item's custody, done by the machine; to the hour. */
export async function enter(tx: Tx, { id, complaintId, seq }: Item, action: string, detail: Record<string, string | number | null> = {}): Promise<void> {
  await tx`select ledger.append('system', null, ${action}, ${complaintId}, ${JSON.stringify({ item: id, seq, ...detail })}::text::jsonb)`
}
