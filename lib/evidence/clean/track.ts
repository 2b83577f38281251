import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  type InputAudioTrack,
  type InputVideoTrack,
  type Output,
  type OutputFormat,
} from 'mediabunny'
import { Failed } from './failed'
import { av1Record, avcRecord, flacRecord, hevcRecord, lengthSize, opusRecord, shortRecord, vorbisRecord } from './setup'
import { pictureObus, pictureUnits } from './unit'

type Bytes = Uint8Array | undefined
type Wash = { sample: (bytes: Uint8Array) => Uint8Array; record: (bytes: Uint8Array) => Uint8Array }

const asIs = (bytes: Uint8Array) => bytes

/** How samples and set-up record of a codec lose what is neither seen nor heard. */
function washOf(codec: string, record: Bytes): Wash {
  if (codec === 'avc') return { sample: (bytes) => pictureUnits(bytes, 'avc', lengthSize(record, 'avc')), record: avcRecord }
  if (codec === 'hevc') return { sample: (bytes) => pictureUnits(bytes, 'hevc', lengthSize(record, 'hevc')), record: hevcRecord }
  if (codec === 'av1') return { sample: pictureObus, record: av1Record }
  if (codec === 'vorbis') return { sample: asIs, record: vorbisRecord }
  if (codec === 'flac') return { sample: asIs, record: flacRecord }
  return { sample: asIs, record: codec === 'opus' ? opusRecord : shortRecord }
}

/** The bytes of whatever mediabunny gives them as. */
export const bytesOf = (source?: AllowSharedBufferSource): Bytes =>
  source && (ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source))

/** Copies a track once the output has started. */
export type Copy = () => Promise<void>
type Sink = { add: (packet: EncodedPacket, meta: { decoderConfig: never }) => Promise<void>; close: () => void }

/** Whether the container of a copy knows the codec of a track. */
export async function carried(format: OutputFormat, track: InputVideoTrack | InputAudioTrack): Promise<boolean> {
  const codec = await track.getCodec()
  const known: readonly string[] = format.getSupportedCodecs()
  return codec !== null && known.includes(codec)
}

/** Adds one track to `output`; the copying itself comes after its start. `later` is what all timestamps are moved by, in seconds. */
export async function trackCopy(output: Output, track: InputVideoTrack | InputAudioTrack, later: number): Promise<Copy> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  if (!codec || !config || !(await carried(output.format, track))) throw new Failed('track_not_carried')
  const record = bytesOf(config.description)
  const wash = washOf(codec, record)
  const decoderConfig = { ...config, ...(record ? { description: wash.record(record) } : {}) } as never
  let sink: Sink
  if (track.isVideoTrack()) {
    const source = new EncodedVideoPacketSource(codec as never)
    output.addVideoTrack(source, { rotation: await track.getRotation() })
    sink = source
  } else {
    const source = new EncodedAudioPacketSource(codec as never)
    output.addAudioTrack(source)
    sink = source
  }
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const kept = wash.sample(packet.data)
      if (kept.length > 0) await sink.add(new EncodedPacket(kept, packet.type, packet.timestamp + later, packet.duration), { decoderConfig })
    }
    sink.close()
  }
}
