import sharp from 'sharp'
import { Failed } from './failed'
import { inputBytes, inputSize, write } from './file'
import { type Made, made } from './made'

/** Pixels that are decoded; bytes that are read; pixels of the longer edge of the copy. */
const limits = { pixels: 50e6, bytes: 60e6, edge: 4096 }

// Every loader but three stays shut: SVG can fetch, HEIF and AVIF have had remote code execution.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
sharp.cache(false)
sharp.concurrency(1)

/**
 * A picture drawn anew from its pixels as JPEG, turned upright, in sRGB, on white: nothing of the file but what one sees is left. Of an animation the first picture.
 * @throws on truncated, oversized (50 megapixels) or foreign input
 */
export async function copyImage(): Promise<Made> {
  if (inputSize() > limits.bytes) throw new Failed('too_large')
  const options = { limitInputPixels: limits.pixels, failOn: 'warning', animated: false, sequentialRead: true } as const
  const bytes = inputBytes(0, inputSize())
  const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
  if (width * height > limits.pixels) throw new Failed('too_large')
  const { data, info } = await sharp(bytes, options)
    .autoOrient()
    .resize({ width: limits.edge, height: limits.edge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true })
  write(data, 0)
  return made('image/jpeg', { width: info.width, height: info.height })
}
