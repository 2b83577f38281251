import sharp from 'sharp'

/** Streams made by hand: real enough to be decoded, small enough to be read here. */

class Bits {
  #bits: number[] = []

  put(value: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit -= 1) this.#bits.push((value >> bit) & 1)
    return this
  }

  /** Exp-Golomb (H.264, 9.1). */
  ue(value: number): this {
    const length = 31 - Math.clz32(value + 1)
    return this.put(0, length).put(value + 1, length + 1)
  }

  align(): this {
    while (this.#bits.length % 8 !== 0) this.#bits.push(0)
    return this
  }

  bytes(more: Uint8Array): this {
    for (const byte of more) this.put(byte, 8)
    return this
  }

  /** Stop bit, and zeros up to the next byte. */
  end(): Buffer {
    this.put(1, 1).align()
    return Buffer.from(Array.from({ length: this.#bits.length / 8 }, (_, at) => Number.parseInt(this.#bits.slice(at * 8, at * 8 + 8).join(''), 2)))
  }
}

const joined = (...parts: (Uint8Array | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))

/** Sequence of 32 by 32 pixels, baseline; picture set without options. */
const sps = joined([0x67], new Bits().put(66, 8).put(0xc0, 8).put(10, 8).ue(0).ue(0).ue(2).ue(0).put(0, 1).ue(1).ue(1).put(1, 1).put(1, 1).put(0, 1).put(0, 1).end())
const pps = joined([0x68], new Bits().ue(0).ue(0).put(0, 2).ue(0).ue(0).ue(0).put(0, 1).put(0, 2).ue(0).ue(0).ue(0).put(0, 3).end())

export const side = 32

/** One picture as raw samples (I_PCM): grey `shade` from 16 up, so that no start code arises. */
function slice(shade: number): Buffer {
  const bits = new Bits()
    .ue(0)
    .ue(7)
    .ue(0)
    .put(0, 4)
    .ue(shade % 2)
    .put(0, 2)
    .ue(0)
  for (let block = 0; block < 4; block += 1)
    bits
      .ue(25)
      .align()
      .bytes(new Uint8Array(384).fill(16 + (shade % 200)))
  return joined([0x65], bits.end())
}

const length4 = (unit: Uint8Array) => joined([unit.length >>> 24, (unit.length >> 16) & 255, (unit.length >> 8) & 255, unit.length & 255], unit)

/** SEI with user data (H.264, D.1.7): sixteen bytes of an id, then whatever a camera wants to say. */
const sei = (text: string) => joined([0x06, 5, 16 + text.length], Buffer.alloc(16, 0x41), Buffer.from(text), [0x80])

/** H.264 samples with SEI, filler and a private unit around each picture, and the same without. */
export const avc = {
  record: joined([1, 66, 0xc0, 10, 0xff, 0xe1, 0, sps.length], sps, [1, 0, pps.length], pps),
  sample: (shade: number, text: string) =>
    joined(length4(sei(text)), length4(slice(shade)), length4(joined([0x0c], Buffer.from(text))), length4(joined([0x1e], Buffer.from(text)))),
  clean: (shade: number) => length4(slice(shade)),
}

/** 20 ms of silence in Opus; the head of a stream of one channel at 48 kHz. */
export const opus = { head: joined(Buffer.from('OpusHead'), [1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]), sample: Buffer.from([0xf8, 0xff, 0xfe]), seconds: 0.02 }

/** 1024 samples of silence in AAC-LC, 44.1 kHz, one channel. */
export const aac = { record: Buffer.from([0x12, 0x08]), sample: Buffer.from([0x00, 0xc8, 0x00, 0x80, 0x23, 0x80]), seconds: 1024 / 44_100 }

/** 1152 samples of silence in MP3, 128 kbit/s, 44.1 kHz, one channel. */
export const mp3 = { sample: joined([0xff, 0xfb, 0x90, 0xc4], Buffer.alloc(413)), seconds: 1152 / 44_100 }

/** A VP8 key frame, taken out of a WebP picture. */
export async function vp8(): Promise<Buffer> {
  const webp = await sharp({ create: { width: side, height: side, channels: 3, background: '#336699' } })
    .webp({ quality: 60 })
    .toBuffer()
  return webp.subarray(20, 20 + webp.readUInt32LE(16))
}

/** An AV1 key frame and its set-up record, taken out of an AVIF picture; `text` in a metadata unit before it. */
export async function av1(text: string): Promise<{ record: Buffer; sample: Buffer; clean: Buffer }> {
  const avif = await sharp({ create: { width: side, height: side, channels: 3, background: '#336699' } })
    .avif({ effort: 0, chromaSubsampling: '4:2:0' })
    .toBuffer()
  const at = avif.indexOf('av1C')
  const record = avif.subarray(at + 4, at - 4 + avif.readUInt32BE(at - 4))
  const media = avif.indexOf('mdat')
  const clean = avif.subarray(media + 4, media - 4 + avif.readUInt32BE(media - 4))
  // ITU-T T.35, country India: what phones use for HDR, and anybody for anything.
  const body = joined([4, 0x53], Buffer.from(text), [0x80])
  return { record, clean, sample: joined([0x2a, body.length], body, clean) }
}

/** One second of narrow-band AMR at 12.2 kbit/s with silent frames. */
export const amr = joined(Buffer.from('#!AMR\n'), ...Array.from({ length: 50 }, () => joined([0x3c], Buffer.alloc(31))))
export const amrWide = joined(Buffer.from('#!AMR-WB\n'), ...Array.from({ length: 50 }, () => joined([0x44], Buffer.alloc(60))))
