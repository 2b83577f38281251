import type { ChildPart } from '@/lib/conversation/types'
import type { Tx } from '@/lib/vault/tx'
import { transaction } from '@/lib/vault/tx'

type Every = NonNullable<ChildPart['every']>

const days: Record<Every, number> = { weekly: 7, fortnightly: 14, monthly: 28 }

/** Puts the next question "how are you?" into the diary of a case, as often as was agreed. */
export async function planCheckIn(tx: Tx, complaintId: string, every: Every, from: Date): Promise<void> {
  const due = new Date(from.getTime() + days[every] * 24 * 3_600_000)
  await tx`insert into core.follow_up (complaint_id, kind, due_at) values (${complaintId}, 'check_in', ${due.toISOString()})`
}

type Due = { id: string; complaintId: string; every: Every | 'no'; open: boolean; byHand: boolean }

/** Sends the check-ins that are due, and plans the next of those that come by themselves. An ended case is asked no more. Returns how many were sent. */
export async function sendCheckIns(at: Date): Promise<number> {
  return transaction(async (tx) => {
    const due = await tx<Due[]>`
      select f.id, f.complaint_id as "complaintId", k.check_in as every, c.status not in ('closed', 'rejected', 'merged', 'referred') as open, f.created_by is not null as "byHand"
        from core.follow_up f join core.child_file k on k.complaint_id = f.complaint_id join core.complaint c on c.id = f.complaint_id
       where f.kind = 'check_in' and f.sent_at is null and f.done_at is null and f.due_at <= ${at.toISOString()}
       order by f.due_at limit 200 for update of f skip locked`
    for (const { id, complaintId, every, open, byHand } of due) {
      const wanted = open && every !== 'no'
      await tx`update core.follow_up set sent_at = ${at.toISOString()}, done_at = ${wanted ? null : at.toISOString()} where id = ${id}`
      if (!wanted) continue
      await tx`insert into core.outbox (complaint_id, audience, template, not_before) values (${complaintId}, 'informer', 'check_in', ${at.toISOString()})`
      if (!byHand) await planCheckIn(tx, complaintId, every, at)
    }
    return due.filter(({ open, every }) => open && every !== 'no').length
  })
}
