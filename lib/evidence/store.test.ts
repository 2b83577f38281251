import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '@/lib/complaint/testing'
import { removeCopies } from './copies'
import { mostBytes } from './limits'
import { sealOriginal, sweepSpool, TooLarge } from './seal-original'
import { type Store, storeAt } from './store'
import { type Bucket, bucketServer, dataFolder } from './testing'

let folder: string
let dir: string
let server: Bucket

beforeAll(async () => {
  await keys()
  dir = await dataFolder()
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-store-'))
  server = await bucketServer(path.join(folder, 's3'))
})

afterAll(async () => {
  await server.stop()
  await fs.rm(folder, { recursive: true, force: true })
})

async function all(stream: Readable): Promise<Buffer> {
  return Buffer.concat(await stream.toArray())
}

const disks: [string, () => Store][] = [
  ['a folder', () => storeAt('file:', folder)],
  ['a named folder', () => storeAt(`file:${path.join(folder, 'named')}`, folder)],
  ['an S3-compatible bucket', () => storeAt(server.address, folder)],
]

describe.each(disks)('%s as the store', (_, at) => {
  const name = randomBytes(32).toString('hex')
  const bytes = randomBytes(400_000)

  it('keeps a file, gives any part of it, replaces it and lets it go', async () => {
    const disk = at()
    expect(await disk.size(name)).toBeNull()
    await disk.put(name, () => Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]), bytes.length)
    expect(await disk.size(name)).toBe(bytes.length)
    expect((await all(await disk.read(name, 0, bytes.length - 1))).equals(bytes)).toBe(true)
    expect((await all(await disk.read(name, 100_000, 100_009))).equals(bytes.subarray(100_000, 100_010))).toBe(true)
    await disk.put(name, () => Readable.from([Buffer.from('another')]), 7)
    expect((await all(await disk.read(name, 0, 6))).toString()).toBe('another')
    await disk.remove(name)
    expect(await disk.size(name)).toBeNull()
    await disk.remove(name)
  })
})

it('a file in the folder tells the hour it was stored and no minute', async () => {
  const name = randomBytes(32).toString('hex')
  await storeAt('file:', folder).put(name, () => Readable.from([Buffer.from('x')]), 1)
  const { mtime } = await fs.stat(path.join(folder, 'store', name.slice(0, 2), name))
  expect([mtime.getUTCMinutes(), mtime.getUTCSeconds()]).toEqual([30, 0])
})

it('a file above its limit is not stored, and nothing of it stays behind', async () => {
  const endless = async function* () {
    for (;;) yield Buffer.alloc(1_000_000)
  }
  await expect(sealOriginal('id', endless(), { most: mostBytes.image, at: new Date() })).rejects.toThrow(TooLarge)
  expect(await fs.readdir(path.join(dir, 'spool'))).toEqual([])
  await expect(fs.readdir(path.join(dir, 'store'))).rejects.toThrow()
})

it('half a file that a killed process left is removed after a day, not before', async () => {
  const left = path.join(dir, 'spool', 'left')
  await fs.mkdir(path.dirname(left), { recursive: true })
  await fs.writeFile(left, 'half')
  await sweepSpool(new Date())
  expect(await fs.readdir(path.dirname(left))).toEqual(['left'])
  await sweepSpool(new Date(Date.now() + 90_000_000))
  expect(await fs.readdir(path.dirname(left))).toEqual([])
})

it('taking away copies that are not there is no error', async () => {
  await removeCopies('00000000-0000-0000-0000-000000000000', ['clean', 'page-1'])
})
