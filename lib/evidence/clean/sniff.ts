import { fileTypeFromBuffer } from 'file-type'

const kinds = ['jpeg', 'png', 'webp', 'mp4', 'mov', '3gp', 'webm', 'mkv', 'ogg', 'mp3', 'm4a', 'amr', 'pdf'] as const
export type Kind = (typeof kinds)[number]

const byExtension: Record<string, Kind> = {
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  mp4: 'mp4',
  m4v: 'mp4',
  mov: 'mov',
  '3gp': '3gp',
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

/** What the bytes are, whatever they were called; null for everything that cannot be shown. */
export async function sniff(bytes: Uint8Array): Promise<Kind | null> {
  const found = await fileTypeFromBuffer(bytes)
  return found ? (byExtension[found.ext] ?? null) : null
}
