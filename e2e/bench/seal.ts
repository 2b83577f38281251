import { randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { makeMissingKeys } from '@/lib/vault/keys'
import { scratchDir } from '../stack'
import { type Line, percentile, residentMb } from './measure'

const mb = 1_048_576
const large = 100 * mb
const block = randomBytes(mb)

async function* stream(bytes: number): AsyncGenerator<Buffer> {
  for (let left = bytes; left > 0; left -= mb) yield block.subarray(0, Math.min(mb, left))
}

/** Runs `work` and tells seconds and by how many megabytes the process grew at most. */
async function watched<T>(work: () => Promise<T>): Promise<{ seconds: number; grew: number; result: T }> {
  const before = residentMb(process.pid)
  let highest = before
  const look = setInterval(() => {
    highest = Math.max(highest, residentMb(process.pid))
  }, 20)
  const begun = performance.now()
  const result = await work()
  clearInterval(look)
  return { seconds: (performance.now() - begun) / 1000, grew: highest - before, result }
}

const line = (what: string, value: number, unit: string, most: number): Line => ({
  what,
  value: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
  goal: `${most} ${unit}`,
  reached: value <= most,
})

/** Sealing, storing and reading of files, on the local disk; one at a time. */
export async function sealLines(): Promise<Line[]> {
  const dataDir = await scratchDir('bench-seal')
  Object.assign(process.env, { MITRA_DATA_DIR: dataDir, MITRA_KEYS_DIR: path.join(dataDir, 'keys'), MITRA_STORAGE: 'file:' })
  await makeMissingKeys(path.join(dataDir, 'keys'))
  const { sealOriginal } = await import('@/lib/evidence/seal-original')
  const { putCopy, readCopy } = await import('@/lib/evidence/copies')
  const photo = await watched(async () => {
    for (let at = 0; at < 50; at += 1) await sealOriginal(randomUUID(), stream(3 * mb), { most: large, at: new Date() })
  })
  const film = await watched(() => sealOriginal(randomUUID(), stream(large), { most: large, at: new Date() }))
  const file = path.join(dataDir, 'film')
  await fs.writeFile(file, stream(large))
  const id = randomUUID()
  const kept = await watched(() => putCopy(id, 'clean', file))
  const seeks: number[] = []
  for (let at = 0; at < 200; at += 1) {
    const from = Math.floor(((at * 7919) % 200) * (large / 200))
    const begun = performance.now()
    for await (const part of readCopy(id, 'clean', large, { from, to: from + 65_535 })) void part
    seeks.push(performance.now() - begun)
  }
  await fs.rm(dataDir, { recursive: true, force: true })
  return [
    line('seal and store a photo of 3 MB, two hashes', photo.seconds / 50, 's', 0.25),
    line('seal and store a file of 100 MB', film.seconds, 's', 10),
    line('memory it takes', film.grew, 'MB', 100),
    line('encrypt and store a copy of 100 MB', kept.seconds, 's', 10),
    line('64 KiB from anywhere in a copy of 100 MB, p95', percentile(seeks, 0.95), 'ms', 50),
  ]
}
