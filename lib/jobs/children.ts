import { sql } from 'drizzle-orm'
import { botDb, type Tx } from '@/db/client'
import { notBefore } from '@/lib/complaint/jitter'
import { append } from '@/lib/complaint/step'
import { env } from '@/lib/env'

const system = { actor: 'system', id: null } as const
const open = sql`c.lane = 'child' and c.status not in ('closed', 'rejected', 'merged', 'referred')`

/**
 * Alarms of the POCSO day while the police, the Child Welfare Committee or the Special Court has not been told: 1 from half of
 * it on, 2 when it is over, which lifts the case to the chair. An alarm is given once.
 */
export async function pocsoAlarms(at: Date): Promise<number> {
  return botDb().transaction(async (tx) => {
    const rows = await tx.execute<{ id: string; alarm: number }>(sql`
      update core.child_file f set pocso_alarm = case when f.pocso_due <= ${at.toISOString()} then 2 else 1 end from core.complaint c
       where c.id = f.complaint_id and ${open} and f.pocso in ('undecided', 'yes')
         and f.pocso_alarm < case when f.pocso_due <= ${at.toISOString()} then 2 when f.pocso_due <= ${at.toISOString()}::timestamptz + interval '12 hours' then 1 else 0 end
         and (f.cwc_told_at is null or f.court_told_at is null or not exists (select 1 from core.referral r where r.complaint_id = c.id and r.body in ('sjpu', 'thana')))
      returning f.complaint_id as id, f.pocso_alarm as alarm`)
    for (const { id, alarm } of rows) {
      if (alarm === 2) await tx.execute(sql`update core.complaint set escalation = 2 where id = ${id} and escalation < 2`)
      await append(tx, system, 'pocso_alarm', id, { level: alarm })
    }
    return rows.length
  })
}

/** Sends the check-ins that are due to those who agreed to them; the worker keeps to the agreed hours when it relays. */
export async function checkIns(at: Date): Promise<number> {
  return botDb().transaction(async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      update core.follow_up u set sent_at = ${at.toISOString()} from core.complaint c, core.child_file f
       where c.id = u.complaint_id and f.complaint_id = c.id and ${open} and f.check_in <> 'no'
         and u.kind = 'check_in' and u.due_at <= ${at.toISOString()} and u.sent_at is null and u.done_at is null
      returning u.complaint_id as id`)
    for (const { id } of rows) {
      await tx.execute(
        sql`insert into core.outbox (complaint_id, audience, template, not_before) values (${id}, 'informer', 'check_in', ${notBefore(at, env().jitter, Math.random()).toISOString()})`,
      )
      await append(tx, system, 'checked_in', id)
    }
    return rows.length
  })
}

/** Puts back into the pool what belongs to a caseworker who is gone, or away with nobody standing in. */
export async function releaseUnattended(at: Date): Promise<number> {
  return botDb().transaction(async (tx) => {
    const rows = await unattended(tx, at)
    for (const { id, official } of rows) await append(tx, system, 'released', id, { official })
    return rows.length
  })
}

async function unattended(tx: Tx, at: Date) {
  return tx.execute<{ id: string; official: string }>(sql`
    update core.complaint c set caseworker_id = null, status = 'returned', version = c.version + 1, assigned_at = null, accepted_at = null, action_initiated_at = null, acted_at = null,
        escalation = greatest(c.escalation, 1)
      from auth.official o
     where o.id = c.caseworker_id and ${open} and c.status in ('assigned', 'accepted', 'action_initiated', 'acted') and (o.disabled_at is not null or (
       exists (select 1 from core.delegation d where d.for_official = o.id and d.to_official is null and ${at.toISOString()} between d.starts_at and d.ends_at)
       and not exists (select 1 from core.delegation d where d.for_official = o.id and d.to_official is not null and ${at.toISOString()} between d.starts_at and d.ends_at)))
    returning c.id, o.id as official`)
}
