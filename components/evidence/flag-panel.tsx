import type { StepAction } from '@/components/complaint/step-form'
import { ActionForm } from '@/components/ui/action-form'
import { ClockBar } from '@/components/ui/clock-bar'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import type { Flag } from '@/lib/evidence/types'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { localMinute, moment } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { flagClock } from './flag-clock'

type FlagPanelProps = { id: string; flag: Flag; now: Date; language: Language; words: EvidenceWords['evidence']; handOver: StepAction | null }

function Handed({ handed, language, words }: { handed: NonNullable<Flag['handed']>; language: Language; words: EvidenceWords['evidence']['flag'] }) {
  return (
    <Notice tone="acted" title={words.onTime}>
      {handed.to} · <span className="tabular">{handed.ref}</span> · <Time at={handed.at} language={language} />
      {handed.by ? ` · ${handed.by[language]}` : ''}
    </Notice>
  )
}

/** What is left of a flagged item: its clock, and the record of the hand-over. */
export function FlagPanel({ id, flag, now, language, words, handOver }: FlagPanelProps) {
  if (flag.handed) return <Handed handed={flag.handed} language={language} words={words.flag} />
  const clock = flagClock(flag, now, language, words.flag)
  return (
    <div className="grid gap-3">
      <Notice tone={clock.tone} title={clock.text}>
        {words.flag.duty} <span className="tabular">{moment(flag.due, language)}</span>
        <ClockBar used={clock.used} label={clock.text} className="mt-2" />
      </Notice>
      {handOver ? (
        <ActionForm action={handOver} refusals={words.refused_action} className="no-print grid gap-3 rounded border p-3">
          <p className="font-semibold">{words.flag.handover}</p>
          <p className="text-muted">{words.flag.handoverNote}</p>
          <input type="hidden" name="id" value={id} />
          <TextField label={words.flag.to} hint={words.flag.toHint} name="to" required maxLength={200} />
          <TextField label={words.flag.number} name="number" required maxLength={80} />
          <TextField label={words.flag.when} name="at" type="datetime-local" required defaultValue={localMinute(now)} />
          <div>
            <SubmitButton look="primary">{words.flag.save}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  )
}
