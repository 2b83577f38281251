import { type Copy, ownName } from './copy'

const bitrates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  second: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const rates = [44_100, 48_000, 32_000]

/** Bytes of the MPEG layer III frame that begins with `head` (ISO 11172-3, 2.4.1.3; 13818-3), 0 when none does. */
function frameBytes(head: Buffer): number {
  const [second = 0, third = 0] = [head[1], head[2]]
  const version = (second >> 3) & 3
  const rate = rates[(third >> 2) & 3]
  const kbits = bitrates[version === 3 ? 'first' : 'second'][third >> 4]
  if (head[0] !== 0xff || second >> 5 !== 7 || version === 1 || ((second >> 1) & 3) !== 1 || !rate || !kbits) return 0
  const hertz = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4
  return Math.floor(((version === 3 ? 144 : 72) * kbits * 1000) / hertz) + ((third >> 1) & 1)
}

/** Whether an MP3 holds anything but frames: ID3, APE, lyrics and the like, before, between or behind. */
export function mpegMark(copy: Copy): string | null {
  for (let at = 0; at < copy.size; ) {
    const size = frameBytes(copy.bytes(at, at + 4))
    if (size === 0) return 'bytes that are no sound'
    at += size
  }
  return null
}

type Page = { serial: number; first: boolean; body: Buffer; next: number }

function page(copy: Copy, at: number): Page | null {
  const head = copy.bytes(at, at + 27 + 255)
  if (head.length < 27 || head.toString('latin1', 0, 4) !== 'OggS') return null
  const count = head[26] ?? 0
  const body = at + 27 + count
  const next = head.subarray(27, 27 + count).reduce((sum, byte) => sum + byte, body)
  return next > copy.size ? null : { serial: head.readUInt32LE(14), first: ((head[5] ?? 0) & 2) !== 0, body: copy.bytes(body, next), next }
}

const beginsSound = (body: Buffer) => body.toString('latin1', 0, 8) === 'OpusHead' || body.toString('latin1', 0, 7) === '\x01vorbis'

/** What a comment header says beyond the muxer's name. */
function commentMark(body: Buffer): string | null {
  const start = body.toString('latin1', 0, 8) === 'OpusTags' ? 8 : body.toString('latin1', 0, 7) === '\x03vorbis' ? 7 : -1
  if (start < 0) return 'no comment header'
  const length = body.readUInt32LE(start)
  if (!ownName.test(body.toString('latin1', start + 4, start + 4 + length))) return 'a name'
  return body.readUInt32LE(start + 4 + length) === 0 ? null : 'comments'
}

/** The first thing in an Ogg file that is no sound, or null: comments, streams of other kinds, bytes between pages. */
export function oggMark(copy: Copy): string | null {
  const seen = new Map<number, number>()
  for (let at = 0; at < copy.size; ) {
    const here = page(copy, at)
    if (!here) return 'bytes that are no page'
    const count = seen.get(here.serial) ?? 0
    if (count === 0 && !(here.first && beginsSound(here.body))) return 'a stream that is no sound'
    const mark = count === 1 ? commentMark(here.body) : null
    if (mark) return mark
    seen.set(here.serial, count + 1)
    at = here.next
  }
  return seen.size === 1 ? null : 'several streams'
}
