type Unit = { type: number; bytes: Uint8Array }

/** H.264 type 6; H.265 types 39 and 40: supplemental enhancement information, where cameras write serials, times and places. */
const isSei = { avc: (first: number) => (first & 0x1f) === 6, hevc: (first: number) => [39, 40].includes((first >> 1) & 0x3f) }

const joined = (parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** Units of a length-prefixed sample. @throws when a length runs past the end */
function prefixedUnits(sample: Uint8Array, size: number): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < sample.length; ) {
    const length = Buffer.from(sample.buffer, sample.byteOffset + at, size).readUIntBE(0, size)
    const end = at + size + length
    if (end > sample.length) throw new Error('a unit runs past its sample')
    units.push({ type: sample[at + size] ?? 0, bytes: sample.subarray(at, end) })
    at = end
  }
  return units
}

/** Units of an Annex B sample, start codes included. */
function markedUnits(sample: Uint8Array): Unit[] {
  const starts: number[] = []
  for (let at = 0; at + 3 <= sample.length; at += 1) if (sample[at] === 0 && sample[at + 1] === 0 && sample[at + 2] === 1) starts.push(at)
  return starts.map((start, index) => ({ type: sample[start + 3] ?? 0, bytes: sample.subarray(start, starts[index + 1] ?? sample.length) }))
}

/** The sample without SEI units; `size` is the number of length bytes, 0 for Annex B. */
export function withoutSei(sample: Uint8Array, codec: 'avc' | 'hevc', size: number): Uint8Array {
  const units = size > 0 ? prefixedUnits(sample, size) : markedUnits(sample)
  return joined(units.filter(({ type }) => !isSei[codec](type)).map(({ bytes }) => bytes))
}

/** Length bytes of the units, from an avcC or hvcC record; 0 when there is none (Annex B). */
export function lengthSize(record: Uint8Array | undefined, codec: 'avc' | 'hevc'): number {
  if (!record) return 0
  return ((record[codec === 'avc' ? 4 : 21] ?? 3) & 3) + 1
}

/** An hvcC record without its SEI arrays. */
export function recordWithoutSei(record: Uint8Array): Uint8Array {
  const view = Buffer.from(record)
  const kept: Uint8Array[] = []
  let at = 23
  for (let array = 0; array < (view[22] ?? 0); array += 1) {
    const start = at
    const count = view.readUInt16BE(at + 1)
    at += 3
    for (let unit = 0; unit < count; unit += 1) at += 2 + view.readUInt16BE(at)
    if (![39, 40].includes((view[start] ?? 0) & 0x3f)) kept.push(view.subarray(start, at))
  }
  const head = Buffer.from(view.subarray(0, 23))
  head[22] = kept.length
  return joined([head, ...kept])
}

/** Bytes of a leb128 number at `at`: value and length. */
function leb128(bytes: Uint8Array, at: number): { value: number; length: number } {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index] ?? 0
    value += (byte & 0x7f) * 2 ** (7 * index)
    if ((byte & 0x80) === 0) return { value, length: index + 1 }
  }
  throw new Error('a size without an end')
}

/** AV1 without metadata and padding units (types 5 and 15). @throws when a unit runs past the end */
export function withoutMetadataUnits(sample: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  for (let at = 0; at < sample.length; ) {
    const first = sample[at] ?? 0
    const head = 1 + ((first >> 2) & 1)
    const size = (first & 2) !== 0 ? leb128(sample, at + head) : { value: sample.length - at - head, length: 0 }
    const end = at + head + size.length + size.value
    if (end > sample.length) throw new Error('a unit runs past its sample')
    if (![5, 15].includes((first >> 3) & 0x0f)) kept.push(sample.subarray(at, end))
    at = end
  }
  return joined(kept)
}
