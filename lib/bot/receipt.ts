import { createHmac } from 'node:crypto'
import { byteas } from '@/db/bytea'
import { plainKey } from '@/lib/vault/keys'
import type { Tx } from '@/lib/vault/tx'
import type { ReceiptUpdate } from '@/lib/whatsapp/update'
import { verdictOf } from '@/lib/whatsapp/verdict'
import { coreOf } from '@/lib/whatsapp/wamid'

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed'

const ladder: DeliveryState[] = ['queued', 'sending', 'sent', 'failed', 'delivered', 'read']

/** The states from which one rises to `state`. Receipts come in any order and more than once; a delivery outweighs a failure told earlier. */
export const below = (state: DeliveryState): DeliveryState[] => ladder.slice(0, ladder.indexOf(state))

/** What a receipt without our own id is found by. */
const sentMac = (core: string): Buffer => createHmac('sha256', plainKey('pepper')).update(`sent:${core}`).digest()
export const sentMacOf = (wamid: string): Buffer => sentMac(coreOf(wamid))

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids of our own messages that these receipts speak of, where we know them. */
async function owned(tx: Tx, receipts: ReceiptUpdate[]): Promise<(ReceiptUpdate & { id: string })[]> {
  const strangers = receipts.filter(({ ours, core }) => ours === null && core !== null)
  const macs = strangers.map(({ core }) => sentMac(core ?? ''))
  const rows =
    macs.length > 0 ? await tx<{ msg_mac: Buffer; outgoing_id: string }[]>`select msg_mac, outgoing_id from vault.sent where msg_mac = any(${byteas(tx, macs)}::bytea[])` : []
  const idOf = new Map(rows.map((row) => [row.msg_mac.toString('hex'), row.outgoing_id]))
  return receipts.flatMap((receipt) => {
    const id = receipt.ours ?? idOf.get(sentMac(receipt.core ?? '').toString('hex'))
    return id && uuid.test(id) ? [{ ...receipt, id }] : []
  })
}

/**
 * Writes receipts down, for the message and by day for the office's wish behind it.
 * @returns ids of messages that failed because the 24-hour window was shut: they wait for a template
 */
export async function receipts(tx: Tx, told: ReceiptUpdate[]): Promise<string[]> {
  const known = await owned(tx, told)
  const shut = known.filter(({ status, code }) => status === 'failed' && verdictOf(code, 400) === 'window').map(({ id }) => id)
  const failed = known.filter(({ id, status }) => status === 'failed' && !shut.includes(id)).map(({ id }) => id)
  const delivered = known.filter(({ status }) => status === 'delivered').map(({ id }) => id)
  if (failed.length > 0) await mark(tx, failed, 'failed')
  if (delivered.length > 0) await mark(tx, delivered, 'delivered')
  return shut
}

/** Raises messages to a state, and the wishes they fulfil; whoever is there or further stays. */
export async function mark(tx: Tx, ids: string[], state: 'sent' | 'delivered' | 'failed'): Promise<void> {
  const lower = below(state)
  await tx`with moved as (
      update vault.outgoing set state = ${state}, changed_at = now() where id = any(${ids}::uuid[]) and state = any(${lower}::text[]) returning outbox_id)
    -- What an office sees of an informer's message is the day it left; a phone that takes it days later changes nothing there.
    update core.outbox set state = ${state}, state_day = case when ${state} = 'delivered' and state = 'sent' and audience = 'informer' then state_day else date_trunc('day', now()) end
     where id in (select outbox_id from moved where outbox_id is not null) and state = any(${[...lower, 'relayed']}::text[])`
}
