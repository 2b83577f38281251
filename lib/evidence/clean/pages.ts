import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { Failed } from './failed'
import { inputBytes, inputSize, tell, write } from './file'
import { type Made, made } from './made'

/** Pages of a document; bytes that are read; pixels of the longer edge of a page; points a page may measure (200 inches, the format's own limit). */
const limits = { pages: 100, bytes: 100e6, edge: 1800, points: 14_400 }

const library = await PDFiumLibrary.init()

async function opened(bytes: Uint8Array) {
  try {
    return await library.loadDocument(bytes)
  } catch (error) {
    throw error instanceof Error && /password/i.test(error.message) ? new Failed('locked') : error
  }
}

/**
 * A PDF of pictures of the pages: no text layer, script, attachment, form, link, date or name of the original.
 * @throws when there are no pages, more than 100, a password or a page of impossible size
 */
export async function copyPages(): Promise<Made> {
  if (inputSize() > limits.bytes) throw new Failed('too_large')
  const source = await opened(inputBytes(0, inputSize()))
  const count = source.getPageCount()
  if (count === 0) throw new Failed('unreadable')
  if (count > limits.pages) throw new Failed('too_large')
  tell({ ahead: { durationMs: null, pages: count } })
  const copy = await PDFDocument.create({ updateMetadata: false })
  for (const page of source.pages()) {
    const { originalWidth: wide, originalHeight: high } = page.getOriginalSize()
    if (!(Math.min(wide, high) >= 1 && Math.max(wide, high) <= limits.points)) throw new Failed('unreadable')
    const { data, width, height } = await page.render({ scale: Math.min(2, limits.edge / Math.max(wide, high)), render: 'bitmap', renderFormFields: true })
    const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer()
    copy.addPage([wide, high]).drawImage(await copy.embedJpg(jpeg), { x: 0, y: 0, width: wide, height: high })
  }
  write(await copy.save({ useObjectStreams: false }), 0)
  return made('application/pdf', { pages: count })
}
