import { inflateSync } from 'node:zlib'

const [headerLength, entryLength, plainHeader, plainEntry] = [44, 20, 12, 16]

/** The plain font inside a WOFF file, tables in their order: unpacked here once, where the PDF library would unpack a table at each use. */
export function plainFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(plainHeader + count * plainEntry)
  const power = 2 ** Math.floor(Math.log2(count))
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(power * plainEntry, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((count - power) * plainEntry, 10)
  const parts: Buffer[] = [head]
  let at = head.length
  for (let i = 0; i < count; i += 1) {
    const entry = headerLength + i * entryLength
    const [offset, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(bytes) : bytes
    woff.copy(head, plainHeader + i * plainEntry, entry, entry + 4)
    woff.copy(head, plainHeader + i * plainEntry + 4, entry + 16, entry + 20)
    head.writeUInt32BE(at, plainHeader + i * plainEntry + 8)
    head.writeUInt32BE(length, plainHeader + i * plainEntry + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    parts.push(table, padding)
    at += length + padding.length
  }
  return Buffer.concat(parts)
}
