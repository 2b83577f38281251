import type { EvidenceKind } from '@/lib/conversation/types'

/** What a file is, by what the browser takes it for; only a label, the cleaner looks for itself. */
export function kindOf(type: string | null | undefined): EvidenceKind {
  const family = type?.split('/')[0]
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'document'
}
