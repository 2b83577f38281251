import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, inflateSync } from 'node:zlib'

const gzipStart = Buffer.from([0x1f, 0x8b, 0x08])
const slots = 1 << 22
const slotOf = (bytes: Buffer, at: number) => (Math.imul(bytes.readUInt32LE(at), 0x9e3779b1) ^ Math.imul(bytes.readUInt32LE(at + 4), 0x85ebca6b)) >>> 10

export type Hit = { where: string; at: number; pattern: string }

/** Finds any of many byte strings (8 bytes or more each) in one pass over the input. */
export class Scanner {
  readonly #slots = new Uint8Array(slots)
  readonly #patterns = new Map<number, Buffer[]>()

  constructor(patterns: Buffer[]) {
    for (const pattern of patterns) {
      const slot = slotOf(pattern, 0)
      this.#slots[slot] = 1
      this.#patterns.set(slot, [...(this.#patterns.get(slot) ?? []), pattern])
    }
  }

  #raw(where: string, bytes: Buffer): Hit[] {
    const hits: Hit[] = []
    for (let at = 0; at + 8 <= bytes.length; at += 1) {
      const slot = slotOf(bytes, at)
      if (this.#slots[slot] === 0) continue
      const found = this.#patterns.get(slot)?.find((pattern) => bytes.subarray(at, at + pattern.length).equals(pattern))
      if (found) hits.push({ where, at, pattern: found.toString('latin1') })
    }
    return hits
  }

  /** Hits in the bytes as they are and in every gzip or zlib member that inflates. */
  bytes(where: string, bytes: Buffer): Hit[] {
    const hits = this.#raw(where, bytes)
    for (let at = bytes.indexOf(gzipStart); at >= 0; at = bytes.indexOf(gzipStart, at + 1)) {
      hits.push(...this.#inflated(`${where}@gzip:${at}`, () => gunzipSync(bytes.subarray(at))))
    }
    if (bytes[0] === 0x78) hits.push(...this.#inflated(`${where}@zlib`, () => inflateSync(bytes)))
    return hits
  }

  #inflated(where: string, inflate: () => Buffer): Hit[] {
    try {
      return this.#raw(where, inflate())
    } catch {
      return []
    }
  }

  /** Every file below a folder, or one file. */
  files(at: string): Hit[] {
    if (!fs.existsSync(at)) return []
    const stat = fs.statSync(at)
    if (stat.isFile()) return this.bytes(at, fs.readFileSync(at))
    if (!stat.isDirectory()) return []
    return fs.readdirSync(at).flatMap((name) => this.files(path.join(at, name)))
  }
}
