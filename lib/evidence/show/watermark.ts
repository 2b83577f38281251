import sharp from 'sharp'
import { glyphs } from './glyphs'

const em = 1000

/** What has no outline is left out: the mark must never fail because of somebody's name. */
const known = (text: string) => [...text.normalize('NFKD')].flatMap((letter) => (glyphs[letter] ? [glyphs[letter]] : []))

/** A line of text as one SVG path that starts at 0,0 on the baseline, and its width; both in pixels at `size`. */
function written(text: string, size: number): { path: string; width: number } {
  const scale = size / em
  let at = 0
  const parts = known(text).map(([advance, path]) => {
    const part = `<path transform="translate(${(at * scale).toFixed(2)} 0) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${path}"/>`
    at += advance
    return part
  })
  return { path: parts.join(''), width: at * scale }
}

const ink = 'fill="#fff" fill-opacity="0.5" stroke="#000" stroke-opacity="0.35" stroke-width="30" paint-order="stroke"'

/** The mark for a picture of this size: a line across it again and again, so that no crop of use is without one, and a bar below it that can be read. */
function overlay(text: string, width: number, height: number, bar: number): Buffer {
  const size = Math.max(12, Math.round(Math.min(width, height) / 26))
  const line = written(text, size)
  const [across, down] = [line.width + size * 4, size * 7]
  const marks: string[] = []
  const reach = Math.hypot(width, height) / 2
  for (let row = 0, y = -reach; y < reach; row += 1, y += down) {
    for (let x = -reach - (row % 2) * (across / 2); x < reach; x += across) marks.push(`<use href="#m" x="${x.toFixed(0)}" y="${y.toFixed(0)}"/>`)
  }
  const fitted = Math.min(bar * 0.6, (bar * 0.6 * (width - bar)) / Math.max(1, written(text, bar * 0.6).width))
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + bar}"><defs><g id="m" ${ink}>${line.path}</g></defs>
<g transform="translate(${width / 2} ${height / 2}) rotate(-24)" opacity="0.55">${marks.join('')}</g>
<rect y="${height}" width="${width}" height="${bar}" fill="#16233b"/>
<g transform="translate(${(bar / 3).toFixed(1)} ${(height + bar / 2 + fitted * 0.33).toFixed(1)})" fill="#fff">${written(text, fitted).path}</g></svg>`)
}

/** The picture with `text` drawn into its pixels and written below it, as JPEG. Takes our own derivatives only. @throws when it is no picture */
export async function watermarked(picture: Uint8Array, text: string): Promise<Buffer> {
  const { data, info } = await sharp(picture, { failOn: 'error' }).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const bar = Math.max(18, Math.round(Math.min(width, height) / 18))
  return sharp(data, { raw: { width, height, channels } })
    .extend({ bottom: bar })
    .composite([{ input: overlay(text, width, height, bar) }])
    .jpeg({ quality: 85 })
    .toBuffer()
}
