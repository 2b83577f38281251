import { AlarmClock, CircleCheck } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import { ClockBar } from '@/components/ui/clock-bar'
import { Time } from '@/components/ui/time'
import type { Lateness } from '@/lib/complaint/clocks'
import type { Case } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { span } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

type ClockPanelProps = { found: Case; now: Date; language: Language; words: WorkWords['complaint'] }

/** How the running clock is said: `Outcome: 2 h left`, `First look: late by 1 d`. */
export function clockLabel(running: Lateness, now: Date, language: Language, words: WorkWords['complaint']): string {
  const time = span(running.due.getTime() - now.getTime(), language)
  return `${words.due[running.clock]}: ${running.late ? words.lateBy(time) : words.left(time)}`
}

/** The clock that runs, and what was done already. */
export function ClockPanel({ found, now, language, words }: ClockPanelProps) {
  const { clock } = found
  const done = [
    [words.reached.firstLook, found.firstLookAt],
    [words.reached.assign, found.assignedAt],
    [words.reached.action, found.actionInitiatedAt],
    [words.reached.outcome, found.closedAt],
  ] as const
  return (
    <section aria-labelledby="clock" className="grid gap-2">
      <h2 id="clock">{words.clock}</h2>
      {clock ? (
        <div className="grid gap-1.5 rounded border bg-panel px-3 py-2">
          <p className={classes('flex items-center gap-2 font-semibold', clock.late && 'text-alarm')}>
            <AlarmClock aria-hidden className="size-4" />
            {clockLabel(clock, now, language, words)}
          </p>
          <ClockBar used={clock.share} label={clockLabel(clock, now, language, words)} />
          <p className="text-[0.93em] text-muted">
            {words.dueAt} <Time at={clock.due} language={language} />
          </p>
        </div>
      ) : (
        <p className="text-muted">{words.noClock}</p>
      )}
      {found.escalation > 0 ? <p className="font-medium text-waiting">{words.escalation[found.escalation]}</p> : null}
      <ul className="grid gap-0.5 text-muted">
        {done.map(([label, at]) =>
          at ? (
            <li key={label} className="flex items-center gap-2">
              <CircleCheck aria-hidden className="size-3.5 shrink-0 text-acted" />
              <span>
                {label}, <Time at={at} language={language} />
              </span>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}
