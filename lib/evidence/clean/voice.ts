import { randomInt } from 'node:crypto'
import { type InputAudioTrack, type InputVideoTrack, Output } from 'mediabunny'
import { containerOf, copyTarget, openedRecording } from './container'
import { Failed } from './failed'
import { heardSpeech } from './heard'
import type { Kind } from './kind'
import { type Made, made } from './made'
import { heardAlone, heardCopy, laterOf, sizeOf, spanOf, unseen } from './recording'
import { type Shift, shifted, shiftReady } from './shift'
import { type Shape, soundAlone } from './sound'
import { type Copy, trackCopy } from './track'

/** Bits a second of the copy: plenty for speech, little enough to lose the room's finer traits. */
const bitrate = 64_000

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

/** The disguise of one copy. */
const disguise: Shape = (samples, rate) => shifted(samples, rate, wandering())

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
  copies.push(await heardCopy(output, audio, later, disguise, bitrate))
  await output.start()
  await Promise.all(copies.map((copy) => copy()))
  await output.finalize()
  return made(type, { durationMs, ...(await sizeOf(videos[0])), sound: true })
}

/**
 * A voice with pitch and resonances moved by drawn amounts: a sound becomes MP3, a film keeps the pictures that can be shown. It makes a voice harder to recognise; it does
 * not make that impossible. Of several sounds the first is heard.
 * @throws when nothing is heard, or nothing here decodes it
 */
export async function disguisedVoice(kind: Kind): Promise<Made> {
  if (kind === 'amr') return soundAlone(heardSpeech(), disguise, bitrate)
  const input = openedRecording()
  const [videos, [audio]] = [await input.getVideoTracks(), await input.getAudioTracks()]
  if (!audio) throw new Failed('voice_not_decoded')
  return videos.length > 0 && !(await unseen(kind, videos)) ? film(kind, videos, audio) : heardAlone(input, audio, videos, disguise, bitrate)
}
