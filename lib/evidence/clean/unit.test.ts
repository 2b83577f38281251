import { describe, expect, it } from 'vitest'
import { cleanAmr } from './amr'
import { amr, amrWide } from './corpus/stream'
import { avcRecord, flacRecord, hevcRecord, opusRecord, shortRecord, vorbisRecord } from './setup'
import { pictureObus, pictureUnits } from './unit'

const bytes = (...parts: (number[] | string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))))
const unit = (...body: number[]) => [0, 0, 0, body.length, ...body]

describe('units of a film', () => {
  it('H.264: slices and parameter sets stay; SEI, filler, delimiters and private units go', () => {
    const sample = bytes(unit(0x67, 1), unit(0x68, 2), unit(0x06, 5, 9, 9), unit(0x65, 7, 7), unit(0x0c, 0xff), unit(0x09, 0xf0), unit(0x1e, 1), unit(0x41, 8))
    expect(pictureUnits(sample, 'avc', 4)).toEqual(bytes(unit(0x67, 1), unit(0x68, 2), unit(0x65, 7, 7), unit(0x41, 8)))
  })

  it('H.265: both kinds of SEI go, and so do filler and Dolby units', () => {
    const of = (type: number, ...body: number[]) => unit(type << 1, 1, ...body)
    const sample = bytes(of(32, 1), of(33, 2), of(34, 3), of(39, 4), of(19, 5), of(40, 6), of(38, 7), of(62, 8), of(1, 9))
    expect(pictureUnits(sample, 'hevc', 4)).toEqual(bytes(of(32, 1), of(33, 2), of(34, 3), of(19, 5), of(1, 9)))
  })

  it('units with start codes lose theirs too', () => {
    expect(pictureUnits(bytes([0, 0, 1, 0x06, 5, 5], [0, 0, 1, 0x65, 7]), 'avc', 0)).toEqual(bytes([0, 0, 1, 0x65, 7]))
  })

  it('a unit that runs past its sample is refused', () => {
    expect(() => pictureUnits(bytes([0, 0, 0, 9, 0x65]), 'avc', 4)).toThrow()
    expect(() => pictureObus(bytes([0x32, 0xff, 0xff, 0x03, 1]))).toThrow()
    expect(() => pictureObus(bytes([0x32], new Uint8Array(9).fill(0xff)))).toThrow()
  })

  it('AV1: a unit that could hide bytes by its place is refused: without a size, tiles without a frame, a delimiter that is not empty', () => {
    const words = Buffer.from('my number is', 'latin1')
    for (const sample of [
      [0x08, ...words],
      [0x22, words.length, ...words],
      [0x12, words.length, ...words],
      [0xb2, words.length, ...words],
    ])
      expect(() => pictureObus(bytes(sample))).toThrow()
    expect(() => pictureUnits(bytes(unit(0xe5, ...words)), 'avc', 4)).toThrow()
  })

  it('AV1: metadata, padding and tile lists go', () => {
    const of = (type: number, ...body: number[]) => [(type << 3) | 2, body.length, ...body]
    expect(pictureObus(bytes(of(2), of(1, 1), of(5, 4, 4), of(6, 2, 2), of(15, 0), of(8, 3)))).toEqual(bytes(of(2), of(1, 1), of(6, 2, 2)))
  })
})

describe('set-up records', () => {
  it('H.264: what follows the parameter sets is cut, extension sets too', () => {
    const head = [1, 100, 0, 30, 0xff, 0xe1, 0, 2, 0x67, 9, 1, 0, 2, 0x68, 8]
    expect(avcRecord(bytes(head, [0xfd, 0xf8, 0xf8, 1, 0, 3, 0x6d, 1, 1], 'hidden'))).toEqual(bytes(head, [0xfd, 0xf8, 0xf8, 0]))
    expect(() => avcRecord(bytes([1, 66, 0, 30, 0xff, 0xe1, 0, 2, 0x06, 9, 0]))).toThrow()
  })

  it('H.265: arrays other than parameter sets are dropped', () => {
    const array = (type: number, ...body: number[]) => [0x80 | type, 0, 1, 0, body.length + 2, type << 1, 1, ...body]
    const head = Array.from({ length: 22 }, () => 1)
    expect(hevcRecord(bytes(head, [3], array(32, 1), array(39, 9, 9), array(33, 2)))).toEqual(bytes(head, [2], array(32, 1), array(33, 2)))
  })

  it('Vorbis: the comment between identification and setup is emptied', () => {
    const [identification, setup] = [new Uint8Array(30).fill(7), [5, 5, 5]]
    const cleaned = vorbisRecord(bytes([2, 30, 20], identification, '\x03vorbis hidden......', setup))
    expect(Buffer.from(cleaned).includes('hidden')).toBe(false)
    expect(cleaned).toEqual(bytes([2, 30, 16], identification, '\x03vorbis\0\0\0\0\0\0\0\0\x01', setup))
  })

  it('FLAC: pictures, comments and padding are dropped', () => {
    const info = new Uint8Array(34).fill(3)
    const cleaned = flacRecord(bytes('fLaC', [0, 0, 0, 34], info, [4, 0, 0, 6], 'hidden', [0x86, 0, 0, 6], 'hidden'))
    expect(cleaned).toEqual(bytes('fLaC', [0x80, 0, 0, 34], info))
    expect(() => flacRecord(bytes('fLaC', [4, 0, 0, 6], 'hidden'))).toThrow()
  })

  it('Opus: what follows the head is cut; records long enough for a name are refused', () => {
    const head = bytes('OpusHead', [1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])
    expect(opusRecord(bytes(head, 'hidden'))).toEqual(head)
    expect(() => shortRecord(new Uint8Array(17))).toThrow()
  })
})

describe('AMR', () => {
  it('keeps every frame and nothing behind the last', () => {
    expect(cleanAmr(amr)).toEqual({ bytes: amr, durationMs: 1000, wide: false })
    expect(cleanAmr(Buffer.concat([amrWide, Buffer.from('\xffhidden', 'latin1')]))).toEqual({ bytes: amrWide, durationMs: 1000, wide: true })
  })

  it('cuts a frame that is not whole, and refuses a file without any', () => {
    expect(cleanAmr(amr.subarray(0, amr.length - 1)).durationMs).toBe(980)
    expect(() => cleanAmr(Buffer.from('#!AMR\n'))).toThrow()
  })
})
