import { type Input, type InputAudioTrack, type InputVideoTrack, Output } from 'mediabunny'
import { containerOf, copyTarget, openedRecording } from './container'
import { Failed } from './failed'
import { tell } from './file'
import { decodable, heardOn, heardSpeech } from './heard'
import type { Kind } from './kind'
import { type Made, made } from './made'
import { soundAlone, unchanged } from './sound'
import { type Copy, trackCopy } from './track'

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

/** A sound without pictures, as it is heard. */
async function sound(input: Input, audio: InputAudioTrack): Promise<Made> {
  await spanOf(input, [audio])
  return soundAlone(heardOn(audio), unchanged, bitrate)
}

/**
 * A film copied packet by packet into a new container without tags, covers, text tracks or units that carry metadata. A sound alone is encoded anew; one
 * that nothing here decodes, or of several tracks, is copied like a film.
 * @throws when a sound or picture track cannot be carried over: a recording is shown whole or not at all
 */
export async function copyRecording(kind: Kind): Promise<Made> {
  if (kind === 'amr') return soundAlone(heardSpeech(), unchanged, bitrate)
  const input = openedRecording()
  const [videos, audios] = [await input.getVideoTracks(), await input.getAudioTracks()]
  const [audio, second] = audios
  return videos.length === 0 && audio && !second && (await decodable(audio)) ? sound(input, audio) : copied(kind, input, videos, audios)
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
  for (const track of tracks) copies.push(await trackCopy(output, track, later))
  await output.start()
  await Promise.all(copies.map((copy) => copy()))
  await output.finalize()
  return made(type, { durationMs, ...(await sizeOf(videos[0])), sound: audios.length > 0 })
}
