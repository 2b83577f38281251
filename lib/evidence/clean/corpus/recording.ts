import {
  AttachedFile,
  type AudioCodec,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  MkvOutputFormat,
  MovOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  TextSubtitleSource,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny'
import sharp from 'sharp'
import { type Nasty, place, secret, serial } from './secret'
import { aac, amr, amrWide, av1, avc, mp3, opus, side, vp8 } from './stream'

type Video = { codec: VideoCodec; full: string; record?: Buffer; sample: (frame: number) => Buffer }
type Audio = { codec: AudioCodec; full: string; record?: Buffer; sample: Buffer; seconds: number; rate: number }

const frames = 10
const frameSeconds = 0.1

const spoken = (speech: Buffer) => Buffer.concat([speech, Buffer.from(`\xff${secret}`, 'latin1')])

const sounds = {
  aac: { codec: 'aac', full: 'mp4a.40.2', rate: 44_100, ...aac },
  opus: { codec: 'opus', full: 'opus', rate: 48_000, record: opus.head, sample: opus.sample, seconds: opus.seconds },
  // Written as AAC, because no muxer here writes AMR; its entry is named right afterwards. Two frames a sample, and a name behind them.
  amr: { codec: 'aac', full: 'mp4a.40.2', rate: 8000, record: aac.record, sample: spoken(amr.subarray(6, 70)), seconds: 0.04 },
  amrWide: { codec: 'aac', full: 'mp4a.40.2', rate: 16_000, record: aac.record, sample: spoken(amrWide.subarray(9, 131)), seconds: 0.04 },
  mp3: { codec: 'mp3', full: 'mp3', rate: 44_100, ...mp3 },
} satisfies Record<string, Audio>

const avcVideo: Video = { codec: 'avc', full: 'avc1.42c00a', record: avc.record, sample: (frame) => avc.sample(frame, `${secret} ${serial}`) }

async function cover(): Promise<Buffer> {
  return sharp({ create: { width: 24, height: 24, channels: 3, background: '#aa0000' } })
    .withExif({ IFD0: { Artist: secret } })
    .jpeg()
    .toBuffer()
}

type Parts = { video?: Video; audio?: Audio; second?: Audio; subtitle?: boolean; raw?: Record<string, string | AttachedFile> }

/** A recording of one second with everything its container can say about the one who made it. */
async function recorded(format: OutputFormat, { video, audio, second, subtitle, raw }: Parts): Promise<Buffer> {
  const output = new Output({ format, target: new BufferTarget() })
  output.setMetadataTags({
    title: secret,
    artist: secret,
    comment: `${serial} ${place}`,
    date: new Date('2026-11-21T08:40:00Z'),
    images: [{ data: await cover(), mimeType: 'image/jpeg', kind: 'coverFront', description: secret }],
    raw: raw ?? {},
  })
  const pictures = video && new EncodedVideoPacketSource(video.codec)
  const heard = [audio, second].flatMap((one) => (one ? [{ ...one, source: new EncodedAudioPacketSource(one.codec) }] : []))
  const words = subtitle && new TextSubtitleSource('webvtt')
  if (pictures) output.addVideoTrack(pictures, { rotation: format instanceof Mp4OutputFormat ? 90 : 0 })
  for (const { source } of heard) output.addAudioTrack(source, format instanceof MkvOutputFormat ? { name: secret } : {})
  if (words) output.addSubtitleTrack(words)
  await output.start()
  if (video && pictures) {
    const decoderConfig = { codec: video.full, codedWidth: side, codedHeight: side, ...(video.record ? { description: video.record } : {}) }
    for (let frame = 0; frame < frames; frame += 1) await pictures.add(new EncodedPacket(video.sample(frame), 'key', frame * frameSeconds, frameSeconds), { decoderConfig })
  }
  for (const { full, rate, record, sample, seconds, source } of heard) {
    const decoderConfig = { codec: full, numberOfChannels: 1, sampleRate: rate, ...(record ? { description: record } : {}) }
    for (let at = 0; at < frames * frameSeconds; at += seconds) await source.add(new EncodedPacket(sample, 'key', at, seconds), { decoderConfig })
    source.close()
  }
  if (words) await words.add(`WEBVTT\n\n00:00.000 --> 00:00.900\n${secret}\n`)
  for (const source of [pictures, words]) if (source) source.close()
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}

const box = (type: string, body: Uint8Array | string) => {
  const bytes = Buffer.from(body)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(bytes.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, bytes])
}

