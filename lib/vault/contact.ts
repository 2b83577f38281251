import { randomUUID } from 'node:crypto'
import type { Address } from '@/lib/whatsapp/parse'
import { open } from './open'
import { seal } from './seal'
import type { Tx } from './tx'

// Bound to the complaint rather than to the row's own id: whoever swaps two contacts swaps this as well.
const table = 'vault.contact'

/** Keeps how to reach the informer of one complaint. */
export async function keepContact(tx: Tx, complaintId: string, address: Address, at: Date): Promise<void> {
  const { sealed, kid } = seal(table, complaintId, address, at)
  await tx`insert into vault.contact (id, complaint_id, sealed, kid) values (${randomUUID()}, ${complaintId}, ${sealed}, ${kid})`
}

/**
 * Where the informer of a complaint can be reached; null once shredded or stopped.
 * @throws Tampered when the contact was sealed for another complaint
 */
export async function contactOf(tx: Tx, complaintId: string): Promise<Address | null> {
  const [row] = await tx<{ sealed: Buffer | null; kid: number; notify: boolean }[]>`
    select sealed, kid, notify from vault.contact where complaint_id = ${complaintId}`
  if (!row?.sealed || !row.notify) return null
  return open(table, complaintId, { sealed: row.sealed, kid: row.kid }) as Address
}

/** Seals a new address for complaints whose informer has changed number. Shredded contacts stay shredded. */
export async function readdress(tx: Tx, complaintIds: string[], address: Address, at: Date): Promise<void> {
  for (const id of complaintIds) {
    const { sealed, kid } = seal(table, id, address, at)
    await tx`update vault.contact set sealed = ${sealed}, kid = ${kid} where complaint_id = ${id} and sealed is not null`
  }
}

/** STOP, or writing again after it. */
export async function setNotify(tx: Tx, complaintIds: string[], notify: boolean): Promise<void> {
  if (complaintIds.length > 0) await tx`update vault.contact set notify = ${notify} where complaint_id = any(${complaintIds}::uuid[])`
}

/** DELETE: no way back to the informer of these complaints is left. */
export async function shredContacts(tx: Tx, complaintIds: string[]): Promise<void> {
  if (complaintIds.length > 0)
    await tx`update vault.contact set sealed = null, shredded_at = date_trunc('day', now()) where complaint_id = any(${complaintIds}::uuid[]) and sealed is not null`
}
