import type { Kind } from './sniff'

/** Marks of metadata that no derivative of ours may carry. A second look with other eyes: the cleaner itself never reads this list. */
const marks: Record<'image' | 'recording' | 'pages', readonly string[]> = {
  image: ['Exif\0\0', 'http://ns.adobe.com/xap', '<x:xmpmeta', 'Photoshop 3.0', 'ICC_PROFILE', 'MotionPhoto', 'PK\u0003\u0004', 'ftyp'],
  recording: ['loci', '©xyz', '\u00a9xyz', 'com.apple.quicktime', 'ID3\u0003', 'ID3\u0004', 'APIC', 'covr', '<x:xmpmeta', 'GoPro', 'METADATA_BLOCK_PICTURE'],
  pages: ['/JavaScript', '/JS ', '/EmbeddedFile', '/OpenAction', '/Author', '/Producer', '/Creator', '/CreationDate', '/AcroForm', '<x:xmpmeta', 'Exif\0\0'],
}

const familyOf = (kind: Kind) => (kind === 'pdf' ? 'pages' : ['jpeg', 'png', 'webp'].includes(kind) ? 'image' : 'recording')

/** The first mark of metadata found in a derivative, or null. */
export function leftOver(derivative: Buffer, kind: Kind): string | null {
  return marks[familyOf(kind)].find((mark) => derivative.includes(Buffer.from(mark, 'latin1'))) ?? null
}
