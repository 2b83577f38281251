import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MPEGDecoder } from 'mpg123-decoder'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cleaned, disguised, silent } from '.'
import { picturePackets } from './corpus/decoded'
import { nastyRecordings } from './corpus/recording'
import { secret, secretIn } from './corpus/secret'
import { asM4a, asMp3, pitchOf, soundOf, vowel, withPictures } from './corpus/speech'
import { amr, amrWide } from './corpus/stream'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-voice-'))
const [source, target] = [path.join(folder, 'in'), path.join(folder, 'out')]
let voice: Buffer

beforeAll(async () => {
  voice = await asMp3(vowel(125, [750, 1900]), secret)
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function heard(sound = fs.readFileSync(target)): Promise<Float32Array> {
  const decoder = new MPEGDecoder()
  await decoder.ready
  const { channelData, sampleRate } = decoder.decode(sound)
  decoder.free()
  expect(sampleRate).toBe(24_000)
  return (channelData[0] ?? new Float32Array(0)).slice(12_000, 36_000)
}

const semitones = (pitch: number) => 12 * Math.log2(pitch / 125)

it('a voice comes out with another pitch, another one each time, and without its tags', async () => {
  const pitches: number[] = []
  for (let copy = 0; copy < 3; copy += 1) {
    fs.writeFileSync(source, voice)
    const result = await disguised(source, target)
    expect(result).toMatchObject({ outcome: 'cleaned', kind: 'mp3', type: 'audio/mpeg' })
    expect(Math.abs((result.durationMs ?? 0) - 2000)).toBeLessThan(150)
    expect(secretIn(fs.readFileSync(target))).toBeNull()
    pitches.push(semitones(pitchOf(await heard())))
  }
  for (const pitch of pitches) expect(Math.abs(pitch)).toBeGreaterThan(1.5)
  expect(new Set(pitches.map((pitch) => pitch.toFixed(3))).size).toBeGreaterThan(1)
})

const through = async (make: typeof disguised, bytes: Buffer) => {
  fs.writeFileSync(source, bytes)
  const { type, reason, sound, durationMs } = await make(source, target)
  return { type, reason, sound, durationMs }
}

const changed = (sound: Float32Array) => Math.abs(semitones(pitchOf(sound)))

it('a sound in AAC is disguised like any other, and its copy carries no tags', async () => {
  const result = await through(disguised, await asM4a(vowel(125, [750, 1900]), secret))
  expect(result).toMatchObject({ type: 'audio/mpeg', reason: '', sound: true })
  expect(Math.abs((result.durationMs ?? 0) - 2000)).toBeLessThan(250)
  expect(secretIn(fs.readFileSync(target))).toBeNull()
  expect(changed(await heard())).toBeGreaterThan(1.5)
})

it('a long sound in AAC has no gap and no echo where its parts meet', async () => {
  const whole = await asM4a(vowel(125, [750, 1900], 30), secret)
  const result = await through(disguised, whole)
  expect(Math.abs((result.durationMs ?? 0) - 30_000)).toBeLessThan(250)
})

it.each([
  ['mp4', 'video/mp4'],
  ['mkv', 'video/x-matroska'],
] as const)('a film in %s keeps its pictures, and its voice is disguised', async (format, type) => {
  const film = await withPictures([await asM4a(vowel(125, [750, 1900]), secret)], format)
  const result = await through(disguised, film)
  expect(result).toMatchObject({ type, reason: '', sound: true })
  const copy = fs.readFileSync(target)
  expect(await picturePackets(copy)).toEqual(await picturePackets(film))
  expect(changed(await heard(await soundOf(copy)))).toBeGreaterThan(1.5)
})

it('a film shown silent has its pictures and nothing to hear', async () => {
  const film = await withPictures([await asMp3(vowel(125, [750, 1900]), secret)])
  expect(await through(silent, film)).toMatchObject({ type: 'video/mp4', reason: '', sound: false })
  expect(await soundOf(fs.readFileSync(target))).toHaveLength(0)
  expect(await picturePackets(fs.readFileSync(target))).toHaveLength(20)
  expect(await through(cleaned, film)).toMatchObject({ sound: true })
})

it('every kind of sound that is shown has a disguised copy: Opus, AAC, MP3, both kinds of AMR, and films', async () => {
  const files = await nastyRecordings()
  const bytes = (name: string) => files.find((file) => file.name === name)?.bytes ?? Buffer.alloc(0)
  for (const name of ['note.ogg', 'tags.mp3', 'cover.m4a']) expect(await through(disguised, bytes(name)), name).toMatchObject({ type: 'audio/mpeg', reason: '', sound: true })
  for (const speech of [amr, amrWide]) expect(await through(disguised, speech)).toMatchObject({ type: 'audio/mpeg', reason: '', sound: true })
  for (const name of ['tags-sei.mp4', 'phone.mov', 'pieces.mp4']) expect(await through(disguised, bytes(name)), name).toMatchObject({ type: 'video/mp4', reason: '', sound: true })
  for (const name of ['tags.webm', 'attachment.mkv']) expect(await through(disguised, bytes(name)), name).toMatchObject({ type: 'video/x-matroska', reason: '', sound: true })
})

it('a film without sound has no disguised copy', async () => {
  const light = (await nastyRecordings()).find(({ name }) => name === 'light.mp4')?.bytes ?? Buffer.alloc(0)
  expect(await through(cleaned, light)).toMatchObject({ type: 'video/mp4', sound: false })
  expect(await through(disguised, light)).toEqual({ type: null, reason: 'voice_not_decoded', sound: false, durationMs: null })
  expect(fs.existsSync(target)).toBe(false)
})
