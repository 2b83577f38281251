import { type Copy, ownName } from './copy'

/** Elements with elements inside: EBML head, segment, seek head and its entries, info, tracks, track, video, audio, colour, projection, cues and theirs, cluster. */
const masters = new Set([0x1a45dfa3, 0x1f43b675, 0x18538067, 0x114d9b74, 0x4dbb, 0x1549a966, 0x1654ae6b, 0xae, 0xe0, 0xe1, 0x55b0, 0x7670, 0x1c53bb6b, 0xbb, 0xb7])

/** Elements a player needs. Tags, attachments, chapters, titles, names, dates, unique ids of segments and padding are not among them. */
const leaves = new Set([
  // EBML head
  0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4282, 0x4287, 0x4285,
  // Packets and their hours, seek entry, info
  0xe7, 0xa3, 0xa0, 0x53ab, 0x53ac, 0x4489, 0x2ad7b1, 0x4d80, 0x5741,
  // Track
  0xd7, 0x73c5, 0x83, 0xb9, 0x88, 0x55aa, 0x9c, 0x22b59c, 0x86, 0x63a2, 0x56aa, 0x56bb, 0x23e383, 0x55ab, 0x55ac, 0x55ae, 0x55af,
  // Video, colour, projection, audio, cues
  0xb0, 0xba, 0x54b0, 0x54ba, 0x54b2, 0x53c0, 0x55b1, 0x55ba, 0x55bb, 0x55b9, 0x7671, 0x7673, 0x7674, 0x7675, 0xb5, 0x9f, 0x6264, 0xb3, 0xf7, 0xf1,
])
const names = new Set([0x4d80, 0x5741])

/** Element number or size at `at`: the first byte's leading zeros tell the length. */
function number(head: Buffer, at: number, keepMarker: boolean): { value: number; length: number } | null {
  const length = Math.clz32(head[at] ?? 0) - 23
  if (length > 8 || at + length > head.length) return null
  let value = keepMarker ? (head[at] ?? 0) : (head[at] ?? 0) & ((1 << (8 - length)) - 1)
  for (let index = 1; index < length; index += 1) value = value * 256 + (head[at + index] ?? 0)
  return { value, length }
}

/** The first element of a Matroska or WebM file that a player does not need, or null. */
export function matroskaMark(copy: Copy, from = 0, to = copy.size): string | null {
  for (let at = from; at < to; ) {
    const head = copy.bytes(at, at + 12)
    const id = number(head, 0, true)
    const size = id && number(head, id.length, false)
    if (!id || !size) return 'broken elements'
    const start = at + id.length + size.length
    const end = start + size.value
    if (end > to) return 'broken elements'
    if (!masters.has(id.value) && !leaves.has(id.value)) return `element ${id.value.toString(16)}`
    if (names.has(id.value) && !ownName.test(copy.bytes(start, end).toString('latin1'))) return 'a name'
    const mark = masters.has(id.value) ? matroskaMark(copy, start, end) : null
    if (mark) return mark
    at = end
  }
  return null
}
