import { MkvOutputFormat, Mp4OutputFormat } from 'mediabunny'
import { pictureTrack } from './decoded'
import { fixture, rewrapped } from './rewrapped'
import { type Nasty, place, secret, serial } from './secret'

/** Eight pictures of 64 by 64 in H.265 whose order of decoding is not that of showing. */
const film = fixture('hevc.fixture.mp4')

/** What decoders get of that film: its pictures and nothing else. */
export const hevcFilm = () => pictureTrack(film)

const types = { delimiter: 35, filler: 38, seiBefore: 39, seiBehind: 40, camera: 62 }

/** A unit (H.265, 7.3.1.2) of text; in the two kinds of SEI it is user data under an id of sixteen bytes (D.2.7). */
function unit(type: number, text: string): Buffer {
  const words = Buffer.from(text)
  const sei = type === types.seiBefore || type === types.seiBehind
  const user = sei ? Buffer.concat([Buffer.from([5, 16 + words.length]), Buffer.alloc(16, 0x41)]) : Buffer.alloc(0)
  return Buffer.concat([Buffer.from([type << 1, 1]), user, words, Buffer.from([0x80])])
}

const length = (bytes: Buffer, size: number) => {
  const head = Buffer.alloc(size)
  head.writeUIntBE(bytes.length, 0, size)
  return Buffer.concat([head, bytes])
}

/** One picture between all the units that say something else. */
const spoiled = (picture: Uint8Array) =>
  Buffer.concat([
    length(unit(types.delimiter, secret), 4),
    length(unit(types.seiBefore, `${secret} ${place}`), 4),
    picture,
    length(unit(types.filler, serial), 4),
    length(unit(types.seiBehind, `${serial} ${secret}`), 4),
    length(unit(types.camera, place), 4),
  ])

/** A set-up record (ISO 14496-15, 8.3.3.1) with an array of each kind of SEI behind its parameter sets. */
function spoiledRecord(record: Uint8Array): Buffer {
  const arrays = [types.seiBefore, types.seiBehind].map((type) => Buffer.concat([Buffer.from([type, 0, 1]), length(unit(type, secret), 2)]))
  const longer = Buffer.concat([record, ...arrays, Buffer.from(serial)])
  longer[22] = (longer[22] ?? 0) + arrays.length
  return longer
}

/** Films in H.265 with secrets in supplemental information before and behind each picture, in filler, in private units and in the set-up record. */
export async function nastyHevc(): Promise<Nasty[]> {
  const spoil = { record: spoiledRecord, sample: spoiled }
  return [
    { name: 'sei.hevc.mp4', bytes: await rewrapped(film, new Mp4OutputFormat(), spoil), becomes: 'cleaned' },
    { name: 'sei.hevc.mkv', bytes: await rewrapped(film, new MkvOutputFormat(), spoil), becomes: 'cleaned' },
  ]
}
