import { type StepAction, StepForm } from '@/components/complaint/step-form'
import { TextField } from '@/components/ui/field'
import { toneIcons } from '@/components/ui/notice'
import { day } from '@/lib/i18n/format'
import type { InsightNoteWords } from '@/lib/i18n/insight-note'
import type { Language } from '@/lib/i18n/language'
import type { Alert } from '@/lib/insights/types'

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

/** What is new in the numbers, with what it rests on; whoever is answerable says that it has been looked at. */
export function Alarms({ alerts, acknowledge, ...sight }: AlarmsProps) {
  const { words } = sight
  const Icon = toneIcons.waiting
  return (
    <section aria-labelledby="alarms" className="grid gap-2">
      <h2 id="alarms">{words.heading}</h2>
      {alerts.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <>
          <ul className="divide-y overflow-hidden rounded border bg-panel">
            {alerts.map((alert) => (
              <li key={alert.id} className="grid gap-2 px-4 py-3">
                <div className="flex gap-2.5">
                  <Icon aria-hidden className="mt-[0.2em] size-[1.2em] shrink-0 text-waiting" />
                  <div className="grid gap-0.5">
                    <p className="text-muted">
                      {words.kind[alert.kind]} · {alert.district[sight.language]}
                    </p>
                    <p className="font-medium">{sentence(alert, sight)}</p>
                    <p className="text-muted">{words.chance(alert.p)}</p>
                  </div>
                </div>
                {acknowledge ? (
                  <details>
                    <summary className="w-fit cursor-pointer text-primary underline underline-offset-2">{words.acknowledge}</summary>
                    <div className="mt-2">
                      <StepForm action={acknowledge} button={words.acknowledge} look="plain" refusals={words.refusal}>
                        <input type="hidden" name="id" value={alert.id} />
                        <TextField name="note" label={words.note} maxLength={400} />
                      </StepForm>
                    </div>
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
          <p className="text-muted">{words.tips}</p>
        </>
      )}
    </section>
  )
}
