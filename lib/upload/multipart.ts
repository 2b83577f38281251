import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'

/** A body that is not what its boundary says, or that ends in the middle. */
export class Malformed extends Error {
  override name = 'Malformed'
}

const mostHead = 8192
const line = Buffer.from('\r\n')
const blank = Buffer.from('\r\n\r\n')

/** A byte stream that can be read up to a mark. */
class Source {
  #rest: Buffer = line
  readonly #more: AsyncIterator<Uint8Array>

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#more = body[Symbol.asyncIterator]()
  }

  async #fill(): Promise<void> {
    const { done, value } = await this.#more.next()
    if (done) throw new Malformed()
    this.#rest = Buffer.concat([this.#rest, value])
  }

  /** The bytes before the mark, which is taken away; never more than a chunk of the body is held. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#rest.indexOf(mark)
      const certain = at >= 0 ? at : Math.max(0, this.#rest.length - mark.length + 1)
      const found = this.#rest.subarray(0, certain)
      this.#rest = this.#rest.subarray(at >= 0 ? at + mark.length : certain)
      if (found.length > 0) yield found
      if (at >= 0) return
      await this.#fill()
    }
  }

  async take(length: number): Promise<Buffer> {
    while (this.#rest.length < length) await this.#fill()
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  async short(mark: Buffer, most: number): Promise<Buffer> {
    const parts: Buffer[] = []
    let held = 0
    for await (const part of this.until(mark)) {
      held += part.length
      if (held > most) throw new Malformed()
      parts.push(part)
    }
    return Buffer.concat(parts)
  }
}

/** One field of a form. `bytes` can be read once, before the next part is asked for; what is left of it then is skipped. */
export type Part = { name: string; isFile: boolean /** As the sender calls it. */; type: string | null; bytes: AsyncGenerator<Buffer> }

function partOf(head: string, bytes: AsyncGenerator<Buffer>): Part {
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1]
  const name = disposition && /(?:^|[;\s])name="([^"]*)"/.exec(disposition)?.[1]
  if (!disposition || name === undefined || name === '') throw new Malformed()
  // The file's own name may be the informer's: whether there is one is all that is read of it.
  return { name, isFile: /[;\s]filename\*?=/.test(disposition), type: /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? null, bytes }
}

/** The boundary of a multipart form's content type, or null when it is no such type. */
export function boundaryOf(contentType: string | null): string | null {
  return /^multipart\/form-data;.*?boundary="?([^";]{1,70})"?/i.exec(contentType ?? '')?.[1] ?? null
}

/**
 * The fields of a multipart form (RFC 7578) as they come in, without holding a file in memory.
 * @throws Malformed
 */
export async function* partsOf(body: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const source = new Source(body instanceof ReadableStream ? (Readable.fromWeb(body as NodeStream) as AsyncIterable<Uint8Array>) : body)
  const mark = Buffer.from(`\r\n--${boundary}`)
  for await (const _ of source.until(mark)) throw new Malformed()
  for (;;) {
    const after = await source.take(2)
    if (after.equals(Buffer.from('--'))) return
    if (!after.equals(line)) throw new Malformed()
    const part = partOf((await source.short(blank, mostHead)).toString('utf8'), source.until(mark))
    yield part
    for await (const _ of part.bytes);
  }
}

/** The whole of a field. @throws Malformed when it is longer than `most` bytes */
export async function wholeOf({ bytes }: Part, most: number): Promise<Buffer> {
  const held: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > most) throw new Malformed()
    held.push(chunk)
  }
  return Buffer.concat(held)
}