/** Boxes of phones and editors: at the top of the file, and inside the movie box, which comes last. */
function boxed(file: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from([0, place.length, 0x15, 0xc7]), Buffer.from(place)])
  const loci = Buffer.concat([Buffer.alloc(6), Buffer.from(`${secret}\0`), Buffer.alloc(13), Buffer.from(`${place}\0`)])
  const inside = Buffer.concat([box('udta', Buffer.concat([box('\xa9xyz', named), box('loci', loci), box('auth', secret)])), box('uuid', `0123456789abcdef${secret}`)])
  const at = file.indexOf('moov') - 4
  const moov = Buffer.concat([file.subarray(at), inside])
  moov.writeUInt32BE(moov.length, 0)
  const around = [
    box('free', Buffer.from(secret, 'utf16le')),
    box('skip', Buffer.from(serial, 'utf16le')),
    box('uuid', `fedcba9876543210<x:xmpmeta>${secret}`),
    Buffer.from('\0\0\0\0'),
  ]
  return Buffer.concat([file.subarray(0, at), moov, ...around.slice(0, 3)])
}

/** ID3v1 behind and APE before it, as old players write them. */
function tailTags(): Buffer {
  const item = Buffer.concat([Buffer.from([secret.length, 0, 0, 0, 0, 0, 0, 0]), Buffer.from(`Artist\0${secret}`)])
  const edge = (flags: number) => Buffer.concat([Buffer.from('APETAGEX'), Buffer.from([0xd0, 7, 0, 0, item.length + 32, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, flags]), Buffer.alloc(8)])
  const old = Buffer.alloc(128)
  old.write(`TAG${secret}`)
  return Buffer.concat([edge(0xa0), item, edge(0x80), old])
}

const file = () => new AttachedFile(Buffer.from(secret), 'text/plain', `${secret}.txt`, secret)

async function videos(): Promise<Nasty[]> {
  const key = await vp8()
  const light = await av1(secret)
  const keys = { 'com.apple.quicktime.location.ISO6709': place, 'com.apple.quicktime.make': serial }
  const both = { video: avcVideo, audio: sounds.aac, raw: keys }
  const vp: Video = { codec: 'vp8', full: 'vp8', sample: () => key }
  const mp4 = await recorded(new Mp4OutputFormat({ fastStart: false, metadataFormat: 'mdta' }), both)
  const made: Record<string, Buffer> = {
    'tags-sei.mp4': boxed(mp4),
    'text-track.mp4': await recorded(new Mp4OutputFormat(), { ...both, subtitle: true }),
    'pieces.mp4': await recorded(new Mp4OutputFormat({ fastStart: 'fragmented' }), both),
    'phone.mov': boxed(await recorded(new MovOutputFormat({ fastStart: false }), both)),
    'light.mp4': await recorded(new Mp4OutputFormat(), { video: { codec: 'av1', full: 'av01.0.00M.08', record: light.record, sample: () => light.sample } }),
    'tags.webm': await recorded(new WebMOutputFormat(), { video: vp, audio: sounds.opus, raw: { LOCATION: place } }),
    'attachment.mkv': await recorded(new MkvOutputFormat(), { ...both, raw: { LOCATION: place, file: file() } }),
    'two-sounds.mp4': boxed(await recorded(new Mp4OutputFormat({ fastStart: false }), { ...both, second: sounds.mp3 })),
    'text-track.mkv': await recorded(new MkvOutputFormat(), { ...both, subtitle: true }),
  }
  return Object.entries(made).map(([name, bytes]) => ({ name, bytes, becomes: 'cleaned' }))
}

