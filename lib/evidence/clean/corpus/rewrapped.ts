import fs from 'node:fs'
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Output,
  type OutputFormat,
  WEBM,
} from 'mediabunny'
import { bytesOf } from '../track'
import { place, secret } from './secret'

/** A recording of one track, made by an encoder that is not part of this program; without a secret. */
export const fixture = (name: string) => fs.readFileSync(new URL(`./${name}`, import.meta.url))

/** What is hidden in the set-up record and in each sample. */
type Spoil = { record: (record: Uint8Array) => Uint8Array; sample?: (sample: Uint8Array) => Uint8Array }

/** The one track of a recording in another container with tags, its set-up record and samples spoiled. @throws when there is none */
export async function rewrapped(recording: Buffer, format: OutputFormat, { record, sample = (bytes) => bytes }: Spoil): Promise<Buffer> {
  const input = new Input({ formats: [MP4, WEBM], source: new BufferSource(recording) })
  const track = (await input.getPrimaryVideoTrack()) ?? (await input.getPrimaryAudioTrack())
  const [codec, config] = [await track?.getCodec(), await track?.getDecoderConfig()]
  const plain = bytesOf(config?.description)
  if (!track || !codec || !plain) throw new Error('no track')
  const output = new Output({ format, target: new BufferTarget() })
  output.setMetadataTags({ title: secret, comment: place, raw: { LOCATION: place } })
  const source = track.isVideoTrack() ? new EncodedVideoPacketSource(codec as never) : new EncodedAudioPacketSource(codec as never)
  if (source instanceof EncodedVideoPacketSource) output.addVideoTrack(source)
  else output.addAudioTrack(source)
  await output.start()
  const meta = { decoderConfig: { ...config, description: record(plain) } as never }
  for await (const { data, type, timestamp, duration } of new EncodedPacketSink(track).packets()) await source.add(new EncodedPacket(sample(data), type, timestamp, duration), meta)
  source.close()
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}
