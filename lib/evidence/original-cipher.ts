import type { Transform } from 'node:stream'
import sodium from 'sodium-native'
import { Tampered } from '@/lib/vault/box'
import { inChunks } from './chunks'

// libsodium's secretstream over pieces of 64 KiB: their order, number and end are part of what is authenticated. This file has no other
// reader than the worker before the copy is made, and the custodian's tool.
const mark = Buffer.from('MO01')
const piece = 65_536
export const originalKeyBytes = sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES
const tagBytes = sodium.crypto_secretstream_xchacha20poly1305_ABYTES
const headerBytes = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES

// The type declarations are of an older version: the state is a buffer now, and a tag to be written is a number.
const native = sodium as unknown as {
  crypto_secretstream_xchacha20poly1305_STATEBYTES: number
  crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number
  crypto_secretstream_xchacha20poly1305_TAG_FINAL: number
  crypto_secretstream_xchacha20poly1305_init_push: (state: Buffer, header: Buffer, key: Buffer) => void
  crypto_secretstream_xchacha20poly1305_init_pull: (state: Buffer, header: Buffer, key: Buffer) => void
  crypto_secretstream_xchacha20poly1305_push: (state: Buffer, sealed: Buffer, plain: Buffer, more: null, tag: number) => void
  crypto_secretstream_xchacha20poly1305_pull: (state: Buffer, plain: Buffer, tag: Buffer, sealed: Buffer, more: null) => void
}
const { crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: middle, crypto_secretstream_xchacha20poly1305_TAG_FINAL: final } = native

/** Seals an original on its way to the store. */
export function sealOriginalStream(key: Buffer): Transform {
  const state = Buffer.alloc(native.crypto_secretstream_xchacha20poly1305_STATEBYTES)
  const header = Buffer.alloc(headerBytes)
  native.crypto_secretstream_xchacha20poly1305_init_push(state, header, key)
  const seal = (chunk: Buffer, last: boolean) => {
    const sealed = Buffer.alloc(chunk.length + tagBytes)
    native.crypto_secretstream_xchacha20poly1305_push(state, sealed, chunk, null, last ? final : middle)
    return sealed
  }
  return inChunks(piece, seal, Buffer.concat([mark, header]))
}

async function* pieces(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<{ head?: Buffer; bytes: Buffer; last: boolean }> {
  let waiting: Buffer = Buffer.alloc(0)
  let head: Buffer | undefined
  for await (const part of sealed) {
    waiting = Buffer.concat([waiting, part])
    if (!head && waiting.length > mark.length + headerBytes) {
      head = waiting.subarray(0, mark.length + headerBytes)
      waiting = waiting.subarray(head.length)
    }
    for (; head && waiting.length > piece + tagBytes; waiting = waiting.subarray(piece + tagBytes)) yield { head, bytes: waiting.subarray(0, piece + tagBytes), last: false }
  }
  yield { head, bytes: waiting, last: true }
}

/**
 * The bytes of a sealed original.
 * @throws Tampered when it was changed, cut, lengthened, or sealed with another key
 */
export async function* openOriginalStream(key: Buffer, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const state = Buffer.alloc(native.crypto_secretstream_xchacha20poly1305_STATEBYTES)
  let begun = false
  for await (const { head, bytes, last } of pieces(sealed)) {
    if (!head?.subarray(0, mark.length).equals(mark) || bytes.length < tagBytes) throw new Tampered()
    if (!begun) native.crypto_secretstream_xchacha20poly1305_init_pull(state, Buffer.from(head.subarray(mark.length)), key)
    begun = true
    const plain = Buffer.alloc(bytes.length - tagBytes)
    const tag = Buffer.alloc(1)
    try {
      native.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, bytes, null)
    } catch {
      throw new Tampered()
    }
    if ((tag[0] === final) !== last) throw new Tampered()
    yield plain
  }
}
