import { Time } from '@/components/ui/time'
import type { rejectReasons } from '@/lib/complaint/commands'
import type { Outcome, Priority, TimelineItem } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { evidenceWords } from '@/lib/i18n/evidence'
import type { Language } from '@/lib/i18n/language'

type TimelineProps = { items: TimelineItem[]; language: Language; words: WorkWords }

/** The words of a closed list for a value that came out of the ledger; null when the list does not have it. */
function worded<K extends string>(list: Record<K, string>, key: unknown): string | null {
  return typeof key === 'string' && Object.hasOwn(list, key) ? list[key as K] : null
}

/** What a step was, in the viewer's words. An action the catalogue does not know stands as the ledger has it. */
const actionWords = (item: TimelineItem, language: Language, words: WorkWords) =>
  worded(words.complaint.action, item.action) ?? worded(evidenceWords(language).custody.action, item.action) ?? item.action

/** What happens to each file stands on the custody page; here only what somebody decided about one. */
const ofFiles = ({ action }: TimelineItem) => action.startsWith('evidence_') && action !== 'evidence_flagged' && action !== 'evidence_handed_over'

/** The one detail of a step that a reader asks for. */
function detailWords({ action, detail }: TimelineItem, words: WorkWords): string | null {
  switch (action) {
    case 'close':
    case 'report':
      return worded<Outcome>(words.complaint.outcome, detail.outcome)
    case 'reject':
      return worded<(typeof rejectReasons)[number]>(words.step.reject.reasons, detail.reason)
    case 'prioritise':
      return worded<Priority>(words.complaint.priority, detail.now)
    case 'judged':
      return worded(words.complaint.verdict, detail.verdict)
    case 'merge':
      return typeof detail.into === 'string' ? detail.into : null
    default:
      return null
  }
}

const who = ({ name, unit, actor }: TimelineItem, language: Language, words: WorkWords) =>
  [name?.[language] ?? words.complaint.actor[actor], unit?.[language]].filter(Boolean).join(', ')

function Line({ item, language, words }: { item: TimelineItem; language: Language; words: WorkWords }) {
  const detail = detailWords(item, words)
  return (
    <li className="relative pb-3 pl-4 last:pb-0">
      <span aria-hidden className="absolute top-[0.5em] -left-[0.3rem] size-[0.55rem] rounded-full border-2 border-primary bg-panel" />
      <p>
        <span className="font-medium">{actionWords(item, language, words)}</span>
        {detail ? <span>: {detail}</span> : null}
      </p>
      <p className="text-[0.93em] text-muted">
        {who(item, language, words)} · <Time at={item.at} language={language} to={item.actor === 'informer' ? 'hour' : 'minute'} />
      </p>
    </li>
  )
}

/** Who read it and when, as far as the viewer oversees that; apart from the steps, which it would bury. */
function Openings({ items, language, words }: TimelineProps) {
  return items.length === 0 ? null : (
    <details className="no-print">
      <summary className="text-muted hover:text-primary">{words.complaint.whoOpened}</summary>
      <ul className="mt-1 grid gap-0.5 text-[0.93em]">
        {items.map((item) => (
          <li key={item.seq}>
            {who(item, language, words)} · <Time at={item.at} language={language} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Every step in the order it was taken, straight from the ledger. An informer's step is known to the hour only. */
export function Timeline({ items, language, words }: TimelineProps) {
  const opened = items.filter((item) => item.action === 'viewed')
  const steps = items.filter((item) => item.action !== 'viewed' && !ofFiles(item))
  return (
    <section aria-labelledby="steps" className="grid gap-2 print:block">
      <h2 id="steps">{words.complaint.timeline}</h2>
      <ol className="ml-1.5 border-l">
        {steps.map((item) => (
          <Line key={item.seq} item={item} language={language} words={words} />
        ))}
      </ol>
      <Openings items={opened} language={language} words={words} />
    </section>
  )
}
