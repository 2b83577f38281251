import sharp from 'sharp'
import { expect, it } from 'vitest'
import { watermarked } from './watermark'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a9a6a' } })
    .jpeg()
    .toBuffer()

/** Share of pixels that are no longer the plain colour, in each cell of a grid over the picture itself. */
async function changedCells(picture: Buffer, height: number, cells: number): Promise<number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const counts = Array.from({ length: cells * cells }, () => 0)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const cell = Math.floor((y * cells) / height) * cells + Math.floor((x * cells) / info.width)
      if (Math.abs((data[(y * info.width + x) * 3] ?? 0) - 0x7a) > 12) counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  return counts
}

it('a cut of a quarter of the picture still carries the mark, wherever it is made', async () => {
  const marked = await watermarked(await plain(1200, 900), 'sp.jaunpur · SP Jaunpur · 25 Nov 2026, 14:10 IST')
  for (const changed of await changedCells(marked, 900, 2)) expect(changed).toBeGreaterThan(200)
})

it('two viewers never get the same pixels, and nothing of the picture is covered by the line below it', async () => {
  const picture = await plain(640, 480)
  const [one, other] = await Promise.all([watermarked(picture, 'sp.jaunpur'), watermarked(picture, 'dig.varanasi')])
  expect(one.equals(other)).toBe(false)
  const { width, height } = await sharp(one).metadata()
  expect({ width, taller: (height ?? 0) > 480 }).toEqual({ width: 640, taller: true })
})

it('a name in another script does not break the mark', async () => {
  expect((await watermarked(await plain(80, 60), 'अनिल कुमार · SP')).length).toBeGreaterThan(0)
})

it('carries no metadata of its own', async () => {
  const { exif, xmp, icc, iptc } = await sharp(await watermarked(await plain(300, 300), 'x')).metadata()
  expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined])
})
