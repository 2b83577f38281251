import { ChevronRight } from 'lucide-react'
import { Notice } from '@/components/ui/notice'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { type DeskCommand, type StepChoices, StepFields } from './step-fields'
import { type StepAction, StepForm } from './step-form'
import { StepHeading } from './step-heading'

type StepsProps = {
  on: { ref: string; version: number }
  /** The one primary button. */
  next: DeskCommand | null
  /** Everything else that is legal now. */
  others: DeskCommand[]
  /** Whom one waits for. */
  waiting: string | null
  actions: Record<DeskCommand, StepAction>
  choices: StepChoices
  words: WorkWords
}

function Step({ command, primary, on, actions, choices, words }: Pick<StepsProps, 'on' | 'actions' | 'choices' | 'words'> & { command: DeskCommand; primary?: boolean }) {
  const { step } = words
  const gives = command === 'assign' || command === 'reassign'
  if (command === 'give' && choices.caseworkers.length === 0) return <Notice tone="waiting">{step.give.none}</Notice>
  if (gives && choices.officers.length === 0) return <Notice tone="waiting">{step.assign.none}</Notice>
  const look = primary ? 'primary' : command === 'accuse' ? 'alarm' : 'secondary'
  return (
    <div id={gives ? 'assign' : command}>
      <StepForm action={actions[command]} button={step[command].button} look={look} refusals={{ ...step.refused, failed: step.failed }}>
        <input type="hidden" name="ref" value={on.ref} />
        <input type="hidden" name="version" value={on.version} />
        <StepFields command={command} choices={choices} words={words} />
      </StepForm>
    </div>
  )
}

/** The next legal step as the one primary button; whatever else may be done is folded away under "more". */
export function Steps({ on, next, others, waiting, ...props }: StepsProps) {
  const { complaint, step } = props.words
  return (
    <section aria-labelledby="next" className="no-print grid gap-3 rounded border border-primary/40 bg-panel p-3">
      <StepHeading id="next" version={on.version}>
        {next ? step[next].title : complaint.next}
      </StepHeading>
      {waiting ? <p className="font-medium text-waiting">{waiting}</p> : null}
      {next ? <Step key={`${next}-${on.version}`} command={next} primary on={on} {...props} /> : waiting ? null : <p className="text-muted">{complaint.noNext}</p>}
      {others.length > 0 ? (
        <div className="border-t pt-2">
          <h3 className="text-muted">{complaint.more}</h3>
          {others.map((command) => (
            <details key={`${command}-${on.version}`} name="more" className="group border-b last:border-b-0">
              <summary className="flex list-none items-center gap-1.5 py-2 hover:text-primary">
                <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
                {step[command].title}
              </summary>
              <div className="pt-1 pb-3 pl-5">
                <Step command={command} on={on} {...props} />
              </div>
            </details>
          ))}
        </div>
      ) : null}
    </section>
  )
}
