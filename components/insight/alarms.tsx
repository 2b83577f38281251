import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { WeekBars } from '@/components/chart/week-bars'
import { type StepAction, StepForm } from '@/components/complaint/step-form'
import { TextField } from '@/components/ui/field'
import { day } from '@/lib/i18n/format'
import type { InsightNoteWords } from '@/lib/i18n/insight-note'
import type { Language } from '@/lib/i18n/language'
import { alertGroups, alertHref } from '@/lib/insights/alert-view'
import { type Alert, finestChance } from '@/lib/insights/types'

type AlarmsProps = {
  alerts: Alert[]
  /** Heads of complaint by code, named in the viewer's language. */
  categories: Record<string, string>
  language: Language
  words: InsightNoteWords['alarm']
  /** Null for roles that only read. */
  acknowledge: StepAction | null
}

function sentence(
  { kind, subject, district, observed, expected, limit, week, since, town }: Alert,
  { categories, language, words }: Omit<AlarmsProps, 'alerts' | 'acknowledge'>,
): string {
  const head = subject.category ? (categories[subject.category] ?? subject.category) : words.allHeads
  if (kind === 'cluster') return words.cluster(head, observed, (town ?? district)[language], day(since ?? week, language), expected)
  return words.weekly(head, (subject.unit ?? district)[language], observed, day(week, language), expected, limit ?? 0)
}

type Sight = Omit<AlarmsProps, 'alerts'>

/** One alarm: what it says is the way to where it can be seen, below it what it rests on. */
function Alarm({ alert, acknowledge, ...sight }: Sight & { alert: Alert }) {
  const { words, language } = sight
  const weeks = [...alert.usual, alert.observed].map((n, i, all) => ({ start: String(i), n, said: words.bar(n, all.length - 1 - i) }))
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex gap-2.5">
        <TriangleAlert aria-hidden className="mt-[0.2em] size-[1.2em] shrink-0 text-waiting" />
        <div className="grid min-w-0 grow content-start gap-0.5">
          <Link href={alertHref(alert)} className="w-fit font-medium underline decoration-edge underline-offset-2 hover:decoration-primary">
            {sentence(alert, sight)}
          </Link>
          <p className="text-muted">
            {words.kind[alert.kind]}, {day(alert.week, language)} · {words.chance(alert.p, alert.kind === 'cluster' ? finestChance : 0)}
          </p>
        </div>
        {alert.usual.length > 0 ? (
          <div className="hidden w-28 shrink-0 sm:block">
            <WeekBars label={words.bars} weeks={weeks} />
          </div>
        ) : null}
      </div>
      {acknowledge ? (
        <details>
          <summary className="-my-2 w-fit cursor-pointer py-3 text-primary underline underline-offset-2 sm:my-0 sm:py-0">{words.acknowledge}</summary>
          <div className="mt-2">
            <StepForm action={acknowledge} button={words.acknowledge} look="plain" refusals={words.refusal}>
              <input type="hidden" name="id" value={alert.id} />
              <TextField name="note" label={words.note} maxLength={400} />
            </StepForm>
          </div>
        </details>
      ) : null}
    </li>
  )
}

/** What is new in the numbers, by district, with what it rests on; whoever is answerable says that it has been looked at. */
export function Alarms({ alerts, ...sight }: AlarmsProps) {
  const { words, language } = sight
  const districts = new Set(alerts.map(({ district }) => district.id)).size
  const groups = alertGroups(alerts, districts > 1 ? 2 : 4)
  const list = (some: Alert[]) => some.map((alert) => <Alarm key={alert.id} alert={alert} {...sight} />)
  return (
    <section aria-labelledby="alarms" className="grid gap-2">
      <h2 id="alarms">{words.heading}</h2>
      {alerts.length === 0 ? <p className="text-muted">{words.none}</p> : null}
      {groups.map(({ district, first, more }) => (
        <section key={district.id} aria-label={district[language]} className="overflow-hidden rounded border bg-panel">
          <h3 className="border-b bg-paper px-4 py-1.5 font-semibold">{words.of(district[language], first.length + more.length)}</h3>
          <ul className="divide-y">{list(first)}</ul>
          {more.length > 0 ? (
            <details className="border-t">
              <summary className="cursor-pointer px-4 py-2 text-primary">{words.more(more.length)}</summary>
              <ul className="divide-y border-t">{list(more)}</ul>
            </details>
          ) : null}
        </section>
      ))}
      <p className="text-muted">{words.tips}</p>
    </section>
  )
}
