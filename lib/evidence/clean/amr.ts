import { Failed } from './failed'

const heads = { narrow: Buffer.from('#!AMR\n'), wide: Buffer.from('#!AMR-WB\n') }
const frameMs = 20

/** Bytes of a frame behind its first byte, by frame type (RFC 4867, 3GPP TS 26.101 and 26.201); null is reserved. */
const sizes = {
  narrow: [12, 13, 15, 17, 19, 20, 26, 31, 5, null, null, null, null, null, null, 0],
  wide: [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, null, null, null, null, 0, 0],
}

/** An AMR file of its speech frames alone; what follows the last whole frame is cut. @throws when there is no frame */
export function cleanAmr(given: Uint8Array): { bytes: Buffer; durationMs: number; wide: boolean } {
  const file = Buffer.from(given)
  const band = file.subarray(0, heads.wide.length).equals(heads.wide) ? 'wide' : 'narrow'
  const head = heads[band]
  if (!file.subarray(0, head.length).equals(head)) throw new Failed('unreadable')
  let [at, frames] = [head.length, 0]
  while (at < file.length) {
    const first = file[at] ?? 0
    const size = sizes[band][(first >> 3) & 0x0f]
    // The padding bits are zero in every real frame; anything else is a trailer.
    if (size === null || size === undefined || (first & 0x83) !== 0 || at + 1 + size > file.length) break
    at += 1 + size
    frames += 1
  }
  if (frames === 0) throw new Failed('unreadable')
  return { bytes: file.subarray(0, at), durationMs: frames * frameMs, wide: band === 'wide' }
}
