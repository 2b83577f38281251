import fs from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import sodium from 'sodium-native'
import { keyBytes } from '@/lib/vault/keys'
import { openCopyBytes, sealCopy, sealedSize } from './copy-cipher'
import type { Source } from './persist'
import { store } from './store'
import type { Copy, Span } from './types'

/** What is kept under the key of copies: looks at evidence, and packages for a court. */
type Kept = Copy | 'package'

function derived(use: 'name' | 'key', id: string, copy: Kept): Buffer {
  const made = Buffer.alloc(32)
  sodium.crypto_generichash(made, Buffer.from(`${use}:${id}/${copy}`), keyBytes('copies.key'))
  return made
}

/** The name of a copy in the store: always the same for the same copy, so that making it again replaces it, and without the key it means nothing. */
const nameOf = (id: string, copy: Kept) => derived('name', id, copy).toString('hex')

/** Keeps `size` bytes as a copy of this item; `source` may be asked for them again. */
export async function putCopyStream(id: string, copy: Kept, source: Source, size: number): Promise<void> {
  const sealed = async () => pipeline(await source(), sealCopy(derived('key', id, copy), size), () => {})
  await store().put(nameOf(id, copy), sealed, sealedSize(size))
}

/** Keeps the file at `path` as a copy of this item. */
export async function putCopy(id: string, copy: Kept, path: string): Promise<void> {
  const { size } = await fs.promises.stat(path)
  await putCopyStream(id, copy, () => fs.createReadStream(path), size)
}

/**
 * The bytes of a copy of `size` bytes, or those of `span`.
 * @throws Tampered when the store holds something else
 */
export function readCopy(id: string, copy: Kept, size: number, span?: Span): AsyncGenerator<Uint8Array> {
  return openCopyBytes(derived('key', id, copy), (from, to) => store().read(nameOf(id, copy), from, to), size, span)
}

/** The same as a stream for a response. */
export const copyStream = (id: string, copy: Kept, size: number, span?: Span) =>
  Readable.toWeb(Readable.from(readCopy(id, copy, size, span), { objectMode: false })) as ReadableStream<Uint8Array>

/** Takes copies out of the store; one that is not there is no error. */
export async function removeCopies(id: string, copies: Kept[]): Promise<void> {
  for (const copy of copies) await store().remove(nameOf(id, copy))
}
