import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny'
import { MPEGDecoder } from 'mpg123-decoder'
import { afterAll, describe, expect, it } from 'vitest'
import { cleaned, disguised } from '..'
import { picturePackets } from './decoded'
import { nastyRareSounds } from './rare-sound'
import { secret, secretIn } from './secret'
import { asM4a, asMp3, pitchOf, soundOf, vowel, withPictures } from './speech'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-sounds-'))
const [source, target] = [path.join(folder, 'in'), path.join(folder, 'out')]
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function through(make: typeof cleaned, bytes: Buffer) {
  fs.writeFileSync(source, bytes)
  const result = await make(source, target)
  return { ...result, copy: fs.existsSync(target) ? fs.readFileSync(target) : Buffer.alloc(0) }
}

async function heard(sound: Uint8Array): Promise<{ samples: Float32Array; rate: number }> {
  const decoder = new MPEGDecoder()
  await decoder.ready
  const { channelData, sampleRate } = decoder.decode(sound)
  decoder.free()
  return { samples: channelData[0] ?? new Float32Array(0), rate: sampleRate }
}

/** Packets of each sound of a film. */
async function soundsOf(film: Buffer): Promise<Buffer[][]> {
  const tracks = await new Input({ formats: [MP4], source: new BufferSource(film) }).getAudioTracks()
  const sounds: Buffer[][] = tracks.map(() => [])
  for (const [at, track] of tracks.entries()) for await (const { data } of new EncodedPacketSink(track).packets()) sounds[at]?.push(Buffer.from(data))
  return sounds
}

describe('a film with two sounds', () => {
  it('keeps both in its copy, and has the first alone in the disguised one', async () => {
    const film = await withPictures([await asM4a(vowel(110, [750, 1900]), secret), await asMp3(vowel(300, [750, 1900]), secret)])
    expect(await soundsOf(film)).toHaveLength(2)
    const clean = await through(cleaned, film)
    expect(clean).toMatchObject({ outcome: 'cleaned', type: 'video/mp4', sound: true })
    expect(await soundsOf(clean.copy)).toEqual(await soundsOf(film))
    const changed = await through(disguised, film)
    expect(changed).toMatchObject({ outcome: 'cleaned', type: 'video/mp4', sound: true })
    expect(await soundsOf(changed.copy)).toHaveLength(1)
    expect(await picturePackets(changed.copy)).toEqual(await picturePackets(film))
    const { samples } = await heard(await soundOf(changed.copy))
    // A disguise moves by less than six semitones: 78 to 156 hertz of the first, 212 up of the second.
    expect(pitchOf(samples.slice(12_000, 36_000))).toBeLessThan(160)
  })
})

describe('sounds of the kinds that are seldom met', () => {
  it.each(['vorbis.webm', 'vorbis.ogg', 'flac.mkv', 'flac.m4a'])('have a copy and a disguised one, both without comments: %s', async (name) => {
    const bytes = (await nastyRareSounds()).find((one) => one.name === name)?.bytes ?? Buffer.alloc(0)
    expect(secretIn(bytes)).not.toBeNull()
    for (const make of [cleaned, disguised]) {
      const { outcome, sound, durationMs, copy } = await through(make, bytes)
      expect({ outcome, sound }).toEqual({ outcome: 'cleaned', sound: true })
      expect(Math.abs((durationMs ?? 0) - 500)).toBeLessThan(150)
      expect(secretIn(copy)).toBeNull()
    }
    const { samples, rate } = await heard(fs.readFileSync(target))
    expect(samples.length / rate).toBeGreaterThan(0.4)
    expect(samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeGreaterThan(0.02)
  })
})
