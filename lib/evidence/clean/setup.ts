import { Failed } from './failed'
import { pictureObus } from './unit'

/** Decoder set-up records: the part before the first sample that a decoder needs, rebuilt without what else was put there. */

const joined = (parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const u16 = (value: number) => Uint8Array.of(value >> 8, value & 0xff)

/** Length bytes before each unit, from an avcC (byte 4) or hvcC (byte 21) record; 0 when there is none (Annex B). */
export const lengthSize = (record: Uint8Array | undefined, codec: 'avc' | 'hevc') => (record ? ((record[codec === 'avc' ? 4 : 21] ?? 3) & 3) + 1 : 0)

function sets(view: Buffer, at: number, count: number, belongs: (first: number) => boolean): { kept: Uint8Array[]; end: number } {
  const kept: Uint8Array[] = []
  for (let index = 0; index < count; index += 1) {
    const length = view.readUInt16BE(at)
    const unit = view.subarray(at + 2, at + 2 + length)
    if (unit.length < length || !belongs(unit[0] ?? 0)) throw new Failed('unreadable')
    kept.push(u16(length), unit)
    at += 2 + length
  }
  return { kept, end: at }
}

/** An avcC record (ISO 14496-15, 5.3.3.1) of its sequence and picture parameter sets. @throws when it is none */
export function avcRecord(record: Uint8Array): Uint8Array {
  const view = Buffer.from(record)
  const sequences = sets(view, 6, (view[5] ?? 0) & 0x1f, (first) => (first & 0x1f) === 7)
  const pictures = sets(view, sequences.end + 1, view[sequences.end] ?? 0, (first) => (first & 0x1f) === 8)
  const high = [100, 110, 122, 144].includes(view[1] ?? 0) && view.length >= pictures.end + 4
  const depth = high ? [view.subarray(pictures.end, pictures.end + 3), Uint8Array.of(0)] : []
  return joined([view.subarray(0, 6), ...sequences.kept, view.subarray(sequences.end, sequences.end + 1), ...pictures.kept, ...depth])
}

/** An hvcC record (8.3.3.1) of its video, sequence and picture parameter sets. @throws when it is none */
export function hevcRecord(record: Uint8Array): Uint8Array {
  const view = Buffer.from(record)
  const arrays: Uint8Array[] = []
  let at = 23
  for (let array = 0; array < (view[22] ?? 0); array += 1) {
    const type = (view[at] ?? 0) & 0x3f
    const { kept, end } = sets(view, at + 3, view.readUInt16BE(at + 1), (first) => ((first >> 1) & 0x3f) === type)
    if (type >= 32 && type <= 34) arrays.push(joined([view.subarray(at, at + 3), ...kept]))
    at = end
  }
  return joined([view.subarray(0, 22), Uint8Array.of(arrays.length), ...arrays])
}

/** An av1C record (AV1 in ISOBMFF, 2.3) whose units are those a decoder needs. */
export const av1Record = (record: Uint8Array) => joined([record.subarray(0, 4), pictureObus(record.subarray(4))])

const emptyComment = Buffer.from('\x03vorbis\0\0\0\0\0\0\0\0\x01', 'latin1')

/** Vorbis headers with an empty comment between identification and setup. @throws when they are none */
export function vorbisRecord(record: Uint8Array): Uint8Array {
  let at = 1
  const length = () => {
    for (let sum = 0; ; ) {
      const byte = record[at++]
      if (byte === undefined) throw new Failed('unreadable')
      sum += byte
      if (byte < 255) return sum
    }
  }
  const [first, comment] = [length(), length()]
  if (record[0] !== 2 || first !== 30) throw new Failed('unreadable')
  return joined([Uint8Array.of(2, first, emptyComment.length), record.subarray(at, at + first), emptyComment, record.subarray(at + first + comment)])
}

/** A FLAC header of its STREAMINFO block alone (RFC 9639, 8): pictures, comments, cue sheets and padding go. @throws when it is none */
export function flacRecord(record: Uint8Array): Uint8Array {
  const whole = Buffer.from(record)
  if (whole.subarray(0, 4).toString('latin1') !== 'fLaC' || ((whole[4] ?? 0) & 0x7f) !== 0 || whole.length < 42) throw new Failed('unreadable')
  return joined([whole.subarray(0, 4), Uint8Array.of(0x80, 0, 0, 34), whole.subarray(8, 42)])
}

/** An OpusHead of its own length (RFC 7845, 5.1). */
export const opusRecord = (record: Uint8Array) => record.slice(0, record[18] === 0 ? 19 : 21 + (record[9] ?? 0))

/** A record that may stay as it is because it is too short to carry a name; AAC and VP9 need no more than this. @throws when it is longer */
export function shortRecord(record: Uint8Array): Uint8Array {
  if (record.length > 16) throw new Failed('track_not_carried')
  return record
}
