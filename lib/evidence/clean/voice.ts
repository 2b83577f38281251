import { randomInt } from 'node:crypto'
import { registerMp3Encoder } from '@mediabunny/mp3-encoder'
import { AudioSample, AudioSampleSource, type InputAudioTrack, type InputVideoTrack, Mp3OutputFormat, Output } from 'mediabunny'
import { containerOf, copyTarget, openedRecording } from './container'
import type { Sound } from './decoder'
import { Failed } from './failed'
import { tell } from './file'
import { heardOn, heardSpeech } from './heard'
import type { Kind } from './kind'
import { type Made, made } from './made'
import { laterOf, sizeOf, spanOf } from './recording'
import { type Shift, shifted, shiftReady } from './shift'
import { type Copy, trackCopy } from './track'

/** Bits a second of the copy: plenty for speech, little enough to lose the room's finer traits. */
const bitrate = 64_000
/** A voice note of WhatsApp has at most 16 MB; longest recording that is disguised, in seconds. */
const longest = 4 * 3600

registerMp3Encoder()
await shiftReady()

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

const newSource = () => new AudioSampleSource({ codec: 'mp3', bitrate })

/** Encodes a disguised voice from second `from` of the output on; returns its length in seconds. */
async function encoded(sounds: AsyncGenerator<Sound>, source: AudioSampleSource, from = 0): Promise<number> {
  const { value: first } = await sounds.next()
  if (!first) throw new Failed('unreadable')
  let count = 0
  for await (const samples of shifted(ofOneRate(sounds, first), first.rate, wandering())) {
    const seconds = count / first.rate
    if (seconds > longest) throw new Failed('too_large')
    if (samples.length === 0) continue
    const sample = new AudioSample({ data: samples, format: 'f32', numberOfChannels: 1, sampleRate: first.rate, timestamp: from + seconds })
    await source.add(sample)
    sample.close()
    if (Math.floor((count + samples.length) / first.rate / 5) > Math.floor(seconds / 5)) tell({ ahead: { durationMs: Math.round(seconds * 1000) + 10_000, pages: null } })
    count += samples.length
  }
  source.close()
  return count / first.rate
}

/** A sound alone, as MP3. */
async function voice(sounds: AsyncGenerator<Sound>): Promise<Made> {
  const output = new Output({ format: new Mp3OutputFormat(), target: copyTarget(false) })
  const source = newSource()
  output.addAudioTrack(source)
  await output.start()
  const seconds = await encoded(sounds, source)
  await output.finalize()
  return made('audio/mpeg', { durationMs: Math.max(1, Math.round(seconds * 1000)), sound: true })
}

/** A film with its pictures as they are. Matroska carries a sound that WebM does not. */
async function film(kind: Kind, videos: InputVideoTrack[], audio: InputAudioTrack): Promise<Made> {
  const input = openedRecording()
  const tracks = [...videos, audio]
  const durationMs = await spanOf(input, tracks)
  const { format, type } = containerOf(kind === 'webm' ? 'mkv' : kind, true)
  const output = new Output({ format, target: copyTarget(true) })
  const later = await laterOf(input, tracks)
  const copies: Copy[] = []
  for (const track of videos) copies.push(await trackCopy(output, track, later))
  const source = newSource()
  output.addAudioTrack(source)
  await output.start()
  const begins = Math.max(0, (await audio.getFirstTimestamp()) + later)
  await Promise.all([...copies.map((copy) => copy()), encoded(heardOn(audio), source, begins)])
  await output.finalize()
  return made(type, { durationMs, ...(await sizeOf(videos[0])), sound: true })
}

/**
 * A voice with pitch and resonances moved by drawn amounts: a sound becomes MP3, a film keeps its pictures. It makes a voice harder to recognise; it does
 * not make that impossible. Of several sounds the first is heard.
 * @throws when nothing is heard, or nothing here decodes it
 */
export async function disguisedVoice(kind: Kind): Promise<Made> {
  if (kind === 'amr') return voice(heardSpeech())
  const input = openedRecording()
  const [videos, [audio]] = [await input.getVideoTracks(), await input.getAudioTracks()]
  if (!audio) throw new Failed('voice_not_decoded')
  return videos.length > 0 ? film(kind, videos, audio) : voice(heardOn(audio))
}
