import { now } from '@/lib/clock'
import { openId } from '@/lib/conversation/ids'
import type { FailedReason } from '@/lib/evidence/types'
import type { Wanted } from '@/lib/evidence/work/fetch'
import type { Language } from '@/lib/i18n/language'
import { replyWords } from '@/lib/i18n/reply'
import { contactOf } from '@/lib/vault/contact'
import { People } from '@/lib/vault/person'
import type { Tx } from '@/lib/vault/tx'
import { post, reply } from './outgoing'

/** Tells the informer that one file never came, in the transaction that gives it up. Nobody is told after STOP, DELETE, or about an officer's file. */
export async function tellLost(tx: Tx, { complaintId, seq, by }: Wanted, reason: FailedReason): Promise<void> {
  const address = by === 'informer' ? await contactOf(tx, complaintId) : null
  if (!address) return
  const [row] = await tx<{ language: Language }[]>`select language from core.complaint where id = ${complaintId}`
  const { person } = (await People.lock(tx, [address])).at(address)
  if (person.muted || !row) return
  const words = replyWords[row.language]
  const tag = (person.complaints.find(({ id }) => id === complaintId)?.code ?? '').slice(0, 4)
  const body = (reason === 'too_large' ? words.lostLarge(tag, seq) : words.lost(tag, seq)).replace(' :', ':').replace('  ', ' ')
  await post(tx, [reply(address, { body, buttons: [{ id: openId(complaintId), title: words.see }] }, person.lastHeardAt, row.language)], now())
}