/** `file` with the first `from` behind its sample tables named `to`. */
function renamed(file: Buffer, from: string, to: string): Buffer {
  file.write(to, file.indexOf(from, file.indexOf('stsd')), 'latin1')
  return file
}

/** Speech as telephones of the years before 2012 keep it: AMR in a 3GP, alone or with a film. */
async function telephoned(video?: Video, sound: 'amr' | 'amrWide' = 'amr'): Promise<Buffer> {
  const file = boxed(await recorded(new Mp4OutputFormat({ fastStart: false }), { ...(video ? { video } : {}), audio: sounds[sound] }))
  file.write('3gp4', 8, 'latin1')
  return renamed(renamed(file, 'mp4a', sound === 'amr' ? 'samr' : 'sawb'), 'esds', 'damr')
}

/** What old telephones record, and what of it can be heard or seen here. */
async function telephones(clip: Buffer): Promise<Nasty[]> {
  const mute = await recorded(new Mp4OutputFormat({ fastStart: false }), { video: avcVideo })
  const dual = await recorded(new Mp4OutputFormat({ fastStart: false }), { video: avcVideo, audio: sounds.amr, second: sounds.aac })
  return [
    { name: 'speech.3gp', bytes: await telephoned(), becomes: 'cleaned' },
    { name: 'wide-speech.3gp', bytes: await telephoned(undefined, 'amrWide'), becomes: 'cleaned' },
    { name: 'film-with-speech.3gp', bytes: await telephoned(avcVideo), becomes: 'cleaned' },
    { name: 'two-sounds.3gp', bytes: renamed(renamed(boxed(dual), 'mp4a', 'samr'), 'esds', 'damr'), becomes: 'cleaned' },
    { name: 'old-phone.3gp', bytes: renamed(Buffer.from(clip), 'avc1', 's263'), becomes: 'cleaned' },
    { name: 'older-phone.3gp', bytes: renamed(await telephoned(avcVideo), 'avc1', 's263'), becomes: 'cleaned' },
    { name: 'old-and-mute.3gp', bytes: renamed(boxed(mute), 'avc1', 's263'), becomes: 'kept' },
    { name: 'unknown-speech.3gp', bytes: renamed(await telephoned(), 'samr', 'sevc'), becomes: 'kept' },
  ]
}

/** Recordings with tags, covers, text tracks and units of cameras, and some that cannot be shown. */
export async function nastyRecordings(): Promise<Nasty[]> {
  const song = await recorded(new Mp3OutputFormat(), { audio: sounds.mp3, raw: { TXXX: secret } })
  const note = await recorded(new OggOutputFormat(), { audio: sounds.opus, raw: { LOCATION: place } })
  const clip = (await videos()).find(({ name }) => name === 'tags-sei.mp4')?.bytes ?? Buffer.alloc(0)
  return [
    ...(await videos()),
    { name: 'cover.m4a', bytes: boxed(await recorded(new Mp4OutputFormat({ fastStart: false }), { audio: sounds.aac })), becomes: 'cleaned' },
    { name: 'note.ogg', bytes: note, becomes: 'cleaned' },
    { name: 'tags.mp3', bytes: Buffer.concat([song, tailTags()]), becomes: 'cleaned' },
    { name: 'trailer.amr', bytes: Buffer.concat([amr, Buffer.from(`\xff${secret}`, 'latin1')]), becomes: 'cleaned' },
    { name: 'trailer-wide.amr', bytes: Buffer.concat([amrWide, Buffer.from(`\xff${secret}`, 'latin1')]), becomes: 'cleaned' },
    ...(await telephones(clip)),
    { name: 'half.mp4', bytes: clip.subarray(0, clip.length >> 2), becomes: 'kept' },
    { name: 'head.amr', bytes: Buffer.from(`#!AMR\n\xff${secret}`, 'latin1'), becomes: 'kept' },
    { name: 'list.m3u8', bytes: Buffer.from(`#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/${secret}.ts\n`), becomes: 'kept' },
  ]
}
