import type { ScopeReason } from '@/lib/child/types'
import { now } from '@/lib/clock'
import { relayed, type Update } from '@/lib/conversation/relay'
import type { Language } from '@/lib/i18n/language'
import { programmeOf } from '@/lib/programme'
import type { ProgrammeId } from '@/lib/programme/types'
import { contactOf } from '@/lib/vault/contact'
import { People } from '@/lib/vault/person'
import { type Tx, transaction } from '@/lib/vault/tx'
import type { TemplateName } from '@/lib/whatsapp/template'
import { type Posted, post, reply } from './outgoing'
import { signed } from './payload'
import { nextAllowed } from './reach'

type Wish = {
  id: string
  complaintId: string
  template: string
  outOfScope: ScopeReason | null
  audience: 'informer' | 'officer'
  assignmentId: string | null
  language: Language
  ref: string
  programme: ProgrammeId
}

async function wishOf(tx: Tx, id: string): Promise<Wish | undefined> {
  const [wish] = await tx<Wish[]>`
    select o.id, o.complaint_id as "complaintId", o.template, o.params ->> 'scope' as "outOfScope", o.audience, o.assignment_id as "assignmentId", c.language, c.ref, c.programme_id as programme
      from core.outbox o join core.complaint c on c.id = o.complaint_id where o.id = ${id} and o.state = 'queued' for update of o`
  return wish
}

/**
 * Fulfils one wish of core.outbox: finds whom it is for, which only the worker can, and puts the letter on its way. Withheld when there
 * is nobody to reach any more or the informer has said STOP. Once only: a wish that is not `queued` is left alone.
 */
export async function relay(id: string): Promise<void> {
  await transaction(async (tx) => {
    const wish = await wishOf(tx, id)
    if (!wish) return
    const letter = wish.audience === 'informer' ? await toInformer(tx, wish) : await toOfficer(tx, wish)
    if (letter) await post(tx, [{ ...letter, outboxId: id }], now())
    await tx`update core.outbox set state = ${letter ? 'relayed' : 'withheld'}, state_day = date_trunc('day', now()) where id = ${id}`
  })
}

/** What the informer is told; null for a template that is none of the informer's. */
function updateOf({ id, complaintId, template, outOfScope }: Wish): Update | null {
  if (template === 'question') return { kind: 'question', complaintId, outboxId: id }
  if (template === 'check_in') return { kind: 'check_in', complaintId }
  const kind = (['action_initiated', 'acted', 'referred', 'closed'] as const).find((one) => template === `update_${one}`)
  if (kind === 'closed' && outOfScope) return { kind, complaintId, outOfScope }
  return kind ? { kind, complaintId } : null
}

async function toInformer(tx: Tx, wish: Wish): Promise<Posted | null> {
  const address = await contactOf(tx, wish.complaintId)
  const update = updateOf(wish)
  if (!address || !update) return null
  const people = await People.lock(tx, wish.programme, [address])
  const { person } = people.at(address)
  if (person.muted) return null
  const reach = person.conversation?.reach
  const asked = programmeOf(wish.programme).speakers.length > 0
  const notBefore = asked ? nextAllowed(reach?.hours ?? 'never', now()) : undefined
  if (notBefore === null) return null
  const code = person.complaints.find(({ id }) => id === wish.complaintId)?.code ?? ''
  const say = relayed(update, code, { ...wish, speaker: person.conversation?.speaker, guarded: reach?.word !== undefined })
  return { ...reply(wish.programme, address, say, person.lastHeardAt, wish.language), ...(notBefore ? { notBefore } : {}) }
}

const templateOf: Record<string, TemplateName> = { assigned: 'mitra_task', reminder: 'mitra_task_reminder', withdrawn: 'mitra_task_withdrawn' }

/** Only a reference and signed buttons travel to an officer's phone; what it is about is read on the one-time page. */
async function toOfficer(tx: Tx, { assignmentId, template, ref, programme }: Wish): Promise<Posted | null> {
  const name = templateOf[template]
  const [officer] = await tx<{ whatsapp: string; language: Language; open: boolean }[]>`
    select o.whatsapp, o.language, a.state in ('sent', 'accepted', 'help') and o.ended_on is null as open
      from core.assignment a join core.officer o on o.id = a.officer_id where a.id = ${assignmentId}`
  if (!name || !officer || !assignmentId || (template !== 'withdrawn' && !officer.open)) return null
  const payloads = template === 'withdrawn' ? [] : (['accept', 'decline', 'help'] as const).map((action) => signed(action, assignmentId))
  const content = { template: { name, language: officer.language, parameters: [ref], payloads } }
  return { programme, to: { phone: officer.whatsapp }, content, until: null, language: officer.language }
}
