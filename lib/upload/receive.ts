import { Readable } from 'node:stream'
import { now } from '@/lib/clock'
import { store } from '@/lib/evidence/store'
import { noted, standingOf } from './link'
import { pieceName, pieceSize, sealPiece } from './piece'

/** The link is over, used, or somebody else is sending the same file. */
export class NotNow extends Error {
  override name = 'NotNow'
}

async function keep(token: string, id: string, index: number, from: number, bytes: Buffer): Promise<void> {
  const sealed = sealPiece(id, index, bytes, now())
  await store().put(pieceName(id, index), () => Readable.from([sealed]), sealed.length)
  if (!(await noted(token, index, from, bytes.length))) throw new NotNow()
}

/**
 * Takes bytes of a file from `offset` on and seals them piece by piece as they come; when the line breaks, what has come is kept.
 * @returns the offset reached
 * @throws NotNow; whatever the source throws
 */
export async function receive(token: string, source: AsyncIterable<Uint8Array>, offset: number): Promise<number> {
  const standing = await standingOf(token)
  if (!standing || standing.finished || standing.size === null || standing.received !== offset) throw new NotNow()
  let [index, at, held]: [number, number, Buffer[]] = [standing.pieces, offset, []]
  let waiting = 0
  const flush = async () => {
    if (waiting === 0) return
    await keep(token, standing.id, index, at, Buffer.concat(held))
    index += 1
    at += waiting
    held = []
    waiting = 0
  }
  try {
    for await (const bytes of source) {
      if (at + waiting + bytes.length > standing.size) throw new NotNow()
      held.push(Buffer.from(bytes))
      waiting += bytes.length
      if (waiting >= pieceSize) await flush()
    }
  } finally {
    await flush()
  }
  return at
}
