import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type postgres from 'postgres'
import { sample } from '@/e2e/fake-graph/sample'
import type { EvidenceKind } from '@/lib/conversation/types'
import { type Copied, cleaned, disguised } from '@/lib/evidence/clean'
import { pagePictures } from '@/lib/evidence/clean/look/document'
import { putCopy } from '@/lib/evidence/copies'
import { sealOriginal } from '@/lib/evidence/seal-original'
import type { Copy } from '@/lib/evidence/types'
import { inFolder } from '@/lib/evidence/work/folder'
import { copyRows } from './copy'
import type { LedgerLine } from './history'
import { appendLedger } from './insert'
import { pictures } from './picture'
import { type Random, random } from './random'

type Made = { kind: EvidenceKind; original: Buffer; result: Copied; copies: Partial<Record<Copy, string>>; columns: Record<string, unknown> }
type Complaint = { id: string; arrived_hour: string }
type Rows = { evidence: Record<string, unknown>[]; original: Record<string, unknown>[]; ledger: LedgerLine[] }

const room = 64_000_000
/** How many are stored at once: each waits for the disk. */
const together = 12

const bytea = (bytes: Buffer) => `\\x${bytes.toString('hex')}`
const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await fs.readFile(file))
    .digest()

async function facts(name: 'clean' | 'disguised', file: string | undefined, type: string | null): Promise<Record<string, unknown>> {
  if (!file) return {}
  return { [`${name}_type`]: type, [`${name}_size`]: (await fs.stat(file)).size, [`${name}_sha256`]: bytea(await hashOf(file)) }
}

/** One sample through the true cleaner, once; its copies then serve every item made of it. */
async function made(folder: string, index: number, kind: EvidenceKind, original: Buffer): Promise<Made> {
  const [source, clean, changed] = ['source', 'clean', 'disguised'].map((name) => path.join(folder, `${index}-${name}`)) as [string, string, string]
  await fs.writeFile(source, original)
  const result = await cleaned(source, clean)
  const copies: Made['copies'] = result.outcome === 'cleaned' ? { clean } : {}
  const other = result.sound ? await disguised(source, changed) : null
  if (other?.outcome === 'cleaned') copies.disguised = changed
  const pages = result.type === 'application/pdf' ? pagePictures(await fs.readFile(clean)) : []
  for (const [at, picture] of pages.entries()) {
    const file = path.join(folder, `${index}-page-${at + 1}`)
    await fs.writeFile(file, picture)
    copies[`page-${at + 1}`] = file
  }
  const { width, height, durationMs } = result
  const sizes = pages.length > 0 ? { pages: pages.length, page_sizes: pages.map(({ length }) => length) } : {}
  const columns = {
    sniffed: result.kind,
    width,
    height,
    duration_ms: durationMs,
    ...sizes,
    ...(await facts('clean', copies.clean, result.type)),
    ...(await facts('disguised', copies.disguised, other?.type ?? null)),
  }
  return { kind, original, result, copies, columns }
}

async function samples(folder: string): Promise<Made[]> {
  const drawn = (await pictures()).map((bytes) => ['image', bytes] as const)
  const others = [
    ['voice', sample('voice').bytes],
    ['video', sample('video').bytes],
    ['document', sample('document').bytes],
  ] as const
  const list: Made[] = []
  const all = [...drawn, ...others]
  for (let at = 0; at < all.length; at += 2) {
    const pair = all.slice(at, at + 2)
    list.push(...(await Promise.all(pair.map(([kind, bytes], offset) => made(folder, at + offset, kind, bytes)))))
  }
  return list
}

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

async function stored({ id: complaint, arrived_hour }: Complaint, seq: number, { kind, original, result, copies, columns }: Made): Promise<Rows> {
  const id = randomUUID()
  const at = new Date(arrived_hour)
  const sealed = await sealOriginal(id, [original], { most: room, at: new Date() })
  for (const [copy, file] of Object.entries(copies)) if (file) await putCopy(id, copy as Copy, file)
  const { sha256, sha512, size } = sealed
  const hex = sha256.toString('hex')
  const step = (action: string, detail: LedgerLine['detail']): LedgerLine => ({
    at,
    actor: 'system',
    actor_id: null,
    unit_id: null,
    complaint_id: complaint,
    action,
    detail: { item: id, seq, ...detail },
  })
  return {
    evidence: [
      { ...columns, id, complaint_id: complaint, seq, kind, by: 'informer', said_hour: arrived_hour, state: 'cleaned', size, sha256: bytea(sha256), sha512: bytea(sha512) },
    ],
    original: [{ evidence_id: id, path: sealed.path, file_key: bytea(sealed.fileKey), sealed_sha256: bytea(sealed.sealedSha256), meta_sha256: bytea(sha256) }],
    ledger: [step('evidence_received', { kind, size, via: 'whatsapp' }), step('evidence_sealed', { sha256: hex }), step('evidence_cleaned', { kind: result.kind ?? '' })],
  }
}

/**
 * Gives about every fifth simulated complaint to the police one to three files: samples drawn or made in code, cleaned by the true cleaner, sealed and kept in
 * the true store. Does nothing where there is evidence already.
 */
export async function seedEvidence(owner: postgres.Sql, seed: number): Promise<void> {
  if ((await owner`select 1 from core.evidence e join core.complaint c on c.id = e.complaint_id where c.simulated and c.programme_id = 'satark' limit 1`).length > 0) return
  const complaints = await owner<Complaint[]>`select id, arrived_hour from core.complaint where simulated and programme_id = 'satark' order by arrived_hour desc, id`
  const draw = random(seed)
  await inFolder(room, async (folder) => {
    const list = (await samples(folder)).filter(({ result }) => result.outcome === 'cleaned')
    const wanted = complaints
      .filter(() => draw.chance(0.22))
      .flatMap((complaint) => Array.from({ length: 1 + draw.below(3) }, (_, at) => ({ complaint, seq: at + 1, made: drawSample(draw, list) })))
    const rows: Rows[] = []
    for (let from = 0; from < wanted.length; from += together) {
      rows.push(...(await Promise.all(wanted.slice(from, from + together).map(({ complaint, seq, made: one }) => stored(complaint, seq, one)))))
    }
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
    )
  })
}
