import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Tampered } from '@/lib/vault/box'
import { openCopyBytes, sealCopy, sealedSize } from './copy-cipher'
import { openOriginalStream, sealOriginalStream } from './original-cipher'
import { spanOf } from './range'

const key = randomBytes(32)
const sizes = [1, 65_535, 65_536, 65_537, 131_072, 300_001]

async function all(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const part of parts) found.push(part)
  return Buffer.concat(found)
}
/** In uneven pieces, as a network brings them. */
function* uneven(bytes: Buffer): Generator<Buffer> {
  for (let at = 0, step = 1; at < bytes.length; at += step, step = (step * 7) % 20_011) yield bytes.subarray(at, at + step)
}
const through = (bytes: Buffer, sealing: ReturnType<typeof sealCopy>) => all(Readable.from(uneven(bytes)).pipe(sealing))
const source = (sealed: Buffer) => async (from: number, to: number) => Readable.from(uneven(sealed.subarray(from, to + 1)))

describe('a copy in the store', () => {
  it.each(sizes)('of %i bytes opens to the same bytes and has the size foretold', async (size) => {
    const bytes = randomBytes(size)
    const sealed = await through(bytes, sealCopy(key, size))
    expect(sealed.length).toBe(sealedSize(size))
    expect(await all(openCopyBytes(key, source(sealed), size))).toEqual(bytes)
  })

  it('gives any part without reading the rest', async () => {
    const bytes = randomBytes(300_001)
    const sealed = await through(bytes, sealCopy(key, bytes.length))
    for (const [from, to] of [
      [0, 0],
      [65_535, 65_536],
      [70_000, 199_999],
      [300_000, 300_000],
      [0, 300_000],
    ] as const) {
      let read = 0
      const counting = async (a: number, b: number) => {
        read += b - a + 1
        return source(sealed)(a, b)
      }
      expect(await all(openCopyBytes(key, counting, bytes.length, { from, to }))).toEqual(bytes.subarray(from, to + 1))
      expect(read).toBeLessThanOrEqual(to - from + 2 * 65_552 + 65)
    }
  })

  it('is refused when a byte is changed, pieces are swapped, the end is cut, or the key is another', async () => {
    const bytes = randomBytes(200_000)
    const sealed = await through(bytes, sealCopy(key, bytes.length))
    const piece = 65_552
    const swapped = Buffer.concat([sealed.subarray(0, 32), sealed.subarray(32 + piece, 32 + 2 * piece), sealed.subarray(32, 32 + piece), sealed.subarray(32 + 2 * piece)])
    const changed = Buffer.from(sealed)
    changed[100] = (changed[100] ?? 0) ^ 1
    for (const wrong of [swapped, changed, sealed.subarray(0, -1), sealed.subarray(0, 32 + piece)]) {
      await expect(all(openCopyBytes(key, source(wrong), bytes.length))).rejects.toThrow(Tampered)
    }
    await expect(all(openCopyBytes(randomBytes(32), source(sealed), bytes.length))).rejects.toThrow(Tampered)
    await expect(all(openCopyBytes(key, source(sealed), bytes.length - 1))).rejects.toThrow(Tampered)
  })
})

describe('a sealed original', () => {
  it.each([0, ...sizes])('of %i bytes opens to the same bytes', async (size) => {
    const bytes = randomBytes(size)
    const sealed = await through(bytes, sealOriginalStream(key))
    expect(await all(openOriginalStream(key, Readable.from(uneven(sealed))))).toEqual(bytes)
  })

  it('is refused when changed, cut at a piece, lengthened, or opened with another key', async () => {
    const sealed = await through(randomBytes(200_000), sealOriginalStream(key))
    const changed = Buffer.from(sealed)
    changed[50_000] = (changed[50_000] ?? 0) ^ 1
    for (const wrong of [changed, sealed.subarray(0, 28 + 65_553), sealed.subarray(0, 20), Buffer.alloc(0), Buffer.concat([sealed, sealed.subarray(28, 28 + 65_553)])]) {
      await expect(all(openOriginalStream(key, Readable.from([wrong])))).rejects.toThrow(Tampered)
    }
    await expect(all(openOriginalStream(randomBytes(32), Readable.from([sealed])))).rejects.toThrow(Tampered)
  })
})

it.each([
  [undefined, null],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-500', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=20-10', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=0-1,5-6', null],
  ['pages=1-2', null],
  ['bytes=-', null],
] as const)('a Range header "%s" of 100 bytes means %o', (header, span) => {
  expect(spanOf(header, 100)).toEqual(span)
})
