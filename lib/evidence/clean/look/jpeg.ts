/** Markers of a baseline or progressive JPEG that only draw: frames, tables, restart interval. APPn and COM are not among them. */
const drawing = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd])
const [start, end, scan, jfif] = [0xd8, 0xd9, 0xda, 0xe0]

/** Where the entropy-coded part that begins at `at` ends: at the next marker that is no stuffing and no restart. */
function afterScan(bytes: Buffer, at: number): number {
  for (let here = bytes.indexOf(0xff, at); here >= 0; here = bytes.indexOf(0xff, here + 1)) {
    const next = bytes[here + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return here
  }
  return bytes.length
}

/** The first thing in a JPEG that does not draw, or null. JFIF's own 16 bytes without a thumbnail may stay. */
export function jpegMark(bytes: Buffer): string | null {
  if (bytes.readUInt16BE(0) !== 0xff00 + start) return 'no picture'
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return 'stray bytes'
    if (marker === end) return at + 2 === bytes.length ? null : 'bytes behind the end'
    const length = bytes.readUInt16BE(at + 2)
    const plain = marker === jfif && length === 16 && bytes.toString('latin1', at + 4, at + 9) === 'JFIF\0' && bytes.readUInt16BE(at + 16) === 0
    if (marker !== scan && !drawing.has(marker) && !plain) return `marker ${marker.toString(16)}`
    at = marker === scan ? afterScan(bytes, at + 2 + length) : at + 2 + length
  }
  return 'no end'
}
