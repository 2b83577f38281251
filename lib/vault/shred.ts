import { destroyEpochs, reseal } from './epoch'
import { type Endings, remains, retention } from './expiry'
import type { Person } from './person'
import { openState, sealState } from './state'
import { botSql, type Tx, transaction } from './tx'

export type Shredded = { contacts: number; people: number; drafts: number; outgoing: number; receipts: number; inbox: number; media: number; resealed: number; epochs: number }

const batch = 200

/** Contacts of complaints that ended long enough ago. */
async function contacts(at: Date): Promise<number> {
  const { count } = await botSql()`update vault.contact k set sealed = null, shredded_at = date_trunc('day', ${at.toISOString()}::timestamptz)
    from core.complaint c where c.id = k.complaint_id and k.sealed is not null and c.status in ('closed', 'rejected', 'referred')
     and c.closed_at <= ${at.toISOString()}::timestamptz - ${retention.contactDays} * interval '1 day'`
  return count
}

async function endingsOf(tx: Tx, people: Person[]): Promise<Map<string, number | null>> {
  const ids = people.flatMap(({ complaints }) => complaints.map(({ id }) => id))
  const rows = await tx<{ id: string; ended: string | null }[]>`
    select id, case when status in ('closed', 'rejected', 'referred') then extract(epoch from closed_at) * 1000 end as ended from core.complaint where id = any(${ids}::uuid[])`
  return new Map(rows.map(({ id, ended }) => [id, ended === null ? null : Number(ended)]))
}

/** One batch of people whose day of silence is over. */
async function peopleOnce(at: Date): Promise<{ seen: number; gone: number; cut: number }> {
  return transaction(async (tx) => {
    const rows = await tx<{ lookup_mac: Buffer; state: Buffer }[]>`
      select lookup_mac, state from vault.person where expires_at <= ${at.toISOString()} order by lookup_mac limit ${batch} for update skip locked`
    const people = rows.map((row) => openState(row.lookup_mac, row.state) as Person)
    const endings = await endingsOf(tx, people)
    let [gone, cut] = [0, 0]
    for (const [index, person] of people.entries()) {
      const mac = rows[index]?.lookup_mac
      if (!mac) continue
      const ended: Endings = person.complaints.flatMap(({ id }) => endings.get(id) ?? (endings.has(id) ? [null] : []))
      const left = remains(person, ended, at.getTime())
      if (left === null) gone += (await tx`delete from vault.person where lookup_mac = ${mac}`).count
      else await tx`update vault.person set state = ${sealState(mac, left)}, expires_at = ${at.toISOString()}::timestamptz + interval '6 hours' where lookup_mac = ${mac}`
      if (left !== null && left !== person) cut += 1
    }
    return { seen: rows.length, gone, cut }
  })
}

async function people(at: Date): Promise<{ people: number; drafts: number }> {
  const total = { people: 0, drafts: 0 }
  for (;;) {
    const { seen, gone, cut } = await peopleOnce(at)
    total.people += gone
    total.drafts += cut
    if (seen < batch) return total
  }
}

/** Messages that arrived or failed, receipts no retry of Meta can ask for, files WhatsApp no longer holds, rows nobody could handle. */
async function leftovers(at: Date): Promise<Pick<Shredded, 'outgoing' | 'receipts' | 'inbox' | 'media'>> {
  const sql = botSql()
  const moment = at.toISOString()
  const outgoing = await sql`delete from vault.outgoing
    where changed_at <= ${moment}::timestamptz - case when state in ('delivered', 'read', 'failed') then interval '1 hour' when state = 'sent' then interval '2 days' else interval '30 days' end`
  const sent = await sql`delete from vault.sent where sent_on <= (${moment}::timestamptz)::date - 8`
  const heard = await sql`delete from vault.heard where heard_on <= (${moment}::timestamptz)::date - 9`
  // As long as Meta itself would have gone on trying; an untried row is never deleted.
  const inbox = await sql`delete from vault.inbox where attempts > 0 and received_at <= ${moment}::timestamptz - interval '7 days'`
  const media = await sql`delete from vault.media m using core.evidence e where e.id = m.evidence_id and e.said_hour <= ${moment}::timestamptz - interval '30 days'`
  return { outgoing: outgoing.count, receipts: sent.count + heard.count, inbox: inbox.count, media: media.count }
}

/**
 * Erases everything whose time is over at `at`: contacts, people, drafts, sent messages, then sealing epochs that no row needs any more.
 * Safe to run at any time and twice.
 */
export async function shred(at: Date): Promise<Shredded> {
  const gone = { contacts: await contacts(at), ...(await people(at)), ...(await leftovers(at)) }
  return { ...gone, resealed: await reseal(at), epochs: await destroyEpochs(at) }
}
