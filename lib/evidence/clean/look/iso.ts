import { type Copy, ownName } from './copy'

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'dinf', 'stbl', 'edts'])
const leaves = new Set(['ftyp', 'mdat', 'mvhd', 'tkhd', 'mdhd', 'hdlr', 'elst', 'vmhd', 'smhd', 'dref', 'stsd', 'stts', 'stss', 'ctts', 'cslg', 'stsc', 'stsz', 'stco', 'co64'])
/** Boxes inside a sample entry, behind 78 bytes of a video and 28 of a sound description. */
const inEntry = new Set(['avcC', 'hvcC', 'av1C', 'vpcC', 'esds', 'dOps', 'dfLa', 'dac3', 'dec3', 'pcmC', 'colr', 'pasp', 'btrt'])
const videoEntries = new Set(['avc1', 'avc3', 'hvc1', 'hev1', 'vp08', 'vp09', 'av01'])
/** What one box may measure that is read whole. */
const mostRead = 64e6

type Box = { type: string; from: number; to: number }

function boxes(copy: Copy, from: number, to: number): Box[] | null {
  const found: Box[] = []
  for (let at = from; at < to; ) {
    const head = copy.bytes(at, at + 16)
    if (head.length < 8) return null
    const short = head.readUInt32BE(0)
    const size = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short
    if (size < 8 || at + size > to) return null
    found.push({ type: head.toString('latin1', 4, 8), from: at + (short === 1 ? 16 : 8), to: at + size })
    at += size
  }
  return found
}

function entryMark(copy: Copy, { from, to }: Box): string | null {
  for (const entry of boxes(copy, from + 8, to) ?? [{ type: 'none', from, to: from }]) {
    const video = videoEntries.has(entry.type)
    const name = video ? copy.bytes(entry.from + 42, entry.from + 74) : Buffer.alloc(1)
    const length = name[0] ?? 0
    if (length > 0 && !ownName.test(name.toString('latin1', 1, 1 + length))) return 'compressor name'
    if (name.subarray(1 + length).some((byte) => byte !== 0)) return 'compressor name'
    const inside = boxes(copy, entry.from + (video ? 78 : 28), entry.to)
    const strange = inside ? inside.find(({ type }) => !inEntry.has(type))?.type : entry.type
    if (strange) return `${strange} in stsd`
  }
  return null
}

/** What a leaf says beyond what a player needs: hours, handler names, addresses. */
function leafMark(copy: Copy, box: Box): string | null {
  if (box.type === 'mdat' || box.type === 'ftyp') return null
  if (box.to - box.from > mostRead) return `${box.type} is too long`
  const bytes = copy.bytes(box.from, box.to)
  const timed = ['mvhd', 'tkhd', 'mdhd'].includes(box.type)
  if (timed && bytes.subarray(4, 4 + (bytes[0] === 1 ? 16 : 8)).some((byte) => byte !== 0)) return 'an hour'
  if (box.type === 'hdlr' && !/^Mediabunny(Video|Sound)Handler\0?$/.test(bytes.toString('latin1', 24))) return 'handler name'
  if (box.type === 'dref' && !(bytes.length === 20 && bytes.toString('latin1', 12, 16) === 'url ')) return 'an address'
  return box.type === 'stsd' ? entryMark(copy, box) : null
}

/** The first box of an MP4 that a player does not need, or null. */
export function isoMark(copy: Copy, from = 0, to = copy.size): string | null {
  const found = boxes(copy, from, to)
  if (!found) return 'broken boxes'
  for (const box of found) {
    if (!containers.has(box.type) && !leaves.has(box.type)) return `box ${box.type}`
    const mark = containers.has(box.type) ? isoMark(copy, box.from, box.to) : leafMark(copy, box)
    if (mark) return mark
  }
  return null
}
