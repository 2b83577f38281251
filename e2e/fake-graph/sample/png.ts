import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number]

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG (8 bit RGB) of the given size, painted by `colourAt`. */
function png(width: number, height: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3)
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))])
}

const sky: Colour = [38, 45, 74]
const field: Colour = [62, 70, 48]
const road: Colour = [92, 90, 88]
const truck: Colour = [150, 74, 42]
const cabin: Colour = [196, 190, 176]
const tyre: Colour = [24, 24, 26]
const lamp: Colour = [250, 222, 140]

const inside = (x: number, y: number, left: number, top: number, right: number, bottom: number) => x >= left && x < right && y >= top && y < bottom
const near = (x: number, y: number, centreX: number, centreY: number, radius: number) => (x - centreX) ** 2 + (y - centreY) ** 2 < radius ** 2

/** A truck on a road at night. */
export function nightRoad(): Buffer {
  return png(320, 200, (x, y) => {
    if ([96, 150, 222].some((wheel) => near(x, y, wheel, 152, 13))) return tyre
    if (near(x, y, 247, 132, 5)) return lamp
    if (inside(x, y, 70, 82, 190, 146)) return truck
    if (inside(x, y, 194, 98, 250, 146)) return inside(x, y, 214, 104, 244, 122) ? sky : cabin
    if (y > 160) return y % 40 < 3 && x % 60 < 30 ? cabin : road
    return y > 128 ? field : sky
  })
}
