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

/** What is done on few complaints lies one fold deeper. */
const often: readonly DeskCommand[] = ['assign', 'reassign', 'ask', 'initiate', 'report', 'close', 'reopen', 'take']

type FoldedProps = Pick<StepsProps, 'on' | 'actions' | 'choices' | 'words'> & { commands: DeskCommand[] }

/** Forms under their names, one open at a time. */
function Folded({ commands, on, ...props }: FoldedProps) {
  return commands.map((command) => (
    <details key={`${command}-${on.version}`} name="more" className="group border-t first:border-t-0">
      <summary className="flex min-h-11 list-none items-center gap-1.5 hover:text-primary sm:min-h-9">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {props.words.step[command].title}
      </summary>
      <div className="pt-1 pb-3 pl-5">
        <Step command={command} on={on} {...props} />
      </div>
    </details>
  ))
}

/** The next legal step as the one primary button; whatever else may be done is folded away below it. */
export function Steps({ on, next, others, waiting, ...props }: StepsProps) {
  const { complaint, step } = props.words
  const usual = others.filter((command) => often.includes(command))
  const rare = others.filter((command) => !often.includes(command))
  return (
    <section aria-labelledby="next" className="no-print grid gap-3 rounded border border-primary/40 bg-panel p-3">
      <StepHeading id="next" version={on.version}>
        {next ? step[next].title : complaint.next}
      </StepHeading>
      {waiting ? <p className="font-medium text-waiting">{waiting}</p> : null}
      {next ? <Step key={`${next}-${on.version}`} command={next} primary on={on} {...props} /> : waiting ? null : <p className="text-muted">{complaint.noNext}</p>}
      {others.length > 0 ? (
        <div className="border-t pt-1">
          <Folded commands={usual} on={on} {...props} />
          {rare.length > 0 ? (
            <details id="more" className="group/rare border-t first:border-t-0">
              <summary className="flex min-h-11 list-none items-center gap-1.5 hover:text-primary sm:min-h-9">
                <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open/rare:rotate-90" />
                {complaint.more} <span className="tabular text-muted">({rare.length})</span>
              </summary>
              <div className="pl-5">
                <Folded commands={rare} on={on} {...props} />
              </div>
            </details>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
