import sodium from 'sodium-native'
import { Tampered } from '@/lib/vault/box'
import { keyBytes, publicHalf, secretHalf } from '@/lib/vault/keys'
import { pieceHead, pieceOverhead } from './piece'

/**
 * The bytes of a piece. Only the worker holds the secret half.
 * @throws Tampered when it is not that piece of that file
 */
export function openPiece(id: string, index: number, sealed: Buffer): Buffer {
  if (sealed.length < pieceOverhead) throw new Tampered()
  const kid = sealed.readUInt16BE(0)
  const head = pieceHead(id, index)
  const plain = Buffer.alloc(sealed.length - 2 - sodium.crypto_box_SEALBYTES)
  if (!sodium.crypto_box_seal_open(plain, sealed.subarray(2), keyBytes(publicHalf(kid)), keyBytes(secretHalf(kid)))) throw new Tampered()
  if (!plain.subarray(0, head.length).equals(head)) throw new Tampered()
  return plain.subarray(head.length)
}
