import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny'
import { MPEGDecoder } from 'mpg123-decoder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleaned, disguised } from '..'
import { bandOf, speechFrames } from '../amr'
import { picturePackets } from './decoded'
import { mutants } from './mutant'
import { nastyRecordings } from './recording'
import { type Nasty, secretIn } from './secret'
import { soundOf } from './speech'
import { amr, amrWide, avc } from './stream'
import { treated } from './treated'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-telephone-'))
const [source, target] = [path.join(folder, 'in'), path.join(folder, 'out')]
let files: Nasty[]

beforeAll(async () => {
  files = (await nastyRecordings()).filter(({ name }) => name.endsWith('.3gp'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const bytesOf = (name: string) => files.find((file) => file.name === name)?.bytes ?? Buffer.alloc(0)

async function through(make: typeof cleaned, name: string) {
  fs.writeFileSync(source, bytesOf(name))
  const result = await make(source, target)
  return { ...result, copy: fs.existsSync(target) ? fs.readFileSync(target) : Buffer.alloc(0) }
}

/** Seconds that are heard in an MP3. */
async function heardIn(sound: Uint8Array): Promise<number> {
  const decoder = new MPEGDecoder()
  await decoder.ready
  const { samplesDecoded, sampleRate } = decoder.decode(sound)
  decoder.free()
  return samplesDecoded / sampleRate
}

async function tracksIn(film: Buffer): Promise<[string, string | null, number][]> {
  const found: [string, string | null, number][] = []
  for (const track of await new Input({ formats: [MP4], source: new BufferSource(film) }).getTracks()) {
    let packets = 0
    for await (const _ of new EncodedPacketSink(track).packets()) packets += 1
    found.push([track.type, await track.getCodec(), packets])
  }
  return found
}

describe('what older telephones record', () => {
  it.each(['speech.3gp', 'wide-speech.3gp'])('as speech alone has a copy and a disguised one, each of its second and of nothing else: %s', async (name) => {
    expect(secretIn(bytesOf(name))).not.toBeNull()
    for (const make of [cleaned, disguised]) {
      const { copy, ...result } = await through(make, name)
      expect(result).toMatchObject({ outcome: 'cleaned', kind: '3gp', type: 'audio/mpeg', sound: true, width: null, height: null })
      expect(Math.abs((result.durationMs ?? 0) - 1000)).toBeLessThan(120)
      expect(Math.abs((await heardIn(copy)) - 1)).toBeLessThan(0.25)
      expect(secretIn(copy)).toBeNull()
    }
  })

  it('as a film with such speech keeps every picture and its whole sound, in the copy and in the disguised one', async () => {
    for (const make of [cleaned, disguised]) {
      const { copy, ...result } = await through(make, 'film-with-speech.3gp')
      expect(result).toMatchObject({ outcome: 'cleaned', kind: '3gp', type: 'video/mp4', sound: true })
      expect(await picturePackets(copy)).toEqual(Array.from({ length: 10 }, (_, frame) => avc.clean(frame)))
      expect(Math.abs((await heardIn(await soundOf(copy))) - 1)).toBeLessThan(0.25)
      expect(secretIn(copy)).toBeNull()
    }
  })

  it('with a second sound beside such speech keeps both', async () => {
    const { copy, outcome } = await through(cleaned, 'two-sounds.3gp')
    expect([outcome, (await tracksIn(copy)).map(([type, codec]) => [type, codec])]).toEqual([
      'cleaned',
      [
        ['video', 'avc'],
        ['audio', 'mp3'],
        ['audio', 'aac'],
      ],
    ])
    expect(secretIn(copy)).toBeNull()
  })

  it.each(['old-phone.3gp', 'older-phone.3gp'])('with pictures that nothing here shows has a copy of its sound alone, and the size of the pictures is known: %s', async (name) => {
    for (const make of [cleaned, disguised]) {
      const { copy, ...result } = await through(make, name)
      expect(result).toMatchObject({ outcome: 'cleaned', type: 'audio/mpeg', sound: true })
      expect([(result.width ?? 0) > 0, (result.height ?? 0) > 0]).toEqual([true, true])
      expect(await heardIn(copy)).toBeGreaterThan(0.5)
      expect(secretIn(copy)).toBeNull()
    }
  })

  it.each(['old-and-mute.3gp', 'unknown-speech.3gp'])('with nothing that can be shown or heard is kept without a copy: %s', async (name) => {
    for (const make of [cleaned, disguised]) expect(await through(make, name)).toMatchObject({ outcome: 'sealed-only', type: null, copy: Buffer.alloc(0) })
  })

  it('damaged in whatever way ends in an outcome, with no secret in a copy', async () => {
    const done = await treated(mutants(files, 32, 7), folder)
    expect(done.filter(({ result, copy }) => (result.outcome === 'cleaned') !== (copy !== null)).map(({ name }) => name)).toEqual([])
    expect(done.filter(({ copy }) => copy && secretIn(copy)).map(({ name }) => name)).toEqual([])
    expect(done.filter(({ result }) => result.reason === 'crashed').map(({ name }) => name)).toEqual([])
  }, 240_000)
})

describe('frames of speech', () => {
  const bands = [
    ['narrow', amr.subarray(6), 32],
    ['wide', amrWide.subarray(9), 61],
  ] as const

  it.each(bands)('of %s band are all that is left of a sample', (band, speech) => {
    expect(Buffer.from(speechFrames(Buffer.concat([speech, Buffer.from('\xffhidden', 'latin1')]), band)).equals(speech)).toBe(true)
    expect(speechFrames(Buffer.alloc(0), band)).toHaveLength(0)
  })

  it.each(bands)('of %s band are whole ones from the beginning, whatever the bytes', (band, speech, frame) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(speech.length), (noise, cut) => {
        const given = Buffer.concat([speech.subarray(0, cut), noise])
        const kept = speechFrames(given, band)
        expect(given.subarray(0, kept.length).equals(kept)).toBe(true)
        expect(kept.length).toBeGreaterThanOrEqual(cut - (cut % frame))
        expect(speechFrames(kept, band)).toHaveLength(kept.length)
      }),
    )
  })

  it('are known by the name of their sample entry alone', () => {
    expect(['samr', 'sawb', 'mp4a', 'SAMR', '', null, 7].map(bandOf)).toEqual(['narrow', 'wide', null, null, null, null, null])
  })
})
