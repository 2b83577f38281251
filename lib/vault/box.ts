import sodium from 'sodium-native'

/** Ciphertexts come in steps of this many bytes, so that a person without a phone number looks like one with. */
const step = 512

/** A sealed row that was cut, changed, or moved from another row. It is never acted upon. */
export class Tampered extends Error {
  override name = 'Tampered'
}

/**
 * Seals `content` (anything JSON can hold) to a public key; the caller cannot open it again.
 * A sealed box carries no associated data, so the row's own name travels inside.
 */
export function boxed(publicKey: Buffer, table: string, id: string, content: unknown): Buffer {
  const text = Buffer.from(JSON.stringify({ v: 1, t: table, id, c: content }))
  const padded = Buffer.alloc((Math.floor(text.length / step) + 1) * step)
  text.copy(padded)
  sodium.sodium_pad(padded, text.length, step)
  const sealed = Buffer.alloc(padded.length + sodium.crypto_box_SEALBYTES)
  sodium.crypto_box_seal(sealed, padded, publicKey)
  text.fill(0)
  padded.fill(0)
  return sealed
}

/**
 * The content of a box, if it was sealed for exactly this row.
 * @throws Tampered
 */
export function unboxed(publicKey: Buffer, secretKey: Buffer, table: string, id: string, sealed: Buffer): unknown {
  if (sealed.length <= sodium.crypto_box_SEALBYTES) throw new Tampered()
  const padded = Buffer.alloc(sealed.length - sodium.crypto_box_SEALBYTES)
  if (!sodium.crypto_box_seal_open(padded, sealed, publicKey, secretKey)) throw new Tampered()
  const length = sodium.sodium_unpad(padded, padded.length, step)
  const row = JSON.parse(padded.toString('utf8', 0, length)) as { v: number; t: string; id: string; c: unknown }
  padded.fill(0)
  if (row.v !== 1 || row.t !== table || row.id !== id) throw new Tampered()
  return row.c
}
