import { outcomeOrder, textLimits } from '@/lib/complaint/limits'
import type { Brief } from '@/lib/complaint/officer-page'
import type { Command } from '@/lib/complaint/workflow'
import type { Language } from '@/lib/i18n/language'
import type { OfficerWords } from '@/lib/i18n/officer'

/** A step that was refused: why, and what had been typed. */
export type Tried = { notice: string; typed: Record<string, string> }

type StepsProps = { brief: Brief; language: Language; officer: OfficerWords; tried?: Tried }

/** One form for each step that the rules allow now, the next one first and in the full colour. */
export function OfficerSteps(props: StepsProps) {
  const { brief, officer } = props
  const { page } = officer
  const may = (command: Command) => brief.offered.includes(command)
  if (brief.offered.length === 0) return <p className="note">{page.reported}</p>
  return (
    <section className="actions" aria-label={page.steps}>
      {may('accept') ? <Plain {...props} step="accept" label={page.accept} /> : null}
      {may('initiate') ? <Plain {...props} step="initiate" label={page.initiated} /> : null}
      {may('report') ? <Report {...props} /> : null}
      {may('help') ? <WithReason {...props} step="help" label={page.help} ask={page.helpReason} /> : null}
      {may('decline') ? <WithReason {...props} step="decline" label={page.decline} ask={page.reason} /> : null}
    </section>
  )
}

type StepProps = StepsProps & { step: 'accept' | 'initiate' | 'decline' | 'help'; label: string }

const target = (language: Language) => ({ method: 'post', action: `/officer?lang=${language}`, autoComplete: 'off' }) as const

function Plain({ brief, language, step, label }: StepProps) {
  return (
    <form {...target(language)}>
      <button type="submit" name="do" value={step} className={brief.next === step ? undefined : 'second'}>
        {label}
      </button>
    </form>
  )
}

function WithReason({ language, officer, step, label, ask, tried }: StepProps & { ask: string }) {
  const again = tried?.typed.do === step
  return (
    <details open={again || undefined}>
      <summary>{label}</summary>
      <form {...target(language)}>
        <label htmlFor={`reason-${step}`}>{ask}</label>
        <textarea id={`reason-${step}`} name="reason" rows={3} required maxLength={textLimits.reason} defaultValue={again ? tried.typed.reason : undefined} />
        <button type="submit" name="do" value={step} className="second">
          {officer.button.send}
        </button>
      </form>
    </details>
  )
}

function Report({ language, officer, tried }: StepsProps) {
  const { page, summary, outcome } = officer
  const typed = tried?.typed.do === 'report' ? tried.typed : {}
  const numbers = { firNumber: summary.fir, gdNumber: summary.gd, seizureNumber: summary.seizure }
  return (
    <form method="post" action={`/officer/report?lang=${language}`} encType="multipart/form-data" autoComplete="off" className="question">
      <h2>{page.reportTitle}</h2>
      <label htmlFor="outcome">{summary.outcome}</label>
      <select id="outcome" name="outcome" required defaultValue={typed.outcome ?? ''}>
        <option value="">{page.choose}</option>
        {outcomeOrder.map((one) => (
          <option key={one} value={one}>
            {outcome[one]}
          </option>
        ))}
      </select>
      {Object.entries(numbers).map(([name, label]) => (
        <div key={name}>
          <label htmlFor={name}>
            {label} <small>({page.optional})</small>
          </label>
          <input id={name} name={name} maxLength={textLimits.number} defaultValue={typed[name]} />
        </div>
      ))}
      {(['arrests', 'seizures'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={name}>{page[name]}</label>
          <input id={name} name={name} type="number" inputMode="numeric" min={0} max={999} defaultValue={typed[name] ?? '0'} />
        </div>
      ))}
      <label htmlFor="note">{page.note}</label>
      <textarea id="note" name="note" rows={3} maxLength={textLimits.reason} defaultValue={typed.note} />
      <label htmlFor="photo">
        {page.photos} <small>({page.optional})</small>
      </label>
      <input id="photo" name="photo" type="file" accept="image/*" multiple aria-describedby="photo-note" />
      <p id="photo-note" className="quiet">
        {page.photosNote}
      </p>
      <button type="submit" name="do" value="report">
        {page.report}
      </button>
    </form>
  )
}
