import { Failed } from './failed'

const rates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350]

/** Reads bits of a set-up record; zeros behind its end. */
function bitsOf(record: Uint8Array): (count: number) => number {
  let at = 0
  return (count) => {
    let value = 0
    for (let end = at + count; at < end; at += 1) value = value * 2 + (((record[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
    return value
  }
}

/**
 * What a frame of AAC needs before it to stand by itself (ADTS, ISO 13818-7, 6.2), from the set-up record of its track (AudioSpecificConfig,
 * ISO 14496-3, 1.6.2.1). Takes the bytes of the frame, returns the seven before it.
 * @throws Failed for kinds of AAC that ADTS does not know
 */
export function adtsHead(record: Uint8Array): (size: number) => Uint8Array {
  const bits = bitsOf(record)
  const rate = () => {
    const index = bits(4)
    return index === 15 ? rates.indexOf(bits(24)) : index
  }
  let kind = bits(5)
  const base = rate()
  const channels = bits(4)
  // Spectral band replication and parametric stereo stand before the kind they add to; a decoder finds them in the frames.
  if (kind === 5 || kind === 29) {
    rate()
    kind = bits(5)
  }
  if (kind < 1 || kind > 4 || base < 0 || base > 12 || channels < 1 || channels > 7) throw new Failed('voice_not_decoded')
  return (size) => {
    const length = size + 7
    if (length > 0x1fff) throw new Failed('unreadable')
    return Uint8Array.of(
      0xff,
      0xf1,
      ((kind - 1) << 6) | (base << 2) | (channels >> 2),
      ((channels & 3) << 6) | (length >> 11),
      (length >> 3) & 0xff,
      ((length & 7) << 5) | 0x1f,
      0xfc,
    )
  }
}
