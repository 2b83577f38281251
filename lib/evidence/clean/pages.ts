import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'

const mostPages = 60
const longestEdge = 1800

/**
 * A PDF of pictures of the pages: no text layer, script, attachment, form or metadata of the original.
 * @throws when there are no pages or more than 60
 */
export async function cleanPages(bytes: Uint8Array): Promise<Buffer> {
  const library = await PDFiumLibrary.init()
  const source = await library.loadDocument(bytes)
  const count = source.getPageCount()
  if (count === 0 || count > mostPages) throw new Error('too many pages or none')
  const made = await PDFDocument.create({ updateMetadata: false })
  for (const page of source.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const scale = Math.min(2, longestEdge / Math.max(originalWidth, originalHeight))
    const { data, width, height } = await page.render({ scale, render: 'bitmap' })
    const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer()
    const picture = await made.embedJpg(jpeg)
    made.addPage([originalWidth, originalHeight]).drawImage(picture, { x: 0, y: 0, width: originalWidth, height: originalHeight })
  }
  source.destroy()
  library.destroy()
  return Buffer.from(await made.save({ useObjectStreams: false }))
}
