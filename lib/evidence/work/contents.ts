import type { Named } from '@/lib/complaint/types'
import { botSql } from '@/lib/vault/tx'
import { labelOf, soundAlone } from '../rows'
import type { CustodyStep, PackageContents, PackagedItem, Signatory } from '../types'

type Head = {
  id: string
  ref: string
  complaint_id: string
  evidence_ids: string[]
  case_number: string
  reason: string
  requested_at: string
  decided_at: string
  asker: Signatory
  decider: Signatory
}

async function headOf(id: string): Promise<Head | undefined> {
  const sql = botSql()
  const [head] = await sql<Head[]>`
    select p.id, c.ref, p.complaint_id, p.evidence_ids, p.case_number, p.reason, p.requested_at, p.decided_at, a.who as asker, d.who as decider
      from core.court_package p join core.complaint c on c.id = p.complaint_id
      join lateral (select jsonb_build_object('name', jsonb_build_object('en', o.name_en, 'hi', o.name_hi), 'role', o.role, 'office', jsonb_build_object('en', u.name_en, 'hi', u.name_hi)) as who
        from auth.official o join core.unit u on u.id = p.requested_unit where o.id = p.requested_by) a on true
      join lateral (select jsonb_build_object('name', jsonb_build_object('en', o.name_en, 'hi', o.name_hi), 'role', o.role, 'office', jsonb_build_object('en', u.name_en, 'hi', u.name_hi)) as who
        from auth.official o join core.unit u on u.id = p.decided_unit where o.id = p.decided_by) d on true
     where p.id = ${id} and p.state = 'assembling'`
  return head
}

type Row = {
  id: string
  seq: number
  kind: PackagedItem['kind']
  by: PackagedItem['by']
  said_hour: string
  sniffed: string | null
  size: number
  sha256: Buffer
  sha512: Buffer
  sealed_sha256: Buffer
  meta_sha256: Buffer | null
  clean_type: string | null
  width: number | null
  clean_size: number | null
  clean_sha256: Buffer | null
  path: string
  file_key: Buffer
}

/** Where the sealed original of a packaged item lies, and its key for the custodian. */
export type Sealed = { path: string; fileKey: Buffer; sealedSize: number }

type Step = { seq: number; at: string; actor: CustodyStep['actor']; action: string; detail: CustodyStep['detail']; name: Named | null; unit: Named | null }

async function custodyOf(complaintId: string, item: string): Promise<CustodyStep[]> {
  const steps = await botSql()<Step[]>`
    select e.seq::int as seq, e.at, e.actor, e.action, e.detail,
        (select jsonb_build_object('en', o.name_en, 'hi', o.name_hi) from auth.official o where e.actor = 'official' and o.id = e.actor_id
         union all select jsonb_build_object('en', o.name_en, 'hi', o.name_hi) from core.officer o where e.actor = 'officer' and o.id = e.actor_id) as name,
        (select jsonb_build_object('en', u.name_en, 'hi', u.name_hi) from core.unit u where u.id = e.unit_id) as unit
      from ledger.entry e where e.complaint_id = ${complaintId} and e.detail ? 'item' and e.detail ->> 'item' = ${item} order by e.seq`
  return steps.map((step) => ({ ...step, at: new Date(step.at) }))
}

const hex = (bytes: Buffer) => bytes.toString('hex')

function toItem(row: Row, custody: CustodyStep[]): PackagedItem {
  const { id, seq, kind, by, sniffed, size, clean_type: type, clean_size: cleanSize, clean_sha256: cleanHash, meta_sha256: meta } = row
  return {
    ...{ id, label: labelOf(seq), kind, by, sniffed, custody, saidHour: new Date(row.said_hour) },
    original: { size, sha256: hex(row.sha256), sha512: hex(row.sha512), sealedSha256: hex(row.sealed_sha256), metaSha256: meta ? hex(meta) : null },
    soundAlone: soundAlone(type, row.width),
    clean: type && cleanSize !== null && cleanHash ? { type, size: cleanSize, sha256: hex(cleanHash) } : null,
  }
}

/** What an agreed package holds, and where its originals lie; null when it is not being assembled. Files flagged meanwhile are left out. */
export async function contentsOf(id: string, at: Date): Promise<{ complaintId: string; contents: PackageContents; sealed: Map<string, Omit<Sealed, 'sealedSize'>> } | null> {
  const head = await headOf(id)
  if (!head) return null
  const rows = await botSql()<Row[]>`
    select e.id, e.seq, e.kind, e.by, e.said_hour, e.sniffed, e.size::float8 as size, e.sha256, e.sha512, e.clean_type, e.clean_size::float8 as clean_size, e.clean_sha256, e.width,
        o.path, o.file_key, o.sealed_sha256, o.meta_sha256
      from core.evidence e join vault.original o on o.evidence_id = e.id
     where e.id = any(${head.evidence_ids}::uuid[]) and e.complaint_id = ${head.complaint_id} and e.flagged_at is null and o.file_key is not null order by e.seq`
  const items: PackagedItem[] = []
  for (const row of rows) items.push(toItem(row, await custodyOf(head.complaint_id, row.id)))
  const { ref, case_number: caseNumber, reason, asker, decider } = head
  return {
    complaintId: head.complaint_id,
    contents: {
      id,
      ref,
      caseNumber,
      reason,
      requestedBy: asker,
      requestedAt: new Date(head.requested_at),
      decidedBy: decider,
      decidedAt: new Date(head.decided_at),
      madeAt: at,
      items,
    },
    sealed: new Map(rows.map((row) => [row.id, { path: row.path, fileKey: row.file_key }])),
  }
}
