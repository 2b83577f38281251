import { now } from '@/lib/clock'
import { openId } from '@/lib/conversation/ids'
import type { FailedReason } from '@/lib/evidence/types'
import type { Wanted } from '@/lib/evidence/work/fetch'
import type { Language } from '@/lib/i18n/language'
import { replyWords } from '@/lib/i18n/reply'
import type { ProgrammeId } from '@/lib/programme/types'
import { contactOf } from '@/lib/vault/contact'
import { People } from '@/lib/vault/person'
import type { Tx } from '@/lib/vault/tx'
import { post, reply } from './outgoing'

/** Tells the informer that one file never came, in the transaction that gives it up. Nobody is told after STOP, DELETE, or about an officer's file. */
export async function tellLost(tx: Tx, { complaintId, seq, by }: Wanted, reason: FailedReason): Promise<void> {
  const address = by === 'informer' ? await contactOf(tx, complaintId) : null
  if (!address) return
  const [row] = await tx<{ language: Language; programme: ProgrammeId }[]>`select language, programme_id as programme from core.complaint where id = ${complaintId}`
  if (!row) return
  const { person } = (await People.lock(tx, row.programme, [address])).at(address)
  if (person.muted) return
  const words = replyWords[row.language]
  const tag = (person.complaints.find(({ id }) => id === complaintId)?.code ?? '').slice(0, 4)
  const body = (reason === 'too_large' ? words.lostLarge(tag, seq) : words.lost(tag, seq)).replace(' :', ':').replace('  ', ' ')
  await post(tx, [reply(row.programme, address, { body, buttons: [{ id: openId(complaintId), title: words.see }] }, person.lastHeardAt, row.language)], now())
}
