import type { evidenceStates, failedReasons, packageStates, sealedOnlyReasons } from '@/db/schema/complaint'
import type { Named } from '@/lib/complaint/types'
import type { EvidenceKind } from '@/lib/conversation/types'

type EvidenceState = (typeof evidenceStates)[number]
type SealedOnlyReason = (typeof sealedOnlyReasons)[number]
export type FailedReason = (typeof failedReasons)[number]
type PackageState = (typeof packageStates)[number]

/** What can be opened of an item: the copy without traces, the recording with a changed voice, or the picture of one page (from 1). */
export type Copy = 'clean' | 'disguised' | `page-${number}`

/** Why somebody listens to a voice as it is. */
export const undisguisedReasons = ['not_understood', 'to_transcribe', 'speaker_known', 'court'] as const
export type UndisguisedReason = (typeof undisguisedReasons)[number]

/** A copy in the store: media type, bytes, SHA-256 in hex. */
export type CopyFacts = { type: string; size: number; sha256: string }

/** One item of evidence as a viewer may see it. */
export type Evidence = {
  id: string
  complaintId: string
  seq: number
  /** E-01, E-02, … in the order sent. */
  label: string
  kind: EvidenceKind
  by: 'informer' | 'officer'
  caption: string | null
  /** Cut to the hour. */
  saidHour: Date
  state: EvidenceState
  /** Set for `sealed_only` and `failed`. */
  reason: SealedOnlyReason | FailedReason | null
  /** What the bytes are, whatever was declared: jpeg, mp4, ogg, pdf, … */
  sniffed: string | null
  /** Hashes in hex; null until the original is sealed, and for an officer. */
  original: { size: number; sha256: string; sha512: string } | null
  clean: CopyFacts | null
  disguised: CopyFacts | null
  /** How many pictures of pages can be opened as `page-1`, `page-2`, … */
  pages: number | null
  /** The copy of a film whose pictures nothing here shows: its sound alone. */
  soundAlone: boolean
  width: number | null
  height: number | null
  durationMs: number | null
  /** A sexual image of a child: nothing of it can be opened. */
  flag: Flag | null
}

/** `by` is null when the bot set it. `due`: until when it must have been handed over; the alarm is twenty hours before. */
export type Flag = { at: Date; by: Named | null; due: Date; handed: { at: Date; by: Named | null; to: string; ref: string } | null }

/** A part of a copy, both ends included. */
export type Span = { from: number; to: number }

/** An opened copy: `stream` gives the bytes of `span`, or all of them when `span` is null. `size` is of the whole. */
export type Opened = { label: string; type: string; size: number; span: Span | null; stream: ReadableStream<Uint8Array> }

/** One step in the life of an item, from the ledger. */
export type CustodyStep = {
  /** Number of the ledger's entry. */
  seq: number
  /** To the hour where it would tell when the informer sent. */
  at: Date
  actor: 'official' | 'officer' | 'informer' | 'system'
  /** Null for informer and system, and for somebody this viewer may not know. */
  name: Named | null
  unit: Named | null
  action: string
  detail: Record<string, string | number | boolean | null>
}

export type CourtPackage = {
  id: string
  /** Reference of the complaint. */
  ref: string
  evidenceIds: string[]
  caseNumber: string
  reason: string
  requestedBy: Named
  requestedAt: Date
  decidedBy: Named | null
  decidedAt: Date | null
  decisionReason: string | null
  state: PackageState
  /** Per cent while it is being assembled. */
  progress: number
  /** Of the ZIP: bytes and SHA-256 in hex. */
  size: number | null
  sha256: string | null
  expiresAt: Date | null
  /** Whether this viewer may agree or refuse; whether this viewer may download now. */
  mayDecide: boolean
  mayDownload: boolean
}

/** An official as a court package names one. */
export type Signatory = { name: Named; role: string; office: Named }

/** One item of a court package. `metaSha256` is what WhatsApp said of the file, when it said anything. */
export type PackagedItem = {
  id: string
  label: string
  kind: EvidenceKind
  by: 'informer' | 'officer'
  saidHour: Date
  sniffed: string | null
  original: { size: number; sha256: string; sha512: string; sealedSha256: string; metaSha256: string | null }
  clean: CopyFacts | null
  soundAlone: boolean
  custody: CustodyStep[]
}

/** All that a court package says; what its certificates are filled in with. */
export type PackageContents = {
  id: string
  ref: string
  caseNumber: string
  reason: string
  requestedBy: Signatory
  requestedAt: Date
  decidedBy: Signatory
  decidedAt: Date
  /** When it was put together. */
  madeAt: Date
  items: PackagedItem[]
}
