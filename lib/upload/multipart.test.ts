import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundaryOf, Malformed, partsOf, wholeOf } from './multipart'

type Field = { name: string; value: Uint8Array; file: boolean }

function written(fields: Field[], boundary: string): Buffer {
  const parts = fields.flatMap(({ name, value, file }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file ? '; filename="IMG_20261125.jpg"\r\nContent-Type: image/jpeg' : ''}\r\n\r\n`),
    value,
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(body: AsyncIterable<Uint8Array>, boundary: string): Promise<Field[]> {
  const found: Field[] = []
  for await (const part of partsOf(body, boundary)) found.push({ name: part.name, file: part.isFile, value: await wholeOf(part, 1e6) })
  return found
}

describe('a form with files', () => {
  it('comes out as it went in, however the network cuts it', async () => {
    const field = fc.record({ name: fc.stringMatching(/^[a-z]{1,8}$/), value: fc.uint8Array({ maxLength: 300 }), file: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 5 }), fc.integer({ min: 1, max: 90 }), async (fields, size) => {
        const found = await read(inPieces(written(fields, 'xYz'), size), 'xYz')
        expect(found.map(({ name, file, value }) => ({ name, file, value: Buffer.from(value).toString('hex') }))).toEqual(
          fields.map(({ name, file, value }) => ({ name, file, value: Buffer.from(value).toString('hex') })),
        )
      }),
    )
  })

  it('a file that holds almost the boundary is not cut there', async () => {
    const value = Buffer.from('a\r\n--xYq\r\n--xY\r\n\r\n--')
    const [found] = await read(inPieces(written([{ name: 'file', value, file: true }], 'xYz'), 3), 'xYz')
    expect(found?.value).toEqual(value)
  })

  it('a field nobody reads is passed over', async () => {
    const body = written(
      [
        { name: 'a', value: Buffer.alloc(5000, 65), file: true },
        { name: 'b', value: Buffer.from('kept'), file: false },
      ],
      'xYz',
    )
    const names: string[] = []
    for await (const part of partsOf(inPieces(body, 64), 'xYz')) if (part.name === 'b') names.push((await wholeOf(part, 10)).toString())
    expect(names).toEqual(['kept'])
  })

  it('what ends early, has no name, or is another boundary is refused', async () => {
    const whole = written([{ name: 'a', value: Buffer.from('x'), file: false }], 'xYz')
    for (const bad of [whole.subarray(0, -9), Buffer.from('--xYz\r\nX: y\r\n\r\nz\r\n--xYz--'), Buffer.from('hello'), Buffer.alloc(0), written([], 'other')]) {
      await expect(read(inPieces(bad, 16), 'xYz')).rejects.toThrow(Malformed)
    }
  })

  it('a field longer than allowed is refused before it is whole', async () => {
    const body = written([{ name: 'a', value: Buffer.alloc(100), file: false }], 'xYz')
    await expect(
      (async () => {
        for await (const part of partsOf(inPieces(body, 10), 'xYz')) await wholeOf(part, 50)
      })(),
    ).rejects.toThrow(Malformed)
  })

  it('the boundary is read from the content type', () => {
    expect(boundaryOf('multipart/form-data; boundary=----WebKitFormBoundaryabc')).toBe('----WebKitFormBoundaryabc')
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b')
    expect([boundaryOf('application/json'), boundaryOf(null)]).toEqual([null, null])
  })
})
