import type { EvidenceKind } from '@/lib/conversation/types'

const mb = 1_048_576

/** The most bytes WhatsApp carries of each kind; what claims to be more is not fetched. */
export const mostBytes: Record<EvidenceKind, number> = { image: 5 * mb, audio: 16 * mb, voice: 16 * mb, video: 16 * mb, document: 100 * mb }
