import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MPEGDecoder } from 'mpg123-decoder'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { disguised } from '.'
import { nastyRecordings } from './corpus/recording'
import { secret, secretIn } from './corpus/secret'
import { asMp3, pitchOf, vowel } from './corpus/speech'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-voice-'))
const [source, target] = [path.join(folder, 'in'), path.join(folder, 'out')]
let voice: Buffer

beforeAll(async () => {
  voice = await asMp3(vowel(125, [750, 1900]), secret)
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function heard(): Promise<Float32Array> {
  const decoder = new MPEGDecoder()
  await decoder.ready
  const { channelData, sampleRate } = decoder.decode(fs.readFileSync(target))
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

it('a voice note of WhatsApp has a disguised copy; AMR, AAC and films have none', async () => {
  const files = await nastyRecordings()
  const outcome = async (name: string) => {
    fs.writeFileSync(source, files.find((file) => file.name === name)?.bytes ?? '')
    const { type, reason } = await disguised(source, target)
    return { type, reason }
  }
  expect(await outcome('note.ogg')).toEqual({ type: 'audio/mpeg', reason: '' })
  for (const name of ['trailer.amr', 'cover.m4a', 'tags-sei.mp4']) expect(await outcome(name), name).toEqual({ type: null, reason: 'voice_not_decoded' })
  expect(fs.existsSync(target)).toBe(false)
})
