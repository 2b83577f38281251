import { type Input, type InputAudioTrack, type InputVideoTrack, Output } from 'mediabunny'
import { containerOf, copyTarget, openedRecording } from './container'
import { Failed } from './failed'
import { tell } from './file'
import { decodable, heardOn, heardSpeech, speechOn } from './heard'
import type { Kind } from './kind'
import { type Made, made } from './made'
import { encoded, mp3Source, type Shape, soundAlone, unchanged } from './sound'
import { type Copy, carried, trackCopy } from './track'

/** Bits a second of a sound encoded anew: speech and what is heard behind it. */
const bitrate = 96_000

type Tracks = (InputVideoTrack | InputAudioTrack)[]

/** Milliseconds of the recording, told to the parent too; null when nobody knows. */
export async function spanOf(input: Input, tracks: Tracks): Promise<number | null> {
  const seconds = (await input.getDurationFromMetadata(tracks)) ?? (await input.computeDuration(tracks))
  const durationMs = Number.isFinite(seconds) && seconds > 0 ? Math.max(1, Math.round(seconds * 1000)) : null
  tell({ ahead: { durationMs, pages: null } })
  return durationMs
}

/** Width and height as shown. */
export const sizeOf = async (video: InputVideoTrack | undefined) =>
  video ? { width: await video.getDisplayWidth(), height: await video.getDisplayHeight() } : { width: null, height: null }

/** What all timestamps are moved by, in seconds, so that none is below zero. */
export const laterOf = async (input: Input, tracks: Tracks) => Math.max(0, -(await input.getFirstTimestamp(tracks)))

/** Whether a film has pictures and no browser shows them, nor does anything here decode them: H.263 and MPEG-4 Visual of older phones. */
export async function unseen(kind: Kind, videos: InputVideoTrack[]): Promise<boolean> {
  const { format } = containerOf(kind, true)
  for (const video of videos) if (await carried(format, video)) return false
  return videos.length > 0
}

/** A sound by itself, bent by `shape`; what was filmed beside it and is not shown leaves its size, at least one pixel by one, as the sign that there is more. */
export async function heardAlone(input: Input, audio: InputAudioTrack, [filmed]: InputVideoTrack[], shape: Shape, rate: number): Promise<Made> {
  await spanOf(input, [audio])
  const { width, height } = await sizeOf(filmed)
  const made = await soundAlone(heardOn(audio), shape, rate)
  return filmed ? { ...made, width: Math.max(1, width ?? 0), height: Math.max(1, height ?? 0) } : made
}

/** Adds a sound that is encoded anew, bent by `shape`, to a film; the encoding itself comes after its start. */
export async function heardCopy(output: Output, audio: InputAudioTrack, later: number, shape: Shape, rate: number): Promise<Copy> {
  const source = mp3Source(rate)
  output.addAudioTrack(source)
  const begins = Math.max(0, (await audio.getFirstTimestamp()) + later)
  return async () => void (await encoded(heardOn(audio), shape, source, begins))
}

/**
 * A film copied packet by packet into a new container without tags, covers, text tracks or units that carry metadata; telephone speech in it is encoded
 * anew. A sound alone is encoded anew; one that nothing here decodes, or of several tracks, is copied like a film. Of a film whose pictures nothing shows
 * the sound alone is left.
 * @throws when a sound or picture track cannot be carried over: a recording is shown whole or not at all
 */
export async function copyRecording(kind: Kind): Promise<Made> {
  if (kind === 'amr') return soundAlone(heardSpeech(), unchanged, bitrate)
  const input = openedRecording()
  const [videos, audios] = [await input.getVideoTracks(), await input.getAudioTracks()]
  const [audio, second] = audios
  const alone = videos.length === 0 || (await unseen(kind, videos))
  return alone && audio && !second && (await decodable(audio)) ? heardAlone(input, audio, videos, unchanged, bitrate) : copied(kind, input, videos, audios)
}

/** The pictures of a film alone. @throws as `copyRecording` does */
export async function copySilent(kind: Kind): Promise<Made> {
  const input = openedRecording()
  return copied(kind, input, await input.getVideoTracks(), [])
}

async function copied(kind: Kind, input: Input, videos: InputVideoTrack[], audios: InputAudioTrack[]): Promise<Made> {
  const tracks = [...videos, ...audios]
  if (tracks.length === 0) throw new Failed('unreadable')
  const durationMs = await spanOf(input, tracks)
  const { format, type } = containerOf(kind, videos.length > 0)
  const output = new Output({ format, target: copyTarget(true) })
  const later = await laterOf(input, tracks)
  const copies: Copy[] = []
  for (const video of videos) copies.push(await trackCopy(output, video, later))
  for (const audio of audios) copies.push((await speechOn(audio)) ? await heardCopy(output, audio, later, unchanged, bitrate) : await trackCopy(output, audio, later))
  await output.start()
  await Promise.all(copies.map((copy) => copy()))
  await output.finalize()
  return made(type, { durationMs, ...(await sizeOf(videos[0])), sound: audios.length > 0 })
}
