import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { sample } from '@/e2e/fake-graph/sample'
import { pdf } from '@/e2e/fake-graph/sample/pdf'
import type { EvidenceKind } from '@/lib/conversation/types'
import { type Copied, cleaned, disguised } from '@/lib/evidence/clean'
import { pagePictures } from '@/lib/evidence/clean/look/document'
import type { Copy } from '@/lib/evidence/types'
import { classRoom, roads } from './picture'
import { voiceNote } from './voice'

/** Who sends such a file: an informer to the police, somebody who speaks for a child, or either. */
type Sender = 'police' | 'child' | 'either'
type Source = { kind: EvidenceKind; from: Sender; original: Buffer }
/** One file with what the cleaner made of it. */
export type Made = Source & { result: Copied; copies: Partial<Record<Copy, string>>; columns: Record<string, unknown> }

/** As PostgreSQL reads bytes in a text. */
export const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await fs.readFile(file))
    .digest()

async function facts(name: 'clean' | 'disguised', file: string | undefined, type: string | null): Promise<Record<string, unknown>> {
  if (!file) return {}
  return { [`${name}_type`]: type, [`${name}_size`]: (await fs.stat(file)).size, [`${name}_sha256`]: bytea(await hashOf(file)) }
}

/** One sample through the true cleaner, once; its copies then serve every item made of it. */
async function made(folder: string, index: number, one: Source): Promise<Made> {
  const { original } = one
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
  return { ...one, result, copies, columns }
}

async function sources(): Promise<Source[]> {
  const seen = (await roads()).map((original): Source => ({ kind: 'image', from: 'police', original }))
  return [
    ...seen,
    { kind: 'image', from: 'child', original: await classRoom() },
    { kind: 'voice', from: 'either', original: await voiceNote() },
    { kind: 'video', from: 'police', original: sample('video').bytes },
    { kind: 'document', from: 'police', original: sample('document').bytes },
    { kind: 'document', from: 'child', original: pdf('Simulated document: letter to the head of a school') },
  ]
}

/** Every sample through the true cleaner, two at a time; copies are left in `folder`. */
export async function samples(folder: string): Promise<Made[]> {
  const list: Made[] = []
  const all = await sources()
  for (let at = 0; at < all.length; at += 2) list.push(...(await Promise.all(all.slice(at, at + 2).map((one, offset) => made(folder, at + offset, one)))))
  return list.filter(({ result }) => result.outcome === 'cleaned')
}
