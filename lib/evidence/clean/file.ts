import fs from 'node:fs'

const [input, output] = [3, 4]

/** Size of the file in bytes. */
export const inputSize = () => fs.fstatSync(input).size

/** Bytes `from` up to `to` of the file, or up to its end. */
export function inputBytes(from: number, to: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(0, Math.min(to, inputSize()) - from))
  for (let at = 0; at < bytes.length; ) {
    const count = fs.readSync(input, bytes, at, bytes.length - at, from + at)
    if (count === 0) return bytes.slice(0, at)
    at += count
  }
  return bytes
}

/** Writes all of `bytes` at `position` of the copy. */
export function write(bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(output, bytes, at, bytes.length - at, position + at)
}

export const copySize = () => fs.fstatSync(output).size

/** Bytes `from` up to `to` of the copy, or up to its end. */
export function copyBytes(from: number, to: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, Math.min(to, copySize()) - from))
  for (let at = 0; at < bytes.length; ) at += fs.readSync(output, bytes, at, bytes.length - at, from + at)
  return bytes
}

/** One line to the parent. */
export const tell = (value: object) => void fs.writeSync(1, `${JSON.stringify(value)}\n`)
