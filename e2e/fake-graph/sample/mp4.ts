const int = (value: number, size: 2 | 4 = 4) => {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}
const zeros = (count: number) => Buffer.alloc(count)

function box(type: string, ...inside: Buffer[]): Buffer {
  const body = Buffer.concat(inside)
  return Buffer.concat([int(body.length + 8), Buffer.from(type, 'latin1'), body])
}
const full = (type: string, flags: number, ...inside: Buffer[]) => box(type, int(flags), ...inside)

const width = 128
const height = 96
const second = 1000
// H.264 baseline, 128 x 96, every macroblock uncompressed (I_PCM): the one encoder that fits in a few lines.
const sps = Buffer.from([0x67, 0x42, 0x00, 0x0a, 0xf8, 0x41, 0xa2])
const pps = Buffer.from([0x68, 0xce, 0x38, 0x80])
const macroblockHead = Buffer.from([0x0d, 0x00])

/** Head of the one slice and of its first macroblock; two pictures in a row need different picture ids. */
function sliceHead(step: number): Buffer {
  const pictureId = step % 2 === 0 ? '1' : '010'
  const bits = ['1', '0001000', '1', '0000', pictureId, '0000', '00', '1', '000011010'].join('')
  const octets = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []
  return Buffer.from([0x65, ...octets.map((octet) => Number.parseInt(octet, 2))])
}

function frame(step: number): Buffer {
  const blocks = Array.from({ length: (width / 16) * (height / 16) }, (_, n) => {
    const column = n % (width / 16)
    const luma = column === step ? 200 : 60 + Math.floor(n / (width / 16)) * 12
    return Buffer.concat([macroblockHead, Buffer.alloc(256, luma), Buffer.alloc(128, 128)])
  })
  const [first = zeros(0), ...rest] = blocks
  const slice = Buffer.concat([sliceHead(step), first.subarray(2), ...rest, Buffer.from([0x80])])
  return Buffer.concat([int(slice.length), slice])
}

const matrix = Buffer.concat([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map((value) => int(value)))

function sampleTable(frames: Buffer[], offset: number, step: number): Buffer {
  const config = box('avcC', Buffer.from([1, 0x42, 0x00, 0x0a, 0xff, 0xe1]), int(sps.length, 2), sps, Buffer.from([1]), int(pps.length, 2), pps)
  const entry = box(
    'avc1',
    zeros(6),
    int(1, 2),
    zeros(16),
    int(width, 2),
    int(height, 2),
    int(0x480000),
    int(0x480000),
    zeros(4),
    int(1, 2),
    zeros(32),
    int(24, 2),
    int(0xffff, 2),
    config,
  )
  return box(
    'stbl',
    full('stsd', 0, int(1), entry),
    full('stts', 0, int(1), int(frames.length), int(step)),
    full('stsc', 0, int(1), int(1), int(frames.length), int(1)),
    full('stsz', 0, int(0), int(frames.length), ...frames.map((one) => int(one.length))),
    full('stco', 0, int(1), int(offset)),
  )
}

function movie(frames: Buffer[], offset: number): Buffer {
  const step = second / 4
  const length = frames.length * step
  const media = box(
    'mdia',
    full('mdhd', 0, zeros(8), int(second), int(length), int(0x55c4, 2), zeros(2)),
    full('hdlr', 0, zeros(4), Buffer.from('vide', 'latin1'), zeros(12), zeros(1)),
    box('minf', full('vmhd', 1, zeros(8)), box('dinf', full('dref', 0, int(1), full('url ', 1))), sampleTable(frames, offset, step)),
  )
  const track = box('trak', full('tkhd', 3, zeros(8), int(1), zeros(4), int(length), zeros(16), matrix, int(width * 0x10000), int(height * 0x10000)), media)
  return box('moov', full('mvhd', 0, zeros(8), int(second), int(length), int(0x10000), int(0x0100, 2), zeros(10), matrix, zeros(24), int(2)), track)
}

/** A silent clip of two seconds, MP4 with H.264: a bright bar that moves to the right. */
export function clip(): Buffer {
  const frames = Array.from({ length: 8 }, (_, step) => frame(step))
  const head = box('ftyp', Buffer.from('isom', 'latin1'), int(0x200), Buffer.from('isomiso2avc1mp41', 'latin1'))
  return Buffer.concat([head, box('mdat', ...frames), movie(frames, head.length + 8)])
}
