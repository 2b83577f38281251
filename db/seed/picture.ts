import sharp from 'sharp'
import { sample } from '@/e2e/fake-graph/sample'

const [wide, high] = [640, 400]

/** Letters of the mark, five by seven, a row a number. */
const letters: Record<string, readonly number[]> = {
  S: [0x0f, 0x10, 0x10, 0x0e, 0x01, 0x01, 0x1e],
  I: [0x0e, 0x04, 0x04, 0x04, 0x04, 0x04, 0x0e],
  M: [0x11, 0x1b, 0x15, 0x15, 0x11, 0x11, 0x11],
  U: [0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0e],
  L: [0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x1f],
  A: [0x0e, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11],
  T: [0x1f, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04],
  E: [0x1f, 0x10, 0x10, 0x1e, 0x10, 0x10, 0x1f],
  D: [0x1e, 0x11, 0x11, 0x11, 0x11, 0x11, 0x1e],
}
const mark = 'SIMULATED'
const dot = 5
const stripe = { wide: mark.length * 6 * dot + dot, high: 9 * dot }

/** White letters on a dark stripe, as raw RGB. */
function marked(): Buffer {
  const pixels = Buffer.alloc(stripe.wide * stripe.high * 3, 20)
  for (let y = 0; y < 7 * dot; y += 1) {
    for (let x = 0; x < mark.length * 6 * dot; x += 1) {
      const column = Math.floor(x / dot) % 6
      const row = letters[mark[Math.floor(x / dot / 6)] ?? '']?.[Math.floor(y / dot)] ?? 0
      if (column < 5 && row & (1 << (4 - column))) pixels.fill(235, ((y + dot) * stripe.wide + x + dot) * 3, ((y + dot) * stripe.wide + x + dot) * 3 + 3)
    }
  }
  return pixels
}

/** Light, turn and colour of each picture: one road at night, seen by several people. */
const views = [
  { brightness: 1.15, hue: 0, flop: false },
  { brightness: 1.5, hue: 20, flop: true },
  { brightness: 0.85, hue: 200, flop: false },
  { brightness: 1.25, hue: 110, flop: true },
] as const

/** Drawn photos, JPEG, each with the word SIMULATED across it. */
export async function pictures(): Promise<Buffer[]> {
  const stamp = {
    input: marked(),
    raw: { width: stripe.wide, height: stripe.high, channels: 3 as const },
    left: Math.round((wide - stripe.wide) / 2),
    top: high - stripe.high - 12,
  }
  return Promise.all(
    views.map(async ({ brightness, hue, flop }) => {
      const scene = await sharp(sample('image').bytes).resize(wide, high, { kernel: 'nearest' }).flop(flop).modulate({ brightness, hue }).removeAlpha().png().toBuffer()
      return sharp(scene).composite([stamp]).jpeg({ quality: 85 }).toBuffer()
    }),
  )
}
