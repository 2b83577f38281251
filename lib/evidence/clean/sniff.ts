import { fileTypeFromBuffer } from 'file-type'
import type { Kind } from './kind'

const byExtension: Record<string, Kind> = {
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  mp4: 'mp4',
  m4v: 'mp4',
  mov: 'mov',
  '3gp': '3gp',
  '3g2': '3gp',
  webm: 'webm',
  mkv: 'mkv',
  ogg: 'ogg',
  opus: 'ogg',
  oga: 'ogg',
  mp3: 'mp3',
  m4a: 'm4a',
  amr: 'amr',
  pdf: 'pdf',
}

/** What the bytes are, whatever they were called; null for everything that cannot be shown. `head` is the beginning of the file, 4 MB are plenty. */
export async function sniff(head: Uint8Array): Promise<Kind | null> {
  const found = await fileTypeFromBuffer(head)
  return found ? (byExtension[found.ext] ?? null) : null
}
