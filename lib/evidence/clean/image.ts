import sharp from 'sharp'

const mostPixels = 50e6

// Every loader but three stays shut: SVG can fetch, HEIF and AVIF have had remote code execution.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
sharp.cache(false)
sharp.concurrency(1)

/**
 * A picture drawn anew from its pixels as JPEG, turned upright, in sRGB, on white: nothing of the file but what one sees is left.
 * @throws on truncated, oversized (50 megapixels) or foreign input
 */
export async function cleanImage(bytes: Uint8Array): Promise<Buffer> {
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning', animated: false })
  return picture.autoOrient().toColourspace('srgb').flatten({ background: '#ffffff' }).jpeg({ quality: 88 }).toBuffer()
}
