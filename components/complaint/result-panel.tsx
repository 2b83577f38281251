import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/notice'
import type { Case, Verdict } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { languageOf } from './script'

const verdictTone: Record<Verdict, Tone> = { helped: 'acted', not_helped: 'waiting', untrue: 'alarm' }

type Fact = [label: string, value: string | number | null]

function facts(found: Case, words: WorkWords['complaint']): Fact[] {
  const report = found.reports.at(-1)
  const all: Fact[] = [
    [words.mergedInto, found.mergedInto],
    [words.duplicates, found.duplicates.join(', ') || null],
    [words.referredTo, found.referredTo],
    [words.fir, found.firNumber],
    [words.gd, found.gdNumber],
    [words.seizure, found.seizureNumber],
    [words.arrests, found.arrests || null],
    [words.seizures, found.seizures || null],
    [words.officerReason, report?.note ?? null],
    [words.note, found.outcomeNote],
  ]
  return all.filter(([, value]) => value !== null)
}

/** What came of it, with its proof, and what the informer thinks of that. Nothing while nothing has come of it. */
export function ResultPanel({ found, words }: { found: Case; words: WorkWords['complaint'] }) {
  const known = facts(found, words)
  if (!found.outcome && !found.verdict && found.reopenedCount === 0 && known.length === 0) return null
  return (
    <section aria-labelledby="result" className="grid gap-2">
      <h2 id="result">{words.result}</h2>
      <div className="grid gap-1.5 rounded border bg-panel px-3 py-2">
        {found.outcome ? <p className="font-semibold">{words.outcome[found.outcome]}</p> : null}
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
          {known.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="tabular break-words" lang={typeof value === 'string' ? languageOf(value) : undefined}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
        {found.verdict ? (
          <p className="flex flex-wrap items-center gap-2">
            <span className="text-muted">{words.judged}:</span>
            <Badge tone={verdictTone[found.verdict]}>{words.verdict[found.verdict]}</Badge>
          </p>
        ) : null}
        {found.reopenedCount > 0 ? <p className="text-muted">{words.reopenedOnce}</p> : null}
      </div>
    </section>
  )
}
