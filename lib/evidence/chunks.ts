import { Transform } from 'node:stream'

/** Cuts a byte stream into pieces of exactly `size` bytes; the last one is shorter, and there is always a last one, also an empty one. `seal` sees each with whether it is the last. */
export function inChunks(size: number, seal: (chunk: Buffer, last: boolean) => Buffer, head: Buffer): Transform {
  let waiting: Buffer[] = []
  let held = 0
  return new Transform({
    construct(ready) {
      this.push(head)
      ready()
    },
    transform(bytes: Buffer, _, done) {
      waiting.push(bytes)
      held += bytes.length
      if (held > size) {
        let whole = Buffer.concat(waiting)
        // One byte stays back, so that the last piece is known to be the last.
        for (; whole.length > size; whole = whole.subarray(size)) this.push(seal(whole.subarray(0, size), false))
        waiting = [whole]
        held = whole.length
      }
      done()
    },
    flush(done) {
      this.push(seal(Buffer.concat(waiting), true))
      done()
    },
  })
}
