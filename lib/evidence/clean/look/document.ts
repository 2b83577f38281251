import { jpegMark } from './jpeg'

/** Names a document of page pictures uses. Whatever else a PDF can name (scripts, forms, links, files, dates, authors, XMP) is not among them. */
const names = new Set(
  'Type Catalog Pages Page Kids Count Parent MediaBox Resources XObject Contents Length Filter DCTDecode FlateDecode Subtype Image Width Height ColorSpace DeviceRGB DeviceGray BitsPerComponent Size Root Decode Font ExtGState'.split(
    ' ',
  ),
)
const ownNames = /^Image-\d+$/

/** Streams apart from the text around them. */
function parted(bytes: Buffer): { text: string; streams: Buffer[] } {
  const [texts, streams]: [string[], Buffer[]] = [[], []]
  let at = 0
  while (at < bytes.length) {
    const open = bytes.indexOf('stream\n', at)
    const close = open < 0 ? -1 : bytes.indexOf('\nendstream', open)
    if (close < 0) break
    texts.push(bytes.toString('latin1', at, open))
    streams.push(bytes.subarray(open + 7, close))
    at = close + 10
  }
  texts.push(bytes.toString('latin1', at))
  return { text: texts.join('\n'), streams }
}

/** The pictures of the pages of a document that `cleaned` has made, as JPEG, in their order. */
export const pagePictures = (pdf: Buffer): Buffer[] => parted(pdf).streams.filter((stream) => stream.length > 2 && stream.readUInt16BE(0) === 0xffd8)

/** The first thing in a PDF that is no page picture, or null. */
export function documentMark(bytes: Buffer): string | null {
  const { text, streams } = parted(bytes)
  const strange = [...text.replaceAll('/Annots [ ]', '').matchAll(/\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => name).find((name) => !names.has(name) && !ownNames.test(name))
  if (strange) return `name ${strange}`
  if (/\((?!\))/.test(text)) return 'a text'
  if (!/%%EOF\s*$/.test(text)) return 'bytes behind the end'
  for (const stream of streams) {
    const mark = stream.length > 2 && stream.readUInt16BE(0) === 0xffd8 ? jpegMark(stream) : null
    if (mark) return mark
  }
  return null
}
