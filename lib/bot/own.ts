import type { ScopeReason } from '@/lib/child/types'
import type { Status } from '@/lib/complaint/types'
import type { OwnComplaint } from '@/lib/conversation/types'
import type { Person } from '@/lib/vault/person'
import type { Tx } from '@/lib/vault/tx'

type Row = {
  id: string
  category: string
  status: Status
  outcome: string | null
  out_of_scope: ScopeReason | null
  arrived_hour: string
  verdict: string | null
  reopened_count: number
  question_id: string | null
  question: string | null
  files: OwnComplaint['files']
}

/** This person's complaints as "my reports" shows them, newest first; one that is gone is left out. */
export async function ownComplaints(tx: Tx, person: Person): Promise<OwnComplaint[]> {
  if (person.complaints.length === 0) return []
  const codeOf = new Map(person.complaints.map(({ id, code }) => [id, code]))
  const rows = await tx<Row[]>`
    select c.id, c.category, c.status, c.outcome, case when c.status in ('rejected', 'closed') then f.out_of_scope end as out_of_scope, c.arrived_hour, c.verdict, c.reopened_count, q.id as question_id, q.free_text as question,
        (select coalesce(jsonb_agg(jsonb_build_object('n', e.seq, 'sha256', encode(e.sha256, 'hex'), 'lost', e.state = 'failed') order by e.seq), '[]')
          from core.evidence e where e.complaint_id = c.id and e.by = 'informer') as files
      from core.complaint c
      left join core.child_file f on f.complaint_id = c.id
      left join lateral (
        select o.id, o.free_text from core.outbox o
         where o.complaint_id = c.id and o.template = 'question' and o.state not in ('queued', 'failed')
           -- A child who may not be written to reads it on coming back.
           and (o.state <> 'withheld' or c.programme_id = 'bal')
           and not exists (select from core.statement s where s.complaint_id = c.id and s.question = 'answer:' || o.id)
         order by o.created_at desc limit 1) q on true
     where c.id = any(${[...codeOf.keys()]}::uuid[])
     order by c.arrived_hour desc, c.id`
  return rows.map((row) => ({
    id: row.id,
    code: codeOf.get(row.id) ?? '',
    category: row.category,
    status: row.status,
    outcome: row.outcome,
    ...(row.out_of_scope ? { outOfScope: row.out_of_scope } : {}),
    arrivedHour: new Date(row.arrived_hour),
    canReopen: row.status === 'closed' && row.reopened_count === 0,
    canJudge: row.status === 'closed' && row.verdict === null,
    question: row.question_id && row.question ? { outboxId: row.question_id, text: row.question } : null,
    files: row.files,
  }))
}
