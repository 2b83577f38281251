import { randomInt } from 'node:crypto'
import { registerMp3Encoder } from '@mediabunny/mp3-encoder'
import { AudioSample, AudioSampleSource, Mp3OutputFormat, Output, StreamTarget } from 'mediabunny'
import { MPEGDecoder } from 'mpg123-decoder'
import { OggOpusDecoder } from 'ogg-opus-decoder'
import { Failed } from './failed'
import { inputBytes, inputSize, tell, write } from './file'
import type { Kind } from './kind'
import { type Made, made } from './made'
import { type Shift, shifted, shiftReady } from './shift'

/** Hertz and bits a second of the copy: plenty for speech, little enough to lose the room's finer traits. */
const out = { rate: 24_000, bits: 64_000 }
const pieceBytes = 64_000
/** A voice note of WhatsApp has at most 16 MB; longest recording that is disguised, in seconds. */
const longest = 4 * 3600

registerMp3Encoder()
await shiftReady()
// The package's types do not know its own option `sampleRate`.
const opus = new OggOpusDecoder({ forceStereo: false, sampleRate: out.rate } as { forceStereo: boolean })
const mpeg = new MPEGDecoder()
await Promise.all([opus.ready, mpeg.ready])

type Sound = { samples: Float32Array; rate: number }

function mono(channels: Float32Array[]): Float32Array {
  const [first = new Float32Array(0)] = channels
  if (channels.length < 2) return first.slice()
  return first.map((_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length)
}

async function* decoded(kind: Kind): AsyncGenerator<Sound> {
  const decoder = kind === 'mp3' ? mpeg : opus
  for (let at = 0; at < inputSize(); at += pieceBytes) {
    const { channelData, samplesDecoded, sampleRate } = await decoder.decode(inputBytes(at, at + pieceBytes))
    if (samplesDecoded > 0) yield { samples: mono(channelData), rate: sampleRate }
  }
  if (kind !== 'mp3') {
    const { channelData, samplesDecoded, sampleRate } = await opus.flush()
    if (samplesDecoded > 0) yield { samples: mono(channelData), rate: sampleRate }
  }
}

/** From `least` to `most`, up or down. */
const drawn = (least: number, most: number) => (randomInt(2) === 0 ? -1 : 1) * (least + ((most - least) * randomInt(10_001)) / 10_000)

/** Amounts drawn for this copy alone; they wander a little while it plays, so that no one shift undoes them. Kept nowhere. */
function wandering(): (seconds: number) => Shift {
  const middle: Shift = { pitch: drawn(3, 5), formants: drawn(2, 3.5) }
  let [now, turn] = [{ ...middle }, 0]
  const step = (value: number, around: number) => Math.min(around + 0.8, Math.max(around - 0.8, value + drawn(0, 0.25)))
  return (seconds) => {
    while (turn <= seconds) {
      now = { pitch: step(now.pitch, middle.pitch), formants: step(now.formants, middle.formants) }
      turn += 0.25
    }
    return now
  }
}

async function* ofOneRate(sounds: AsyncGenerator<Sound>, first: Sound): AsyncGenerator<Float32Array> {
  yield first.samples
  for await (const { samples, rate } of sounds) {
    if (rate !== first.rate) throw new Failed('unreadable')
    yield samples
  }
}

const isOpus = () => Buffer.from(inputBytes(0, 64)).includes('OpusHead')

/**
 * A voice with pitch and resonances moved by drawn amounts, as MP3. It makes a voice harder to recognise; it does not make that impossible.
 * @throws when the recording is neither Opus in Ogg nor MP3
 */
export async function disguisedVoice(kind: Kind): Promise<Made> {
  if (kind !== 'mp3' && !(kind === 'ogg' && isOpus())) throw new Failed('voice_not_decoded')
  const sounds = decoded(kind)
  const { value: first } = await sounds.next()
  if (!first) throw new Failed('unreadable')
  const output = new Output({
    format: new Mp3OutputFormat(),
    target: new StreamTarget(new WritableStream({ write: ({ data, position }: { data: Uint8Array; position: number }) => write(data, position) })),
  })
  const source = new AudioSampleSource({ codec: 'mp3', bitrate: out.bits })
  output.addAudioTrack(source)
  await output.start()
  let count = 0
  for await (const samples of shifted(ofOneRate(sounds, first), first.rate, wandering())) {
    const seconds = count / first.rate
    if (seconds > longest) throw new Failed('too_large')
    if (samples.length === 0) continue
    const sample = new AudioSample({ data: samples, format: 'f32', numberOfChannels: 1, sampleRate: first.rate, timestamp: seconds })
    await source.add(sample)
    sample.close()
    if (Math.floor((count + samples.length) / first.rate / 5) > Math.floor(seconds / 5)) tell({ ahead: { durationMs: Math.round(seconds * 1000) + 10_000, pages: null } })
    count += samples.length
  }
  await output.finalize()
  return made('audio/mpeg', { durationMs: Math.max(1, Math.round((count * 1000) / first.rate)) })
}
