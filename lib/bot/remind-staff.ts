import { moment } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { codeOf, log } from '@/lib/log'
import { openWords } from '@/lib/vault/lane'
import { People } from '@/lib/vault/person'
import { lookupMac } from '@/lib/vault/state'
import { type Tx, transaction } from '@/lib/vault/tx'
import { type Posted, post } from './outgoing'
import { gapFor, type Reminder, reminderOf } from './remind-when'

type Row = Reminder & { official: string; language: Language; sealed: Buffer; lastAt: Date | null }

/**
 * What waits for staff of the commission who keep a number for reminders and were not reminded of it: the POCSO day at its
 * beginning, half and end, critical cases that are nobody's, cases given and not accepted, referrals and diary entries before and after
 * their time. Told is who has the case or stands in, everybody for nobody's, and at the end of the POCSO day the chair; never those it
 * is hidden from.
 */
const waiting = (tx: Tx, at: Date) => tx<Row[]>`
  with given as (select ${at.toISOString()}::timestamptz as at),
  open as (
    select c.*, f.pocso, f.pocso_due, f.pocso_alarm, f.cwc_told_at, f.court_told_at from core.complaint c join core.child_file f on f.complaint_id = c.id
     where c.programme_id = 'bal' and c.lane = 'child' and c.status not in ('closed', 'rejected', 'merged', 'referred')),
  due as (
    select id, 'pocso:' || id || ':' || pocso_alarm as subject, pocso_due as due, true as urgent, pocso_alarm = 2 as chair from open
     where pocso in ('undecided', 'yes') and pocso_due is not null and (cwc_told_at is null or court_told_at is null
       or not exists (select 1 from core.referral r where r.complaint_id = open.id and r.body in ('sjpu', 'thana')))
    union all select id, 'new:' || id, assign_due, true, false from open where caseworker_id is null and priority = 'critical' and assign_due is not null
    union all select id, 'given:' || id || ':' || extract(epoch from assigned_at)::bigint, coalesce(action_due, assigned_at), priority = 'critical', false from open
     where status = 'assigned' and caseworker_id is not null and assigned_at is not null
    union all select open.id, 'referral:' || r.id || ':' || (r.due_at <= at)::int, r.due_at, false, false
      from given, core.referral r join open on open.id = r.complaint_id where r.answered_at is null and r.due_at <= at + interval '1 day'
    union all select open.id, 'diary:' || u.id || ':' || (u.due_at <= at)::int, u.due_at, false, false
      from given, core.follow_up u join open on open.id = u.complaint_id where u.kind <> 'check_in' and u.done_at is null and u.due_at <= at + interval '12 hours')
  select o.id as official, o.language, p.sealed, open.ref, due.subject, due.due, due.urgent, (select max(sent_at) from core.staff_reminder r where r.official_id = o.id) as "lastAt"
    from given, due join open using (id)
    join auth.official o on o.programme_id = 'bal' and o.disabled_at is null and o.id <> all (open.accused_official_ids)
    join core.staff_phone p on p.official_id = o.id
   where (due.chair and (o.role = 'chair' or core.acts_as_chair(o.id))
       or o.role = 'caseworker' and case when open.caseworker_id is null
         then not exists (select 1 from core.delegation d where d.office = 'caseworker' and d.for_official = o.id and given.at between d.starts_at and d.ends_at)
         else o.id = coalesce((select d.to_official from core.delegation d where d.office = 'caseworker' and d.for_official = open.caseworker_id and d.to_official is not null
           and given.at between d.starts_at and d.ends_at limit 1), open.caseworker_id) end)
     and not exists (select 1 from core.staff_reminder r where r.official_id = o.id and r.subject = due.subject)
   order by o.id, due.urgent desc, due.due`

/** The number that was sealed for this official; null where it does not open. */
function phoneOf(official: string, sealed: Buffer): string | null {
  try {
    return openWords('core.staff_phone', official, sealed)
  } catch (error) {
    log('error', 'sealed words did not open', { code: codeOf(error) })
    return null
  }
}

async function letterTo(tx: Tx, rows: Row[], at: Date): Promise<Posted | null> {
  const [first] = rows
  const reminder = reminderOf(rows, at)
  if (!first || !reminder || (first.lastAt && at.getTime() - first.lastAt.getTime() < gapFor(reminder.urgent))) return null
  const phone = phoneOf(first.official, first.sealed)
  if (!phone) return null
  const mac = lookupMac('bal', phone)
  if ((await People.lockMacs(tx, 'bal', [mac])).byMac(mac)?.muted) return null
  for (const subject of reminder.subjects) await tx`insert into core.staff_reminder (official_id, subject, sent_at) values (${first.official}, ${subject}, ${at.toISOString()})`
  const parameters = [reminder.ref, moment(reminder.due, first.language), String(reminder.count)]
  const content = { template: { name: 'mitra_desk' as const, language: first.language, parameters, payloads: [] } }
  return { programme: 'bal', to: { phone }, content, until: null, language: first.language }
}

/** Sends each of the commission's staff at most one neutral line of what waits, in the hours for it. Returns how many were told. */
export async function remindStaff(at: Date): Promise<number> {
  return transaction(async (tx) => {
    const rows = (await waiting(tx, at)).map((row) => ({ ...row, due: new Date(row.due), lastAt: row.lastAt && new Date(row.lastAt) }))
    const letters: Posted[] = []
    for (const official of new Set(rows.map((row) => row.official))) {
      const letter = await letterTo(
        tx,
        rows.filter((row) => row.official === official),
        at,
      )
      if (letter) letters.push(letter)
    }
    await post(tx, letters, at)
    await tx`delete from core.staff_reminder where sent_at < ${at.toISOString()}::timestamptz - interval '180 days'`
    return letters.length
  })
}
