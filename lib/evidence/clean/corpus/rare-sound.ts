import { MkvOutputFormat, Mp4OutputFormat, OggOutputFormat, WebMOutputFormat } from 'mediabunny'
import { fixture, rewrapped } from './rewrapped'
import { type Nasty, place, secret, serial } from './secret'

const vorbis = fixture('vorbis.fixture.webm')
const flac = fixture('flac.fixture.mp4')

const counted = (text: string) => {
  const [words, count] = [Buffer.from(text), Buffer.alloc(4)]
  count.writeUInt32LE(words.length)
  return Buffer.concat([count, words])
}

/** Who encoded it, and two comments (Vorbis I, 5.2.1), as both kinds of sound write them. */
const comments = Buffer.concat([counted(serial), Buffer.from([2, 0, 0, 0]), counted(`ARTIST=${secret}`), counted(`LOCATION=${place}`)])

/** Headers of Vorbis (one length byte each for the first two) with comments between identification and set-up. */
function vorbisSpoiled(record: Uint8Array): Buffer {
  const [, first = 0, second = 0] = record
  const comment = Buffer.concat([Buffer.from('\x03vorbis'), comments, Buffer.from([1])])
  const rest = record.subarray(3 + first + second)
  return Buffer.concat([Buffer.from([2, first, comment.length]), record.subarray(3, 3 + first), comment, rest])
}

/** A block of a FLAC header (RFC 9639, 8.1). */
const block = (type: number, body: Buffer) => Buffer.concat([Buffer.from([type, 0, body.length >> 8, body.length & 255]), body])

/** The head of FLAC with comments, a program's own block and padding that is none behind its first block. */
const flacSpoiled = (record: Uint8Array) =>
  Buffer.concat([
    Buffer.from('fLaC'),
    block(0, Buffer.from(record.subarray(8, 42))),
    block(4, comments),
    block(2, Buffer.from(`Mitr${secret}`)),
    block(0x81, Buffer.from(`${serial} ${place}`)),
  ])

/** Sounds of the kinds that are seldom met, with comments in their set-up and in the container; a bare FLAC is no kind that is shown. */
export async function nastyRareSounds(): Promise<Nasty[]> {
  const [open, packed] = [{ record: vorbisSpoiled }, { record: flacSpoiled }]
  return [
    { name: 'vorbis.webm', bytes: await rewrapped(vorbis, new WebMOutputFormat(), open), becomes: 'cleaned' },
    { name: 'vorbis.ogg', bytes: await rewrapped(vorbis, new OggOutputFormat(), open), becomes: 'cleaned' },
    { name: 'flac.mkv', bytes: await rewrapped(flac, new MkvOutputFormat(), packed), becomes: 'cleaned' },
    { name: 'flac.m4a', bytes: await rewrapped(flac, new Mp4OutputFormat(), packed), becomes: 'cleaned' },
    { name: 'tags.flac', bytes: flacSpoiled(Buffer.alloc(42)), becomes: 'kept' },
  ]
}
