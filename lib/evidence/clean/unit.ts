/** What a video needs to be decoded: slices and parameter sets (H.264 table 7-1, H.265 table 7-1). SEI, filler, delimiters and private units go. */
const needed = {
  avc: (first: number) => [1, 2, 3, 4, 5, 7, 8].includes(first & 0x1f),
  hevc: (first: number) => {
    const type = (first >> 1) & 0x3f
    return type <= 9 || (type >= 16 && type <= 21) || (type >= 32 && type <= 34)
  },
}

const obu = { delimiter: 2, frameHeader: 3, tiles: 4 }

/** AV1: sequence header, delimiter, frame header, tile group, frame, redundant frame header (AV1 6.2.2). Metadata, padding and tile lists go. */
const neededObu = [1, 2, 3, 4, 6, 7]

type Unit = { first: number; bytes: Uint8Array }

const joined = (parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** Units of a length-prefixed sample. @throws when a length runs past the end */
function prefixed(sample: Uint8Array, size: number): Unit[] {
  const units: Unit[] = []
  const view = Buffer.from(sample.buffer, sample.byteOffset, sample.length)
  for (let at = 0; at < sample.length; ) {
    const end = at + size + view.readUIntBE(at, size)
    if (end > sample.length) throw new Error('a unit runs past its sample')
    if (((sample[at + size] ?? 0) & 0x80) !== 0) throw new Error('the forbidden bit of a unit is set')
    units.push({ first: sample[at + size] ?? 0, bytes: sample.subarray(at, end) })
    at = end
  }
  return units
}

/** Units of an Annex B sample, start codes included. */
function marked(sample: Uint8Array): Unit[] {
  const starts: number[] = []
  for (let at = 0; at + 3 <= sample.length; at += 1) if (sample[at] === 0 && sample[at + 1] === 0 && sample[at + 2] === 1) starts.push(at)
  return starts.map((start, index) => ({ first: sample[start + 3] ?? 0, bytes: sample.subarray(start, starts[index + 1] ?? sample.length) }))
}

/** The sample with its picture units alone; `size` is the number of length bytes, 0 for Annex B. @throws when a unit runs past the sample */
export function pictureUnits(sample: Uint8Array, codec: 'avc' | 'hevc', size: number): Uint8Array {
  const units = size > 0 ? prefixed(sample, size) : marked(sample)
  return joined(units.filter(({ first, bytes }) => bytes.length > size && needed[codec](first)).map(({ bytes }) => bytes))
}

/** A leb128 number at `at`: value and length. @throws when it has no end */
function leb128(bytes: Uint8Array, at: number): { value: number; length: number } {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index] ?? 0
    value += (byte & 0x7f) * 2 ** (7 * index)
    if ((byte & 0x80) === 0) return { value, length: index + 1 }
  }
  throw new Error('a size without an end')
}

/**
 * AV1 units without metadata and padding. In a file every unit has its size (AV1 in ISOBMFF, 2.4), and tiles follow the header of their frame.
 * @throws when a unit runs past the end, has no size or bits that must be zero, or has no place here
 */
export function pictureObus(sample: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let headed = false
  for (let at = 0; at < sample.length; ) {
    const first = sample[at] ?? 0
    if ((first & 0x83) !== 2) throw new Error('a unit without a size, or with bits that must be zero')
    const [head, type] = [1 + ((first >> 2) & 1), (first >> 3) & 0x0f]
    const size = leb128(sample, at + head)
    const end = at + head + size.length + size.value
    if (end > sample.length) throw new Error('a unit runs past its sample')
    if (type === obu.delimiter && size.value > 0) throw new Error('a delimiter with something in it')
    if (type === obu.frameHeader) headed = true
    if (type === obu.tiles && !headed) throw new Error('tiles without a frame')
    if (neededObu.includes(type)) kept.push(sample.subarray(at, end))
    at = end
  }
  return joined(kept)
}
