import { registerMp3Encoder } from '@mediabunny/mp3-encoder'
import { AudioSample, AudioSampleSource, BufferTarget, Mp3OutputFormat, Output } from 'mediabunny'
import { random } from './random'

const rate = 24_000

/** A sound of speech for `ms`: where the mouth resonates (hertz), and how much of it is voice and how much breath, 0 to 1. */
type Sound = { ms: number; mouth: readonly [number, number, number]; voice: number; breath: number }

const vowels = { a: [730, 1250, 2550], i: [290, 2250, 3000], u: [320, 850, 2350], e: [480, 1950, 2600], o: [500, 900, 2450] } as const
const neutral = [500, 1500, 2500] as const
const silence = (ms: number): Sound => ({ ms, mouth: neutral, voice: 0, breath: 0 })
const consonants: Record<string, readonly Sound[]> = {
  m: [{ ms: 70, mouth: [250, 1100, 2300], voice: 0.35, breath: 0 }],
  n: [{ ms: 65, mouth: [250, 1500, 2500], voice: 0.35, breath: 0 }],
  r: [{ ms: 45, mouth: [420, 1300, 1700], voice: 0.45, breath: 0 }],
  l: [{ ms: 60, mouth: [360, 1150, 2700], voice: 0.5, breath: 0 }],
  s: [{ ms: 95, mouth: [4800, 6400, 8200], voice: 0, breath: 0.02 }],
  k: [silence(55), { ms: 25, mouth: [1700, 2400, 3500], voice: 0, breath: 0.2 }],
  t: [silence(50), { ms: 20, mouth: [3300, 4200, 5200], voice: 0, breath: 0.06 }],
  d: [
    { ms: 45, mouth: [220, 1600, 2600], voice: 0.15, breath: 0 },
    { ms: 12, mouth: [2900, 3900, 4900], voice: 0.2, breath: 0.06 },
  ],
}

/** Syllables that are no words of any language the desk reads, so that nobody takes them for what somebody said; a comma is a breath. */
const phrases = 'ma ne lo ta ri , su ka re no mi da , lu te sa mo ni ka ro , de ra mu si , na to le ki ma ru ,'

function soundsOf(syllable: string): Sound[] {
  if (syllable === ',') return [silence(340)]
  const [first = '', second = ''] = syllable
  return [...(consonants[first] ?? []), { ms: 135, mouth: vowels[second as keyof typeof vowels] ?? neutral, voice: 1, breath: 0.012 }]
}

/** A sign before and after: two tones that no throat makes. */
const beeps = () => Float32Array.from({ length: rate * 0.7 }, (_, at) => (at % (rate * 0.35) < rate * 0.14 ? 0.22 * Math.sin((2 * Math.PI * 880 * at) / rate) : 0))

/** Three resonances one after the other (two poles each), moved a little at every sample towards where the mouth goes. */
function mouthOf() {
  const now: [number, number, number] = [...neutral]
  const held = [0, 0, 0, 0, 0, 0]
  return (input: number, target: Sound['mouth'], quick: number): number => {
    let value = input
    for (const [index, goal] of target.entries()) {
      const hertz = now[index as 0] + (goal - now[index as 0]) * quick
      now[index as 0] = hertz
      const radius = Math.exp((-Math.PI * (70 + hertz * 0.04)) / rate)
      const [first, second] = [2 * radius * Math.cos((2 * Math.PI * hertz) / rate), -radius * radius]
      const [before = 0, earlier = 0] = [held[index * 2], held[index * 2 + 1]]
      value = value * (1 - first - second) + first * before + second * earlier
      held[index * 2 + 1] = before
      held[index * 2] = value
    }
    return value
  }
}

/** About seven seconds at 24 kHz of something that has the melody, syllables and pauses of speech, and says nothing. */
export function spoken(seed = 7): Float32Array {
  const draw = random(seed)
  const mouth = mouthOf()
  const sounds = phrases.split(' ').flatMap(soundsOf)
  const said: number[] = []
  let [phase, throat, loud, sinceBreath] = [0, 0, 0, 0]
  for (const { ms, mouth: target, voice, breath } of sounds) {
    const length = Math.round((ms * rate) / 1000)
    const accent = 1 + 0.09 * (draw.next() - 0.3)
    if (voice === 0 && breath === 0 && ms > 200) sinceBreath = 0
    for (let at = 0; at < length; at += 1) {
      sinceBreath += 1 / rate
      const pitch = 138 * accent * (1 - 0.1 * sinceBreath) * (1 + 0.012 * Math.sin((2 * Math.PI * 5.2 * said.length) / rate))
      phase += pitch / rate
      const pulse = phase >= 1 ? 1 : 0
      phase -= pulse
      loud += (voice - loud) * 0.004
      // Softened twice, as the cords of a throat do not click.
      throat = 0.93 * throat + pulse * loud * 22
      said.push(mouth(throat + (draw.next() - 0.5) * breath * 6, target, voice > 0 ? 0.0025 : 0.03))
    }
  }
  const usual = Math.sqrt(said.reduce((sum, value) => sum + value * value, 0) / said.length)
  return Float32Array.from([...beeps(), ...said.map((value) => 0.75 * Math.tanh((value / usual) * 0.32)), ...beeps()])
}

/** The same as MP3, as a voice note. */
export async function voiceNote(): Promise<Buffer> {
  registerMp3Encoder()
  const output = new Output({ format: new Mp3OutputFormat(), target: new BufferTarget() })
  const source = new AudioSampleSource({ codec: 'mp3', bitrate: 64_000 })
  output.addAudioTrack(source)
  await output.start()
  const sample = new AudioSample({ data: spoken(), format: 'f32', numberOfChannels: 1, sampleRate: rate, timestamp: 0 })
  await source.add(sample)
  sample.close()
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}
