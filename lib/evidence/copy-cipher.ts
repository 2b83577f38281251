import { randomBytes } from 'node:crypto'
import type { Readable, Transform } from 'node:stream'
import sodium from 'sodium-native'
import { Tampered } from '@/lib/vault/box'
import { inChunks } from './chunks'
import type { Span } from './types'

// A copy is read in parts (a video from its middle), so each piece of 64 KiB is sealed by itself: XChaCha20-Poly1305, the nonce made of
// 16 random bytes of the file and the number of the piece, the file's head (with its size) as associated data. Pieces cannot be
// swapped, left out or cut off without the reader noticing.
const mark = Buffer.from('MC01')
const headBytes = 32
const piece = 65_536
const tag = 16
const nonceBytes = 24

function headOf(size: number): Buffer {
  const head = Buffer.alloc(headBytes)
  mark.copy(head)
  head.writeBigUInt64BE(BigInt(size), 8)
  randomBytes(16).copy(head, 16)
  return head
}

function nonceOf(head: Buffer, index: number): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  head.copy(nonce, 0, 16, 32)
  nonce.writeBigUInt64BE(BigInt(index), 16)
  return nonce
}

/** Bytes in the store of a copy of `size` bytes. */
export const sealedSize = (size: number) => headBytes + size + tag * Math.max(1, Math.ceil(size / piece))

/** Seals a copy of exactly `size` bytes on its way to the store. */
export function sealCopy(key: Buffer, size: number): Transform {
  const head = headOf(size)
  let index = 0
  const seal = (chunk: Buffer) => {
    const sealed = Buffer.alloc(chunk.length + tag)
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, chunk, head, null, nonceOf(head, index), key)
    index += 1
    return sealed
  }
  return inChunks(piece, seal, head)
}

/** Reads part of a sealed copy; `from` and `to` count bytes of the store, both included. */
export type Source = (from: number, to: number) => Promise<Readable>

async function exactly(source: Source, from: number, to: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await source(from, to)) parts.push(part as Buffer)
  const bytes = Buffer.concat(parts)
  if (bytes.length !== to - from + 1) throw new Tampered()
  return bytes
}

/** The head of a sealed copy and the size of what is inside. @throws Tampered */
async function headIn(source: Source): Promise<{ head: Buffer; size: number }> {
  const head = await exactly(source, 0, headBytes - 1)
  if (!head.subarray(0, 4).equals(mark)) throw new Tampered()
  return { head, size: Number(head.readBigUInt64BE(8)) }
}

/**
 * The bytes of a copy, or those of `span`, piece by piece; nothing but the pieces that hold them is read.
 * @throws Tampered when the copy is not what was sealed, or is not of `size` bytes
 */
export async function* openCopyBytes(key: Buffer, source: Source, size: number, span: Span = { from: 0, to: size - 1 }): AsyncGenerator<Uint8Array> {
  const { head, size: written } = await headIn(source)
  if (written !== size) throw new Tampered()
  const first = Math.floor(span.from / piece)
  const last = Math.floor(span.to / piece)
  const start = headBytes + first * (piece + tag)
  const end = Math.min(sealedSize(size), headBytes + (last + 1) * (piece + tag)) - 1
  let index = first
  let waiting: Buffer = Buffer.alloc(0)
  const open = (sealed: Buffer) => {
    const plain = Buffer.alloc(sealed.length - tag)
    try {
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(plain, null, sealed, head, nonceOf(head, index), key)
    } catch {
      throw new Tampered()
    }
    const at = index * piece
    index += 1
    return plain.subarray(Math.max(0, span.from - at), Math.min(plain.length, span.to - at + 1))
  }
  for await (const part of await source(start, end)) {
    waiting = Buffer.concat([waiting, part as Buffer])
    for (; waiting.length > piece + tag; waiting = waiting.subarray(piece + tag)) yield open(waiting.subarray(0, piece + tag))
  }
  if (waiting.length <= tag || index !== last) throw new Tampered()
  yield open(waiting)
}
