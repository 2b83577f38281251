import { now } from '@/lib/clock'
import { openId } from '@/lib/conversation/ids'
import type { FailedReason } from '@/lib/evidence/types'
import type { Wanted } from '@/lib/evidence/work/fetch'
import type { Language } from '@/lib/i18n/language'
import { officerWords } from '@/lib/i18n/officer'
import { replyWords } from '@/lib/i18n/reply'
import type { ProgrammeId } from '@/lib/programme/types'
import { contactOf } from '@/lib/vault/contact'
import { People } from '@/lib/vault/person'
import type { Tx } from '@/lib/vault/tx'
import { post, reply } from './outgoing'
import { signed } from './payload'

/** Tells whoever sent it that one file never came, in the transaction that gives it up. */
export function tellLost(tx: Tx, item: Wanted, reason: FailedReason): Promise<void> {
  return item.by === 'officer' ? tellOfficer(tx, item, reason) : tellInformer(tx, item, reason)
}

/** Nobody is told after STOP or DELETE. */
async function tellInformer(tx: Tx, { complaintId, seq }: Wanted, reason: FailedReason): Promise<void> {
  const address = await contactOf(tx, complaintId)
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

type Sender = { ref: string; programme: ProgrammeId; whatsapp: string; language: Language; assignmentId: string; open: boolean }

/** The officer who sent this file, as long as the work lies with them; nobody once it was given to somebody else or taken back. */
async function senderOf(tx: Tx, { complaintId, seq }: Wanted): Promise<Sender | undefined> {
  const [sender] = await tx<Sender[]>`
    select c.ref, c.programme_id as programme, o.whatsapp, o.language, a.id as "assignmentId", a.state <> 'reported' as open
      from core.complaint c join core.assignment a on a.id = c.assignment_id join core.officer o on o.id = a.officer_id
     where c.id = ${complaintId} and o.ended_on is null and a.state in ('sent', 'accepted', 'help', 'reported')
       and exists (select from ledger.entry e where e.complaint_id = c.id and e.actor = 'officer' and e.actor_id = o.id and e.action = 'attached' and (e.detail ->> 'seq')::int = ${seq})`
  return sender
}

/** STOP is an informer's word and silences no work. When the officer last wrote cannot be looked up by number alone: Meta says whether the window is shut. */
async function tellOfficer(tx: Tx, item: Wanted, reason: FailedReason): Promise<void> {
  const sender = await senderOf(tx, item)
  if (!sender) return
  const { ref, programme, whatsapp, language, assignmentId, open } = sender
  const { whatsapp: words, button } = officerWords[language]
  const what = reason === 'too_large' ? words.lostLarge(ref, item.seq) : words.lost(ref, item.seq)
  const again = open ? { body: `${what} ${words.lostAgain}`, buttons: [{ id: signed('link', assignmentId), title: button.link }] } : { body: `${what} ${words.lostOver}` }
  await post(tx, [reply(programme, { phone: whatsapp }, again, now().getTime(), language)], now())
}
