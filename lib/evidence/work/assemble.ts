import { createHash, type Hash } from 'node:crypto'
import { pipeline, Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { botSql, transaction } from '@/lib/vault/tx'
import { type CertificateRequest, certificate } from '../certificate'
import { putCopyStream, readCopy, removeCopies } from '../copies'
import { copyNameOf, custodyCsv, hashesCsv, packageNames, readMe } from '../package-file'
import { store } from '../store'
import type { PackageContents, PackagedItem } from '../types'
import { alone } from './alone'
import { contentsOf, type Sealed } from './contents'

/** Days that a finished package can be downloaded. */
const lasting = 7

/** A file of the package is not in the store. */
class Missing extends Error {
  override name = 'Missing'
}

type Entry = { name: string; size: number; open: () => Promise<Readable> }

const plain = (name: string, content: Buffer | string): Entry => ({ name, size: Buffer.byteLength(content), open: async () => Readable.from([Buffer.from(content)]) })

function entriesOf(item: PackagedItem, { path, fileKey, sealedSize }: Sealed): Entry[] {
  const { id, label, clean } = item
  return [
    { name: packageNames.original(label), size: sealedSize, open: () => store().read(path, 0, sealedSize - 1) },
    plain(packageNames.key(label), fileKey),
    ...(clean ? [{ name: copyNameOf(item), size: clean.size, open: async () => Readable.from(readCopy(id, 'clean', clean.size), { objectMode: false }) }] : []),
  ]
}

async function sealedOf(place: Omit<Sealed, 'sealedSize'> | undefined): Promise<Sealed> {
  const sealedSize = place ? await store().size(place.path) : null
  if (!place || !sealedSize) throw new Missing()
  return { ...place, sealedSize }
}

/** Where originals are kept: a disk of this machine, or a bucket, which has a name. */
function source(): CertificateRequest['source'] {
  const [, bucket] = /^s3:\/\/([^/?]+)/.exec(env().MITRA_STORAGE) ?? []
  return bucket ? { kind: 'cloud', id: bucket } : { kind: 'server', id: null }
}

async function entries(contents: PackageContents, places: Map<string, Omit<Sealed, 'sealedSize'>>): Promise<Entry[]> {
  const files: Entry[] = []
  for (const item of contents.items) {
    files.push(...entriesOf(item, await sealedOf(places.get(item.id))))
    files.push(plain(packageNames.certificate(item.label), await certificate(item, item.custody, { ...contents, source: source(), simulated: env().demo })))
  }
  return [
    plain(packageNames.readMe, readMe(contents)),
    plain(packageNames.list, JSON.stringify({ version: 1, ...contents }, null, 2)),
    plain(packageNames.hashes, hashesCsv(contents)),
    plain(packageNames.custody, custodyCsv(contents)),
    ...files,
  ]
}

/** The ZIP as a stream, each file opened when its turn comes; nothing is compressed, so that its size is known before its first byte. */
function zipped(list: Entry[], at: Date, opening: (index: number) => void): Promise<{ size: number; stream: Readable }> {
  const zip = new ZipFile()
  const stream = zip.outputStream as Readable
  for (const [index, { name, size, open }] of list.entries()) {
    zip.addReadStreamLazy(name, { size, compress: false, mtime: at, mode: 0o100_644 }, (ready) => {
      opening(index)
      open().then(
        (content) => ready(null, content),
        (error: unknown) => ready(error, new Readable({ read: () => {} })),
      )
    })
  }
  zip.on('error', (error: Error) => stream.destroy(error))
  return new Promise((resolve) => {
    const sized = zip.end as (options: object, known: (size: number) => void) => void
    sized.call(zip, {}, (size) => resolve({ size, stream }))
  })
}

/** The same bytes, with `hash` fed on their way. */
function hashed(stream: Readable, hash: Hash): Readable {
  const hashing = new Transform({
    transform(bytes: Buffer, _, done) {
      hash.update(bytes)
      done(null, bytes)
    },
  })
  return pipeline(stream, hashing, () => {})
}

async function put(id: string, contents: PackageContents, list: Entry[]): Promise<{ size: number; sha256: Buffer }> {
  const share = (index: number) => Math.min(99, Math.round((100 * index) / list.length))
  const zip = () =>
    zipped(list, contents.decidedAt, (index) => {
      void botSql()`update core.court_package set progress = ${share(index)} where id = ${id} and state = 'assembling'`.execute().catch(() => {})
    })
  const first = await zip()
  let [ready, hash]: [Readable | null, Hash] = [first.stream, createHash('sha256')]
  const anew = async () => {
    // An upload that broke off begins with the first byte again, and so does what is hashed.
    const stream = ready ?? (await zip()).stream
    ;[ready, hash] = [null, createHash('sha256')]
    return hashed(stream, hash)
  }
  await putCopyStream(id, 'package', anew, first.size)
  return { size: first.size, sha256: hash.digest() }
}

/**
 * Puts an agreed court package together: sealed originals with their keys for the custodian, copies, hashes, custody, certificates. Nothing
 * of it lies open anywhere. Run again after a crash it starts anew.
 */
export async function assemblePackage(id: string): Promise<void> {
  await alone(id, async () => {
    const found = await contentsOf(id, now())
    if (!found) return
    const { complaintId, contents, sealed } = found
    const { size, sha256 } = await put(id, contents, await entries(contents, sealed))
    const until = new Date(now().getTime() + lasting * 86_400_000).toISOString()
    await transaction(async (tx) => {
      const rows =
        await tx`update core.court_package set state = 'ready', progress = 100, size = ${size}, sha256 = ${sha256}, expires_at = ${until} where id = ${id} and state = 'assembling' returning id`
      if (rows.length === 0) return
      const detail = JSON.stringify({ package: id, files: contents.items.length, sha256: sha256.toString('hex') })
      await tx`select ledger.append('system', null, 'package_ready', ${complaintId}, ${detail}::text::jsonb)`
    })
  })
}

/** No further try: the request is shown as failed. */
export async function failPackage(id: string): Promise<void> {
  await botSql()`update core.court_package set state = 'failed' where id = ${id} and state = 'assembling'`
}

/** Takes packages whose time is over out of the store. Returns how many. */
export async function expirePackages(): Promise<number> {
  const over = await botSql()<{ id: string }[]>`select id from core.court_package where state = 'ready' and expires_at <= ${now().toISOString()}`
  for (const { id } of over) {
    await removeCopies(id, ['package'])
    await botSql()`update core.court_package set state = 'expired' where id = ${id}`
  }
  return over.length
}
