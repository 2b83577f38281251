import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { putCopy } from '@/lib/evidence/copies'
import { sealOriginal } from '@/lib/evidence/seal-original'
import type { Copy } from '@/lib/evidence/types'
import { inFolder } from '@/lib/evidence/work/folder'
import { childFiles } from './child/evidence'
import { copyRows } from './copy'
import { bytea, type Made, samples } from './evidence-samples'
import type { LedgerLine } from './history'
import { appendLedger } from './insert'
import { type Random, random } from './random'

/** A file that a complaint is to have. `flagged`: an official says that it is a sexual image of a child; then nothing but its hashes is kept. */
export type Wanted = {
  complaint: { id: string; arrived_hour: string }
  seq: number
  made: Made
  caption?: string
  flagged?: { at: Date; by: string; unit: number }
}
type Rows = { evidence: Record<string, unknown>[]; original: Record<string, unknown>[]; ledger: LedgerLine[] }

/** A picture says by itself that it is simulated; of a sound it stands below. */
const unsaid = 'काल्पनिक आवाज़: कंप्यूटर की बनाई, इसमें कोई शब्द नहीं / Simulated voice: made by a computer, no words in it'
const room = 64_000_000
const day = 24 * 3_600_000
/** How many are stored at once: each waits for the disk. */
const together = 12

/** What one item is made of: mostly photos. */
const drawSample = (draw: Random, list: Made[]) => {
  const kind = draw.weighted([
    ['image', 62],
    ['voice', 20],
    ['video', 10],
    ['document', 8],
  ] as const)
  return draw.pick(list.filter((one) => one.kind === kind))
}

/** What the police are sent: about every fifth complaint has one to three files. */
async function policeFiles(owner: postgres.Sql, list: Made[], draw: Random): Promise<Wanted[]> {
  const complaints = await owner<Wanted['complaint'][]>`select id, arrived_hour from core.complaint where simulated and programme_id = 'satark' order by arrived_hour desc, id`
  const fitting = list.filter(({ from }) => from !== 'child')
  return complaints
    .filter(() => draw.chance(0.22))
    .flatMap((complaint) =>
      Array.from({ length: 1 + draw.below(3) }, (_, at) => {
        const made = drawSample(draw, fitting)
        return { complaint, seq: at + 1, made, ...(made.kind === 'voice' ? { caption: unsaid } : {}) }
      }),
    )
}

/** Keeps the copies that may be looked at, and says what is known of them. */
async function shown(id: string, { copies, columns }: Made, flagged: Wanted['flagged']): Promise<Record<string, unknown>> {
  if (flagged) return { sniffed: columns.sniffed, state: 'flagged', flagged_at: flagged.at, flagged_by: flagged.by, flag_due: new Date(flagged.at.getTime() + day) }
  for (const [copy, file] of Object.entries(copies)) if (file) await putCopy(id, copy as Copy, file)
  return { ...columns, state: 'cleaned' }
}

async function stored({ complaint, seq, made, caption, flagged }: Wanted): Promise<Rows> {
  const id = randomUUID()
  const { kind, original, result } = made
  const sealed = await sealOriginal(id, [original], { most: room, at: new Date() })
  const about = await shown(id, made, flagged)
  const { sha256, sha512, size } = sealed
  const step = (action: string, detail: LedgerLine['detail']): LedgerLine => ({
    ...{ at: new Date(complaint.arrived_hour), actor: 'system', actor_id: null, unit_id: null, complaint_id: complaint.id, action },
    detail: { item: id, seq, ...detail },
  })
  const flag = flagged ? [{ ...step('evidence_flagged', {}), at: flagged.at, actor: 'official', actor_id: flagged.by, unit_id: flagged.unit }] : []
  return {
    evidence: [
      {
        ...{ id, complaint_id: complaint.id, seq, kind, by: 'informer', caption: caption ?? null, said_hour: complaint.arrived_hour },
        ...{ size, sha256: bytea(sha256), sha512: bytea(sha512), ...about },
      },
    ],
    original: [{ evidence_id: id, path: sealed.path, file_key: bytea(sealed.fileKey), sealed_sha256: bytea(sealed.sealedSha256), meta_sha256: bytea(sha256) }],
    ledger: [
      step('evidence_received', { kind, size, via: 'whatsapp' }),
      step('evidence_sealed', { sha256: sha256.toString('hex') }),
      step('evidence_cleaned', { kind: result.kind ?? '' }),
      ...flag,
    ],
  }
}

async function keep(owner: postgres.Sql, wanted: Wanted[], programme: 'satark' | 'bal'): Promise<void> {
  const rows: Rows[] = []
  for (let from = 0; from < wanted.length; from += together) rows.push(...(await Promise.all(wanted.slice(from, from + together).map(stored))))
  await owner.begin(async (tx) => {
    const inside = tx as unknown as postgres.Sql
    await copyRows(
      inside,
      'core.evidence',
      rows.flatMap(({ evidence }) => evidence),
    )
    await copyRows(
      inside,
      'vault.original',
      rows.flatMap(({ original }) => original),
    )
  })
  await appendLedger(
    owner,
    rows.flatMap(({ ledger }) => ledger),
    programme,
  )
}

/**
 * Gives about every fifth simulated complaint to the police one to three files, and some cases of the commission photo, voice and paper: samples drawn or made
 * in code, cleaned by the true cleaner, sealed and kept in the true store. Does nothing for a programme that has evidence already.
 */
export async function seedEvidence(owner: postgres.Sql, seed: number): Promise<void> {
  const found = await owner<{ programme: string }[]>`
    select distinct c.programme_id as programme from core.evidence e join core.complaint c on c.id = e.complaint_id where c.simulated`
  const bare = (['satark', 'bal'] as const).filter((programme) => !found.some((one) => one.programme === programme))
  if (bare.length === 0) return
  await inFolder(room, async (folder) => {
    const list = await samples(folder)
    for (const programme of bare) await keep(owner, await (programme === 'satark' ? policeFiles(owner, list, random(seed)) : childFiles(owner, list)), programme)
  })
}
