import { createHash } from 'node:crypto'
import sodium from 'sodium-native'
import { keyBytes, publicHalf, sealingEpoch } from '@/lib/vault/keys'

/** Bytes of a file that are sealed at a time: what a broken line may cost, and what is ever held of it in memory. */
export const pieceSize = 1024 * 1024

/** What stands before the bytes inside a piece: which file, which piece of it. Pieces cannot be exchanged. */
const headSize = 32
export const pieceHead = (id: string, index: number) => createHash('sha256').update(`piece:${id}/${index}`).digest()

/** Where a piece lies in the store. */
export const pieceName = (id: string, index: number) => createHash('sha256').update(`place:${id}/${index}`).digest('hex')

/** Bytes that sealing adds: the epoch's number, the head, the box. */
export const pieceOverhead = 2 + headSize + sodium.crypto_box_SEALBYTES

/**
 * Seals a piece to the worker's epoch of `at`; whoever seals cannot open it again.
 * @throws Misconfigured when no epoch key is there
 */
export function sealPiece(id: string, index: number, bytes: Buffer, at: Date): Buffer {
  const kid = sealingEpoch(at)
  const plain = Buffer.concat([pieceHead(id, index), bytes])
  const sealed = Buffer.alloc(2 + plain.length + sodium.crypto_box_SEALBYTES)
  sealed.writeUInt16BE(kid, 0)
  sodium.crypto_box_seal(sealed.subarray(2), plain, keyBytes(publicHalf(kid)))
  plain.fill(0)
  return sealed
}
