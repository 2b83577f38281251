import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { EvidenceKind } from '@/lib/conversation/types'
import { botSql, transaction } from '@/lib/vault/tx'
import { type Copied, cleaned, disguised, silent } from '../clean'
import { plainReason } from '../clean/answer'
import { pagePictures } from '../clean/look/document'
import { putCopy, removeCopies } from '../copies'
import type { Copy } from '../types'
import { alone } from './alone'
import { enter, type Item } from './enter'
import { inFolder } from './folder'
import { originalBytes } from './original'

type Waiting = Item & { kind: EvidenceKind; size: number }
type File = { path: string; size: number; sha256: Buffer }
type Copies = { result: Copied; clean: File | null; disguised: (File & { type: string }) | null; pages: number[] }

async function measured(file: string): Promise<File> {
  const hash = createHash('sha256')
  for await (const part of fs.createReadStream(file)) hash.update(part as Buffer)
  return { path: file, size: (await fs.promises.stat(file)).size, sha256: hash.digest() }
}

/** The pictures of a document's pages, each kept by itself; returns their sizes. */
async function kept(id: string, folder: string, document: string): Promise<number[]> {
  const pictures = pagePictures(await fs.promises.readFile(document))
  for (const [index, picture] of pictures.entries()) {
    const file = path.join(folder, 'page')
    await fs.promises.writeFile(file, picture)
    await putCopy(id, `page-${index + 1}`, file)
  }
  return pictures.map(({ length }) => length)
}

type Changed = { result: Copied; file: (File & { type: string }) | null }

/** What is heard by default: a sound with the voice disguised; a film likewise, or silent where nothing here decodes its sound. */
async function disguise(folder: string, source: string, seen: boolean): Promise<Changed> {
  const target = path.join(folder, 'disguised')
  const voice = await disguised(source, target)
  const result = voice.outcome !== 'cleaned' && seen ? await silent(source, target) : voice
  return { result, file: result.outcome === 'cleaned' && result.type ? { ...(await measured(target)), type: result.type } : null }
}

async function copies(id: string, folder: string, source: string): Promise<Copies> {
  const target = path.join(folder, 'clean')
  const result = await cleaned(source, target)
  if (result.outcome !== 'cleaned') return { result, clean: null, disguised: null, pages: [] }
  const seen = result.type?.startsWith('video/') ?? false
  const changed = result.sound ? await disguise(folder, source, seen) : null
  // A film whose voice can be neither changed nor left out would be heard as it is by whoever opens it.
  if (changed && seen && !changed.file) return { result: changed.result, clean: null, disguised: null, pages: [] }
  await putCopy(id, 'clean', target)
  if (changed?.file) await putCopy(id, 'disguised', changed.file.path)
  const pages = result.type === 'application/pdf' ? await kept(id, folder, target) : []
  return { result, clean: await measured(target), disguised: changed?.file ?? null, pages }
}

const allOf = ({ pages }: Copies): Copy[] => ['clean', 'disguised', ...pages.map((_, index): Copy => `page-${index + 1}`)]

/** Writes the outcome down, and gives the worker's key to the original up: from here on the custodian alone can open it. */
async function finished(item: Waiting, made: Copies): Promise<void> {
  const { result, clean, disguised: changed, pages } = made
  const { type, kind, width, height, durationMs } = result
  const reason = result.reason === '' ? null : plainReason(result.reason)
  const written = await transaction(async (tx) => {
    const rows = await tx`update core.evidence set state = ${clean ? 'cleaned' : 'sealed_only'}, reason = ${clean ? null : (reason ?? 'unreadable')}, sniffed = ${kind},
        clean_type = ${clean ? type : null}, clean_size = ${clean?.size ?? null}, clean_sha256 = ${clean?.sha256 ?? null},
        disguised_type = ${changed?.type ?? null}, disguised_size = ${changed?.size ?? null}, disguised_sha256 = ${changed?.sha256 ?? null},
        pages = ${pages.length || null}, page_sizes = ${pages.length > 0 ? pages : null}, width = ${width}, height = ${height}, duration_ms = ${durationMs}
      where id = ${item.id} and state = 'cleaning' and flagged_at is null returning id`
    await tx`update vault.original set work_key = null, work_kid = null where evidence_id = ${item.id}`
    if (rows.length === 0) return false
    if (clean)
      await enter(tx, item, 'evidence_cleaned', { kind, size: clean.size, sha256: clean.sha256.toString('hex'), ...(changed ? { disguised: changed.sha256.toString('hex') } : {}) })
    else await enter(tx, item, 'evidence_kept', { reason: reason ?? 'unreadable' })
    return true
  })
  if (!written) await removeCopies(item.id, allOf(made))
}

/** Marks the item as being cleaned; null when there is nothing to clean. */
async function taken(id: string): Promise<Waiting | null> {
  const [row] = await botSql()<Waiting[]>`update core.evidence set state = 'cleaning' where id = ${id} and state in ('sealed', 'cleaning') and flagged_at is null
    returning id, complaint_id as "complaintId", seq, kind, size::float8 as size`
  return row ?? null
}

/**
 * Makes the copies of one sealed original, in a process of its own that dies at its limits. Safe at every point of a crash: copies have fixed
 * names, so that a second try replaces them.
 * @throws Tampered when the store does not hold what was sealed
 */
export async function cleanEvidence(id: string): Promise<void> {
  await alone(id, async () => {
    const item = await taken(id)
    const bytes = item && (await originalBytes(id))
    if (!item || !bytes) return
    await inFolder(item.size * 4, async (folder) => {
      const source = path.join(folder, 'original')
      await pipeline(bytes, fs.createWriteStream(source, { mode: 0o600 }))
      await finished(item, await copies(id, folder, source))
    })
  })
}

/** Takes the copies of a flagged item out of the store, and the worker's key to its original with them. `pages`: how many pictures of pages there were. */
export async function dropCopies(id: string, pages: number): Promise<void> {
  await alone(id, async () => {
    await botSql()`update vault.original o set work_key = null, work_kid = null from core.evidence e where e.id = o.evidence_id and e.id = ${id} and e.flagged_at is not null`
    await removeCopies(id, ['clean', 'disguised', ...Array.from({ length: pages }, (_, index): Copy => `page-${index + 1}`)])
  })
}
