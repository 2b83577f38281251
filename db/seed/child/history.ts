import { hourOf } from '@/lib/clock'
import { sealWords } from '@/lib/vault/lane'
import type { LedgerLine } from '../history'
import type { Random } from '../random'
import { bodyOf, officeOf } from './words'

const hour = 3_600_000
const day = 24 * hour

export type Row = Record<string, unknown>
export type Past = { complaint: Row; file: Row; referrals: Row[]; followUps: Row[]; outbox: Row[]; ledger: LedgerLine[] }
export type Case = {
  id: string
  at: Date
  category: string
  priority: string
  now: Date
  caseworker: string
  unit: number
  number: (kind: 'pocso' | 'suo_motu' | 'referral') => string
}

type Status = 'received' | 'reviewing' | 'assigned' | 'accepted' | 'action_initiated' | 'acted' | 'closed' | 'rejected'
const road: readonly Status[] = ['received', 'reviewing', 'accepted', 'action_initiated', 'acted', 'closed']

/** How far a case of this age has come. */
function reached(draw: Random, days: number): Status {
  const shares: [Status, number][] =
    days < 1
      ? [
          ['received', 5],
          ['reviewing', 3],
          ['accepted', 4],
        ]
      : days < 10
        ? [
            ['received', 1],
            ['reviewing', 2],
            ['assigned', 1],
            ['accepted', 4],
            ['action_initiated', 6],
            ['acted', 2],
          ]
        : [
            ['accepted', 1],
            ['action_initiated', 4],
            ['acted', 2],
            ['closed', 12],
            ['rejected', 2],
          ]
  return draw.weighted(shares)
}

const bytea = (sealed: Buffer) => `\\x${sealed.toString('hex')}`

function referred(draw: Random, one: Case, at: Date, body: string): Row {
  const id = draw.uuid()
  const due = new Date(at.getTime() + (body === 'sjpu' ? 3 : 10) * day)
  const answered = due < one.now && draw.chance(0.92) ? new Date(at.getTime() + (due.getTime() - at.getTime()) * draw.next()) : null
  return {
    ...{
      id,
      complaint_id: one.id,
      number: one.number('referral'),
      body,
      to_name: `${officeOf[body] ?? body.toUpperCase()} (काल्पनिक)`,
      sent_at: at,
      sent_by: one.caseworker,
      due_at: due,
    },
    via: draw.pick(['hand', 'email', 'portal'] as const),
    record_sealed: bytea(sealWords('core.referral', id, 'काल्पनिक अभिलेख: एक बच्चे का मामला है, कृपया जाँच कर कार्रवाई करें। बच्चे की पहचान गुप्त रखी गई है।')),
    answered_at: answered,
    answer_sealed: answered ? bytea(sealWords('core.referral/answer', id, 'काल्पनिक उत्तर: जाँच हो गई है, रिपोर्ट भेजी जा रही है।')) : null,
  }
}

function planned(draw: Random, one: Case, from: Date, done: boolean): Row {
  const id = draw.uuid()
  // In an open case the next date lies around today; a few have been missed.
  const due = done ? new Date(from.getTime() + (2 + draw.below(14)) * day) : new Date(one.now.getTime() + (draw.next() * 14 - 2) * day)
  const over = done && due < one.now
  return {
    ...{ id, complaint_id: one.id, due_at: due, created_by: one.caseworker, created_at: from, kind: draw.pick(['call', 'visit', 'review', 'hearing'] as const) },
    plan_sealed: bytea(sealWords('core.follow_up', id, draw.pick(['कार्यालय से पूछना कि क्या हुआ', 'कार्यालय को फ़ोन करना, क्या कार्रवाई हुई', 'बच्चे की हालत पूछना']))),
    done_at: over ? due : null,
    done_by: over ? one.caseworker : null,
    note_sealed: over ? bytea(sealWords('core.follow_up/note', id, draw.pick(['बात हुई, जाँच चल रही है', 'फ़ोन पर बात हुई, जाँच जारी है']))) : null,
  }
}

/** POCSO of one case: decided and told in time, mostly; the newest stand open with their clock running. */
function pocso(draw: Random, one: Case, status: Status): { file: Row; told: boolean } {
  if (one.category !== 'SEXUAL') return { file: { pocso: 'not_raised' }, told: false }
  if (status === 'received' || status === 'reviewing' || status === 'assigned') return { file: { pocso: 'undecided' }, told: false }
  if (draw.chance(0.15)) return { file: { pocso: 'no', pocso_decided_at: one.at, not_pocso_reason: 'काल्पनिक: पीड़ित वयस्क है' }, told: false }
  const soon = (hours: number) => new Date(Math.min(one.at.getTime() + hours * hour, one.now.getTime()))
  return {
    file: { pocso: 'yes', pocso_number: one.number('pocso'), pocso_decided_at: soon(3), cwc_told_at: soon(9), court_told_at: draw.chance(0.85) ? soon(15) : null },
    told: true,
  }
}

