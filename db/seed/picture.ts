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
] as const

/** A class room after rain: a hole in the roof, water on the floor, benches. */
const room = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}">
  <rect width="${wide}" height="${high}" fill="#d8cfb8"/>
  <path d="M0 0H${wide}V70L0 90Z" fill="#8b8272"/><path d="M380 0l70 0 30 34-28 42-58 8-32-40Z" fill="#9db8cc"/>
  <rect x="60" y="120" width="220" height="100" fill="#2f4a3d" stroke="#6b5236" stroke-width="8"/>
  <path d="M0 290L${wide} 270V${high}H0Z" fill="#a1937b"/><ellipse cx="430" cy="330" rx="110" ry="22" fill="#8fa9b8"/>
  ${[70, 210, 480].map((x) => `<path d="M${x} 262h110v14H${x}zM${x + 8} 276h10v56h-10zM${x + 92} 276h10v56h-10z" fill="#6b4a2b"/>`).join('')}
</svg>`

const stamp = () => ({
  input: marked(),
  raw: { width: stripe.wide, height: stripe.high, channels: 3 as const },
  left: Math.round((wide - stripe.wide) / 2),
  top: high - stripe.high - 12,
})

const photo = (scene: Buffer) => sharp(scene).composite([stamp()]).jpeg({ quality: 85 }).toBuffer()

/** Drawn photos of a road, JPEG, each with the word SIMULATED across it. */
export async function roads(): Promise<Buffer[]> {
  return Promise.all(
    views.map(async ({ brightness, hue, flop }) =>
      photo(await sharp(sample('image').bytes).resize(wide, high, { kernel: 'nearest' }).flop(flop).modulate({ brightness, hue }).removeAlpha().png().toBuffer()),
    ),
  )
}

/** A drawn photo of a class room, JPEG, marked in the same way. */
export const classRoom = async (): Promise<Buffer> => photo(await sharp(Buffer.from(room)).removeAlpha().png().toBuffer())
