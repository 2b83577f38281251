import { ChevronRight } from 'lucide-react'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { type DeskCommand, type StepChoices, StepFields } from './step-fields'
import { type StepAction, StepForm } from './step-form'

type StepsProps = {
  /** The one primary button. */
  next: DeskCommand | null
  /** Everything else that is legal now. */
  others: DeskCommand[]
  /** Said in place of the next step, or above it: whom one waits for. */
  waiting: string | null
  actions: Record<DeskCommand, StepAction>
  choices: StepChoices
  hidden: { ref: string; version: number }
  words: WorkWords
}

function Step({ command, primary, ...props }: Pick<StepsProps, 'actions' | 'choices' | 'hidden' | 'words'> & { command: DeskCommand; primary?: boolean }) {
  const { step } = props.words
  return (
    <div id={command}>
      <StepForm action={props.actions[command]} button={step[command].button} look={primary ? 'primary' : command === 'accuse' ? 'alarm' : 'secondary'} refused={step.refused} failed={step.failed}>
        <input type="hidden" name="ref" value={props.hidden.ref} />
        <input type="hidden" name="version" value={props.hidden.version} />
        <StepFields command={command} choices={props.choices} words={props.words} />
      </StepForm>
    </div>
  )
}

/** The next legal step as the one primary button; whatever else may be done is folded away under "more". */
export function Steps({ next, others, waiting, ...props }: StepsProps) {
  const { complaint, step } = props.words
  return (
    <section aria-labelledby="next" className="no-print grid gap-3 rounded border border-primary/40 bg-panel p-3">
      <h2 id="next">{next ? step[next].title : complaint.next}</h2>
      {waiting ? <p className="text-waiting">{waiting}</p> : null}
      {next ? <Step key={next} command={next} primary {...props} /> : waiting ? null : <p className="text-muted">{complaint.noNext}</p>}
      {others.length > 0 ? (
        <div className="border-t pt-2">
          <h3 className="text-muted">{complaint.more}</h3>
          {others.map((command) => (
            <details key={command} name="more" className="group border-b last:border-b-0">
              <summary className="flex list-none items-center gap-1.5 py-2 hover:text-primary">
                <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
                {step[command].title}
              </summary>
              <div className="pt-1 pb-3 pl-5">
                <Step command={command} {...props} />
              </div>
            </details>
          ))}
        </div>
      ) : null}
    </section>
  )
}
