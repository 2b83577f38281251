import { createHash, type Hash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/env'
import { boxed } from '@/lib/vault/box'
import { custodian, keyBytes } from '@/lib/vault/keys'
import { seal } from '@/lib/vault/seal'
import { originalKeyBytes, sealOriginalStream } from './original-cipher'
import { store } from './store'

/** More bytes came than a file of this kind may have. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

/** A file as it comes: from the network, in pieces. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** What is written down of a sealed original: sizes and hashes of what came, the hash of what lies in the store, and the key in its two boxes. */
export type SealedOriginal = {
  path: string
  size: number
  sha256: Buffer
  sha512: Buffer
  sealedSha256: Buffer
  /** Opens with the custodian's secret. */
  fileKey: Buffer
  /** Opens with the worker's epoch, until the copy has been made. */
  workKey: Buffer
  workKid: number
}

/** Random, and nothing of the file or the item in it. */
const freshPath = () => randomBytes(32).toString('hex')

/** Passes bytes on, hashes them, and fails above `most`. */
function counted(hashes: Hash[], most: number): { stream: Transform; size: () => number } {
  let size = 0
  const stream = new Transform({
    transform(bytes: Buffer, _, done) {
      size += bytes.length
      for (const hash of hashes) hash.update(bytes)
      done(size > most ? new TooLarge() : null, bytes)
    },
  })
  return { stream, size: () => size }
}

const spoolFolder = () => path.join(/* turbopackIgnore: true */ env().dataDir, 'spool')

async function spoolFile(): Promise<string> {
  const folder = spoolFolder()
  await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 })
  return path.join(folder, randomBytes(16).toString('hex'))
}

/** Removes what killed processes left half sealed a day ago and longer; nobody has a key to it. */
export async function sweepSpool(at: Date): Promise<void> {
  for (const name of await fs.promises.readdir(spoolFolder()).catch(() => [])) {
    const file = path.join(/* turbopackIgnore: true */ spoolFolder(), name)
    const stat = await fs.promises.stat(file).catch(() => null)
    if (stat && stat.mtimeMs < at.getTime() - 86_400_000) await fs.promises.rm(file, { force: true })
  }
}

/**
 * Seals bytes as they come, before anything looks inside, and puts them into the store under `place`. On the way they lie on disk only
 * sealed. `check` sees the SHA-256 of what came before it is stored. Whoever calls this needs public keys alone.
 * @throws TooLarge above `most` bytes; whatever the source or `check` throws, with nothing stored
 */
export async function sealOriginal(
  id: string,
  bytes: Bytes,
  { most, at, place = freshPath(), check }: { most: number; at: Date; place?: string; check?: (sha256: Buffer) => void },
): Promise<SealedOriginal> {
  const key = randomBytes(originalKeyBytes)
  const [sha256, sha512, sealedHash] = [createHash('sha256'), createHash('sha512'), createHash('sha256')]
  const came = counted([sha256, sha512], most)
  const sealed = counted([sealedHash], Number.POSITIVE_INFINITY)
  const spool = await spoolFile()
  try {
    await pipeline(bytes, came.stream, sealOriginalStream(key), sealed.stream, fs.createWriteStream(spool, { mode: 0o600, flags: 'wx' }))
    const digest = sha256.digest()
    check?.(digest)
    await store().put(place, () => fs.createReadStream(spool), sealed.size())
    const content = { key: key.toString('base64') }
    const work = seal('vault.original', id, content, at)
    return {
      ...{ path: place, size: came.size(), sha256: digest, sha512: sha512.digest(), sealedSha256: sealedHash.digest() },
      ...{ fileKey: boxed(keyBytes(custodian.public), 'vault.original', id, content), workKey: work.sealed, workKid: work.kid },
    }
  } finally {
    key.fill(0)
    await fs.promises.rm(spool, { force: true })
  }
}
