import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Fate, type RoughLine, roughLine } from './rough-line'
import { type Store, storeAt } from './store'
import { type Bucket, bucketServer } from './testing'

let folder: string
let server: Bucket
let line: RoughLine | undefined
const bytes = randomBytes(3_000_000)

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-rough-'))
  server = await bucketServer(path.join(folder, 's3'))
})

afterEach(async () => {
  await line?.stop()
  line = undefined
})

afterAll(async () => {
  await server.stop()
  await fs.rm(folder, { recursive: true, force: true })
})

/** The bucket over a line that resets uploads; and how often the bytes were asked for. */
async function over(...fates: Fate[]) {
  const port = Number(/:(\d+)$/.exec(server.address)?.[1])
  line = await roughLine(port, fates)
  const [name, asked]: [string, Readable[]] = [randomBytes(32).toString('hex'), []]
  const source = () => {
    const stream = Readable.from(chunks())
    asked.push(stream)
    return stream
  }
  return { store: storeAt(server.address.replace(String(port), String(line.port)), folder), name, source, asked }
}

function* chunks(): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

const held = async (store: Store, name: string) => Buffer.concat(await (await store.read(name, 0, bytes.length - 1)).toArray())

describe('an upload to a bucket', () => {
  it.each([
    ['at its first byte', [{ after: 0 }]],
    ['in its middle', [{ after: 1_000_000 }]],
    ['three times', [{ after: 500_000 }, { after: 0 }, { after: 2_500_000 }]],
  ] satisfies [string, Fate[]][])('that is reset %s arrives whole, sent from the beginning again', async (_, fates) => {
    const { store, name, source, asked } = await over(...fates)
    await store.put(name, source, bytes.length)
    expect([asked.length, line?.begun()]).toEqual([fates.length + 1, fates.length + 1])
    expect((await held(storeAt(server.address, folder), name)).equals(bytes)).toBe(true)
    expect(asked.every((stream) => stream.destroyed)).toBe(true)
  })

  it('on a connection that the server closes when it is used again goes through on another', async () => {
    const { store, source } = await over('passes', { after: 0 }, 'passes')
    for (const name of ['first', 'second']) {
      await store.put(name, source, bytes.length)
      expect((await held(store, name)).equals(bytes)).toBe(true)
    }
    expect(line?.begun()).toBe(3)
  })

  it('that is reset each time fails after four tries', async () => {
    const { store, name, source, asked } = await over(...Array.from({ length: 9 }, () => ({ after: 700_000 })))
    await expect(store.put(name, source, bytes.length)).rejects.toMatchObject({ code: expect.stringMatching(/ECONNRESET|EPIPE/) })
    expect(asked).toHaveLength(4)
  })

  it('whose bytes break off ends at once with what broke them, and is not tried again', async () => {
    const { store, name, asked } = await over()
    const source = () => {
      const stream = Readable.from(
        (function* () {
          yield bytes.subarray(0, 200_000)
          throw new Error('the file was changed')
        })(),
      )
      asked.push(stream)
      return stream
    }
    await expect(store.put(name, source, bytes.length)).rejects.toThrow('the file was changed')
    expect(asked).toHaveLength(1)
  })

  it('that the bucket refuses is not tried again', async () => {
    const { source, asked } = await over()
    await expect(storeAt(server.address.replace('//evidence', '//no-such-bucket'), folder).put('name', source, bytes.length)).rejects.toMatchObject({ name: 'NoSuchBucket' })
    expect(asked).toHaveLength(1)
  })
})
