import fs, { type FileHandle } from 'node:fs/promises'
import { Misconfigured } from '@/lib/errors'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endBytes = 22
const wide = 0xffffffff

/** Files of a ZIP by name: how many bytes, and the bytes. */
export type Zip = { names: string[]; size: (name: string) => number; read: (name: string) => AsyncIterable<Buffer>; close: () => Promise<void> }

type Entry = { at: number; size: number }

const broken = () => new Misconfigured('evidence:open: this is not a court package, or it is not whole')

async function bytesAt(file: FileHandle, from: number, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  const { bytesRead } = await file.read(bytes, 0, size, from)
  if (bytesRead !== size) throw broken()
  return bytes
}

async function directory(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat()
  if (size < endBytes) throw broken()
  const end = await bytesAt(file, size - endBytes, endBytes)
  const [length, at] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  if (end.readUInt32LE(0) !== endMark || at + length > size) throw broken()
  return bytesAt(file, at, length)
}

/** Entries as the directory at the end lists them. Only files stored as they are; a package holds no others and is below 4 GB. */
function entriesIn(list: Buffer): Map<string, Entry> {
  const found = new Map<string, Entry>()
  for (let at = 0; at + 46 <= list.length; ) {
    const [packed, size, start] = [list.readUInt32LE(at + 20), list.readUInt32LE(at + 24), list.readUInt32LE(at + 42)]
    const [name, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)]
    if (list.readUInt32LE(at) !== entryMark || list.readUInt16LE(at + 10) !== 0 || packed !== size || [size, start].includes(wide)) throw broken()
    found.set(list.toString('utf8', at + 46, at + 46 + name), { at: start, size })
    at += 46 + name + extra + comment
  }
  return found
}

async function* contentOf(file: FileHandle, { at, size }: Entry): AsyncGenerator<Buffer> {
  const head = await bytesAt(file, at, 30)
  const start = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  for (let done = 0; done < size; done += 1_048_576) yield bytesAt(file, start + done, Math.min(1_048_576, size - done))
}

/**
 * Opens a court package; nothing but what is asked for is read.
 * @throws Misconfigured in words for the custodian when it is none
 */
export async function openZip(path: string): Promise<Zip> {
  const file = await fs.open(path, 'r').catch(() => {
    throw new Misconfigured(`evidence:open: ${path} cannot be read`)
  })
  const entries = await directory(file)
    .then(entriesIn)
    .catch(async (error: unknown) => {
      await file.close()
      throw error
    })
  const entry = (name: string) => {
    const found = entries.get(name)
    if (!found) throw broken()
    return found
  }
  return { names: [...entries.keys()], size: (name) => entry(name).size, read: (name) => contentOf(file, entry(name)), close: () => file.close() }
}
