import { PDFiumLibrary } from '@hyzyla/pdfium'
import { BufferSource, type EncodedPacket, EncodedPacketSink, Input, MATROSKA, MP4, OGG, WEBM } from 'mediabunny'
import { MPEGDecoder } from 'mpg123-decoder'
import { OggOpusDecoder } from 'ogg-opus-decoder'
import sharp from 'sharp'

/** The first picture track: what a decoder is set up with, null when there is no picture, and its packets in the order of decoding. */
export async function pictureTrack(bytes: Buffer): Promise<{ config: VideoDecoderConfig | null; packets: EncodedPacket[] }> {
  const input = new Input({ formats: [MP4, MATROSKA, WEBM], source: new BufferSource(bytes) })
  const track = await input.getPrimaryVideoTrack()
  const packets: EncodedPacket[] = []
  if (track) for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  return { config: (await track?.getDecoderConfig()) ?? null, packets }
}

/** Packets of the first picture track, as they would reach a decoder. */
export const picturePackets = async (bytes: Buffer): Promise<Buffer[]> => (await pictureTrack(bytes)).packets.map(({ data }) => Buffer.from(data))

async function opusSamples(bytes: Buffer): Promise<number> {
  const decoder = new OggOpusDecoder()
  await decoder.ready
  const { samplesDecoded, errors } = await decoder.decodeFile(bytes)
  decoder.free()
  return errors.length > 0 ? 0 : samplesDecoded
}

async function mpegSamples(bytes: Buffer): Promise<number> {
  const decoder = new MPEGDecoder()
  await decoder.ready
  const { samplesDecoded, errors } = decoder.decode(bytes)
  decoder.free()
  return errors.length > 0 ? 0 : samplesDecoded
}

async function drawnPages(bytes: Buffer): Promise<number> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  let drawn = 0
  for (const page of document.pages()) drawn += (await page.render({ scale: 0.2, render: 'bitmap' })).width > 0 ? 1 : 0
  library.destroy()
  return drawn
}

async function packets(bytes: Buffer): Promise<number> {
  const input = new Input({ formats: [MP4, MATROSKA, WEBM, OGG], source: new BufferSource(bytes) })
  let count = 0
  for (const track of await input.getTracks()) for await (const packet of new EncodedPacketSink(track).packets()) count += packet.byteLength > 0 ? 1 : 0
  return count
}

/** How much of a copy could be decoded: pixels, samples, pages, frames; of a film, which no decoder here reads, packets. @throws or 0 when it is broken */
export async function decoded(type: string, bytes: Buffer): Promise<number> {
  if (type === 'image/jpeg') return (await sharp(bytes, { failOn: 'warning' }).raw().toBuffer()).length
  if (type === 'application/pdf') return drawnPages(bytes)
  if (type === 'audio/ogg' && bytes.includes('OpusHead')) return opusSamples(bytes)
  if (type === 'audio/mpeg') return mpegSamples(bytes)
  return packets(bytes)
}