function steps(draw: Random, one: Case, status: Status): Map<Status, Date> {
  const last = status === 'rejected' ? 1 : status === 'assigned' ? 1 : road.indexOf(status)
  const found = new Map<Status, Date>()
  let at = one.at.getTime()
  for (const step of road.slice(1, last + 1)) {
    at += (one.priority === 'critical' ? 2 : 20) * (0.2 + draw.next() * 1.4) * hour
    found.set(step, new Date(Math.min(at, one.now.getTime() - 60_000 * (7 - road.indexOf(step)))))
  }
  return found
}

const actions: Partial<Record<Status, string>> = { accepted: 'take', action_initiated: 'initiate', acted: 'report', closed: 'close' }

/** What happened in one case between its arrival and now, as rows. */
export function past(draw: Random, one: Case): Past {
  const status = reached(draw, (one.now.getTime() - one.at.getTime()) / day)
  const at = steps(draw, one, status)
  const line = (when: Date, action: string, detail: LedgerLine['detail'] = {}): LedgerLine => ({
    ...{ at: when, actor: 'official', actor_id: one.caseworker, unit_id: one.unit, complaint_id: one.id, action, detail },
  })
  const ledger: LedgerLine[] = [{ ...line(hourOf(one.at), 'filed'), actor: 'informer', actor_id: null, unit_id: null }]
  for (const [step, when] of at) ledger.push(...(step === 'reviewing' ? [line(when, 'viewed'), line(when, 'look')] : [line(when, actions[step] ?? step)]))
  const taken = at.get('accepted')
  const { file, told } = pocso(draw, one, status)
  const body = bodyOf[one.category] ?? 'cwc'
  const after = (hours: number) => new Date(Math.min((taken ?? one.at).getTime() + hours * hour, one.now.getTime()))
  const referrals = taken && (told || draw.chance(0.7)) && !(body === 'sjpu' && file.pocso === 'no') ? [referred(draw, one, after(1), body)] : []
  if (told) referrals.push(referred(draw, one, after(2), 'cwc'))
  const followUps = taken ? [planned(draw, one, taken, status === 'closed'), ...(draw.chance(0.4) ? [planned(draw, one, after(24), status === 'closed')] : [])] : []
  for (const { sent_at: when, body: to, number } of referrals) ledger.push(line(when as Date, 'refer', { body: String(to), number: String(number) }))
  const acted = status === 'acted' || status === 'closed'
  const outcome = acted ? (referrals.some((row) => row.answered_at) ? 'verified_acted' : 'verified_no_offence') : status === 'rejected' ? 'not_ours' : null
  const ended = at.get('closed') ?? (status === 'rejected' ? after(5) : null)
  const scope = status === 'rejected' && one.category !== 'SEXUAL' ? draw.pick(['civil', 'custody', 'service', 'sub_judice'] as const) : null
  if (status === 'rejected') ledger.push(line(ended ?? one.now, scope ? 'outOfScope' : 'reject', scope ? { rule: scope } : {}))
  const complaint = {
    ...{ status, version: ledger.length, outcome, caseworker_id: taken || status === 'assigned' ? one.caseworker : null },
    ...{ first_look_at: at.get('reviewing') ?? null, assigned_at: taken ?? (status === 'assigned' ? after(1) : null), accepted_at: taken ?? null },
    ...{ action_initiated_at: at.get('action_initiated') ?? null, acted_at: at.get('acted') ?? null, closed_at: ended },
    outcome_note: acted ? 'काल्पनिक: मौके पर जाँच की गई' : null,
    ...(status === 'closed' && draw.chance(0.3) ? { verdict: draw.pick(['helped', 'helped', 'not_helped'] as const), verdict_at: ended } : {}),
  }
  const tell = (template: string, when: Date): Row => ({
    ...{ id: draw.uuid(), complaint_id: one.id, audience: 'informer', template, params: {}, created_by: one.caseworker, created_at: when },
    ...{ not_before: when, state: 'delivered', state_day: when },
  })
  const started = at.get('action_initiated')
  const outbox = [...(started ? [tell('update_action_initiated', started)] : []), ...(status === 'closed' && ended ? [tell('update_closed', ended)] : [])]
  return { complaint, file: { ...file, out_of_scope: scope }, referrals, followUps, outbox, ledger }
}
