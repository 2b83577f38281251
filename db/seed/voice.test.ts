import { MPEGDecoder } from 'mpg123-decoder'
import { describe, expect, it } from 'vitest'
import { pitchOf } from '@/lib/evidence/clean/corpus/speech'
import { spoken, voiceNote } from './voice'

const rate = 24_000
const tenth = rate / 10

/** Loudness of each tenth of a second, 0 to 1. */
function loudness(sound: Float32Array): number[] {
  return Array.from({ length: Math.floor(sound.length / tenth) }, (_, at) => {
    const part = sound.subarray(at * tenth, (at + 1) * tenth)
    return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / tenth)
  })
}

describe('the voice of the demo', () => {
  it('is loud enough to be heard, with pauses between phrases, and never overdriven', () => {
    const sound = spoken()
    const loud = loudness(sound)
    expect(loud.filter((value) => value > 0.1).length).toBeGreaterThan(0.6 * loud.length)
    expect(loud.filter((value, at) => value < 0.02 && (loud[at - 1] ?? 0) >= 0.02).length).toBeGreaterThanOrEqual(5)
    expect(sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(0.8)
  })

  it('has the pitch of a person, which moves', () => {
    const sound = spoken()
    const pitches = loudness(sound).flatMap((value, at) => (value > 0.18 && at > 8 ? [pitchOf(sound.slice(at * tenth, (at + 1) * tenth))] : []))
    const usual = pitches.filter((pitch) => pitch > 90 && pitch < 170)
    expect(usual.length).toBeGreaterThan(0.7 * pitches.length)
    expect(Math.max(...usual) - Math.min(...usual)).toBeGreaterThan(10)
  })

  it('begins and ends with a tone that no throat makes, and is the same each time', () => {
    const [one, other] = [spoken(), spoken()]
    expect(Buffer.from(one.buffer).equals(Buffer.from(other.buffer))).toBe(true)
    for (const part of [one.subarray(0, 3000), one.slice(one.length - Math.round(0.35 * rate), one.length - Math.round(0.22 * rate))]) {
      const turns = part.reduce((count, value, at) => count + (at > 0 && Math.sign(value) !== Math.sign(part[at - 1] ?? 0) ? 1 : 0), 0)
      expect(Math.abs((turns * rate) / part.length / 2 - 880)).toBeLessThan(30)
    }
  })

  it('is a voice note that plays', async () => {
    const decoder = new MPEGDecoder()
    await decoder.ready
    const { samplesDecoded, sampleRate } = decoder.decode(await voiceNote())
    decoder.free()
    expect([sampleRate, Math.abs(samplesDecoded / rate - spoken().length / rate) < 0.2]).toEqual([rate, true])
  })
})
