import { UserRound } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { AssignmentItem } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import { languageOf } from './script'

const tones: Record<AssignmentItem['state'], Tone | 'plain'> = { sent: 'waiting', accepted: 'acted', declined: 'alarm', help: 'alarm', withdrawn: 'plain', reported: 'acted' }

type Words = { language: Language; words: WorkWords['complaint'] }

/** A designated officer with rank, name and posting; somebody this viewer may not see stays unnamed. */
export function officerName(officer: AssignmentItem['officer'], language: Language, words: WorkWords['complaint']): string {
  return officer ? `${words.rank[officer.rank]} ${officer[language]}, ${officer.unit[language]}` : words.actor.officer
}

function Quoted({ label, text }: { label: string; text: string | null }) {
  return text ? (
    <p>
      <span className="text-muted">{label}:</span> <span lang={languageOf(text)}>{text}</span>
    </p>
  ) : null
}

function Assignment({ item, language, words }: Words & { item: AssignmentItem }) {
  return (
    <li className="grid gap-1 px-3 py-2">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex items-center gap-2 font-semibold">
          <UserRound aria-hidden className="size-4 shrink-0 text-muted" />
          {officerName(item.officer, language, words)}
        </span>
        <Badge tone={tones[item.state]}>{words.officerState[item.state]}</Badge>
      </p>
      <p className="text-[0.93em] text-muted">
        <Time at={item.answeredAt ?? item.assignedAt} language={language} />
      </p>
      <Quoted label={words.instruction} text={item.instruction} />
      <Quoted label={words.officerReason} text={item.reason} />
    </li>
  )
}

/** Who had it in the field and who has it now, what they were told and what they answered. The newest stands first. */
export function OfficerPanel({ assignments, language, words }: Words & { assignments: AssignmentItem[] }) {
  return (
    <section aria-labelledby="officer" className="grid gap-2">
      <h2 id="officer">{words.officer}</h2>
      {assignments.length > 0 ? (
        <ul className="divide-y rounded border bg-panel">
          {[...assignments]
            .sort((one, other) => other.assignedAt.getTime() - one.assignedAt.getTime())
            .map((item) => (
              <Assignment key={item.id} item={item} language={language} words={words} />
            ))}
        </ul>
      ) : (
        <p className="text-muted">{words.noOfficer}</p>
      )}
    </section>
  )
}
