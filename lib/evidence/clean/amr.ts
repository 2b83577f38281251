import { Failed } from './failed'

/** Speech at 8 kHz, or at 16. */
export type Band = 'narrow' | 'wide'

/** The beginning of a file of AMR. */
export const amrHeads = { narrow: Buffer.from('#!AMR\n'), wide: Buffer.from('#!AMR-WB\n') } as const
const frameMs = 20

/** Bytes of a frame behind its first byte, by frame type (RFC 4867, 3GPP TS 26.101 and 26.201); null is reserved. */
const sizes = {
  narrow: [12, 13, 15, 17, 19, 20, 26, 31, 5, null, null, null, null, null, null, 0],
  wide: [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, null, null, null, null, 0, 0],
}

/** Where the last whole frame of speech ends that stands in an unbroken row from `from` on, and how many there are. */
function walked(bytes: Uint8Array, band: Band, from: number): { end: number; frames: number } {
  let [at, frames] = [from, 0]
  while (at < bytes.length) {
    const first = bytes[at] ?? 0
    const size = sizes[band][(first >> 3) & 0x0f]
    // The padding bits are zero in every real frame; anything else is a trailer.
    if (size === null || size === undefined || (first & 0x83) !== 0 || at + 1 + size > bytes.length) break
    at += 1 + size
    frames += 1
  }
  return { end: at, frames }
}

/** The frames of speech with which `bytes` begin; what follows the last whole one is cut. Empty where there is none. */
export const speechFrames = (bytes: Uint8Array, band: Band): Uint8Array => bytes.subarray(0, walked(bytes, band, 0).end)

/** Which AMR a track of a 3GP holds, by the name of its sample entry (3GPP TS 26.244, 6.5); null for everything else. */
export const bandOf = (entry: unknown): Band | null => (entry === 'samr' ? 'narrow' : entry === 'sawb' ? 'wide' : null)

/** An AMR file of its speech frames alone; what follows the last whole frame is cut. @throws when there is no frame */
export function cleanAmr(given: Uint8Array): { bytes: Buffer; durationMs: number; wide: boolean } {
  const file = Buffer.from(given)
  const band = file.subarray(0, amrHeads.wide.length).equals(amrHeads.wide) ? 'wide' : 'narrow'
  const head = amrHeads[band]
  if (!file.subarray(0, head.length).equals(head)) throw new Failed('unreadable')
  const { end, frames } = walked(file, band, head.length)
  if (frames === 0) throw new Failed('unreadable')
  return { bytes: file.subarray(0, end), durationMs: frames * frameMs, wide: band === 'wide' }
}
