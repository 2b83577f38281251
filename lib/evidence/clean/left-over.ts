import type { Type } from './answer'
import { copyBytes, copySize } from './file'
import type { Copy } from './look/copy'
import { documentMark } from './look/document'
import { isoMark } from './look/iso'
import { jpegMark } from './look/jpeg'
import { matroskaMark } from './look/matroska'
import { mpegMark, oggMark } from './look/sound'

function looked(type: Type, copy: Copy): string | null {
  if (type === 'image/jpeg') return jpegMark(copy.bytes(0, copy.size))
  if (type === 'application/pdf') return documentMark(copy.bytes(0, copy.size))
  if (type === 'audio/mpeg') return mpegMark(copy)
  if (type === 'audio/ogg') return oggMark(copy)
  return type.endsWith('/mp4') ? isoMark(copy) : matroskaMark(copy)
}

/** Words that no codec writes by chance: cameras, editors and phones put them where the structure of a file does not show them. */
const words = ['http://ns.adobe.com/', '<x:xmpmeta', 'Exif\0\0', 'Photoshop 3.0', 'com.apple.quicktime', 'com.android.', 'MotionPhoto', 'GoogleCamera', 'APETAGEX'].map((word) =>
  Buffer.from(word, 'latin1'),
)
const window = 4e6

function wordIn(copy: Copy): string | null {
  for (let at = 0; at < copy.size; at += window) {
    const bytes = copy.bytes(at, at + window + 32)
    const found = words.find((word) => bytes.includes(word))
    if (found) return found.toString('latin1')
  }
  return null
}

/** A second look at the copy, which knows nothing of how it was made: the first thing in it that is neither seen nor heard, or null. */
export function leftOver(type: Type, copy: Copy = { size: copySize(), bytes: copyBytes }): string | null {
  try {
    return looked(type, copy) ?? wordIn(copy)
  } catch {
    return 'broken'
  }
}
