/** CRC-32 of Ogg: polynomial 04c11db7, not reflected, nothing inverted. */
function oggSum(bytes: Buffer): number {
  let sum = 0
  for (const byte of bytes) {
    sum = (sum ^ (byte << 24)) >>> 0
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1) & 0xffffffff) >>> 0
  }
  return sum
}

function page(packets: Buffer[], { flags, granule, sequence }: { flags: number; granule: number; sequence: number }): Buffer {
  const head = Buffer.alloc(27 + packets.length)
  head.write('OggS', 0, 'latin1')
  head[5] = flags
  head.writeBigUInt64LE(BigInt(granule), 6)
  head.writeUInt32LE(0x4d495452, 14)
  head.writeUInt32LE(sequence, 18)
  head[26] = packets.length
  packets.forEach((packet, place) => {
    head[27 + place] = packet.length
  })
  const whole = Buffer.concat([head, ...packets])
  whole.writeUInt32LE(oggSum(whole), 22)
  return whole
}

/** A silent voice note: Opus, mono, 48 kHz, frames of 20 ms; up to five seconds. */
export function voiceNote(seconds = 2): Buffer {
  const id = Buffer.alloc(19)
  id.write('OpusHead', 0, 'latin1')
  id.set([1, 1], 8)
  id.writeUInt32LE(48_000, 12)
  const tags = Buffer.concat([Buffer.from('OpusTags', 'latin1'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 0])])
  const silence = Buffer.from([0xf8, 0xff, 0xfe])
  const frames = Array.from({ length: seconds * 50 }, () => silence)
  return Buffer.concat([
    page([id], { flags: 2, granule: 0, sequence: 0 }),
    page([tags], { flags: 0, granule: 0, sequence: 1 }),
    page(frames, { flags: 4, granule: frames.length * 960, sequence: 2 }),
  ])
}
