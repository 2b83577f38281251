import { File, FileAudio, FileImage, FileVideo, Fingerprint, type LucideIcon, Mic } from 'lucide-react'
import Link from 'next/link'
import { languageOf } from '@/components/complaint/script'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { EvidenceKind } from '@/lib/conversation/types'
import type { Evidence } from '@/lib/evidence/types'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import type { Language } from '@/lib/i18n/language'
import { FlagPanel } from './flag-panel'
import { type FlagActions, FlagStep } from './flag-step'
import { Opener } from './opener'
import { stateNote } from './state-note'

const icons: Record<EvidenceKind, LucideIcon> = { image: FileImage, voice: Mic, audio: FileAudio, video: FileVideo, document: File }

const tones: Record<Evidence['state'], Tone | 'plain'> = {
  referenced: 'plain',
  fetching: 'plain',
  sealed: 'plain',
  cleaning: 'plain',
  cleaned: 'acted',
  sealed_only: 'info',
  failed: 'waiting',
  flagged: 'alarm',
}

/** Whether something will still change by itself. */
export const underWay = ({ state, flag }: Evidence) => !flag && ['referenced', 'fetching', 'sealed', 'cleaning'].includes(state)

export type ItemSight = {
  language: Language
  words: EvidenceWords['evidence']
  now: Date
  /** Path that copies are served under. */
  base: string
  /** Path of the custody page; null where there is none. */
  custody: string | null
  /** Null for those who may not flag. */
  acts: FlagActions | null
}

function Standing({ item, words }: { item: Evidence; words: EvidenceWords['evidence'] }) {
  if (item.flag) return <p>{words.stateNote.flagged}</p>
  if (item.state === 'cleaned') return item.soundAlone ? <p className="text-muted">{words.soundAlone}</p> : null
  return (
    <p className="text-muted">
      {item.reason ? `${words.reason[item.reason]} ` : ''}
      {stateNote(item, words)}
    </p>
  )
}

function Facts({ item, language, words }: { item: Evidence; language: Language; words: EvidenceWords['evidence'] }) {
  return (
    <p className="text-[0.93em] text-muted">
      <Time at={item.saidHour} language={language} to="hour" />
      {item.original ? <span className="tabular"> · {words.bytes(item.original.size)}</span> : null}
    </p>
  )
}

/** One item: what it is, how far it is, and the way to look at it. */
export function EvidenceItem({ item, sight }: { item: Evidence; sight: ItemSight }) {
  const { language, words, now, base, custody, acts } = sight
  const Icon = icons[item.kind]
  const state = item.flag ? 'flagged' : item.state
  const openable = !item.flag && (item.clean !== null || (item.pages ?? 0) > 0)
  const flaggable = acts && !item.flag && (item.kind === 'image' || item.kind === 'video') && item.original !== null
  return (
    <li id={item.label} className="grid scroll-mt-4 gap-2 px-3 py-3">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Icon aria-hidden className="size-5 text-muted" />
        <p className="mr-auto">
          <span className="tabular font-semibold">{item.label}</span> {words.kind[item.kind]} {words.by[item.by]}
        </p>
        <Badge tone={tones[state]}>{words.state[state]}</Badge>
      </div>
      {item.caption && !item.flag ? (
        <p lang={languageOf(item.caption)} className="break-words whitespace-pre-wrap">
          {item.caption}
        </p>
      ) : null}
      <Facts item={item} language={language} words={words} />
      <Standing item={item} words={words} />
      {openable ? (
        <Opener
          item={{ id: item.id, clean: item.clean, disguised: item.disguised, pages: item.pages, name: `${item.label} ${words.kind[item.kind]}` }}
          label={item.soundAlone ? words.open.audio : words.open[item.kind]}
          base={base}
          language={language}
        />
      ) : null}
      {item.flag ? <FlagPanel id={item.id} flag={item.flag} now={now} language={language} words={words} handOver={acts?.handOver ?? null} /> : null}
      {custody || flaggable ? (
        <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-1">
          {custody && item.original ? (
            <Link href={`${custody}#${item.label}`} className="link reach inline-flex items-center gap-1">
              <Fingerprint aria-hidden className="size-4" />
              {words.custody}
            </Link>
          ) : null}
          {flaggable ? <FlagStep id={item.id} flag={acts.flag} language={language} /> : null}
        </div>
      ) : null}
    </li>
  )
}
