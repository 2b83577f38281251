import { CircleAlert, CircleCheck, FileDown } from 'lucide-react'
import { Checkbox, RadioGroup } from '@/components/ui/choice'
import { ClockBar } from '@/components/ui/clock-bar'
import { TextArea, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { caseLimits } from '@/lib/child/limits'
import type { ChildCase } from '@/lib/child/queries'
import { workWords } from '@/lib/i18n/desk-work'
import { localMinute, span } from '@/lib/i18n/format'
import { FoldedDeed } from './deed'
import { Facts } from './facts'
import type { ChildSight } from './sight'

type PocsoPanelProps = { child: ChildCase; sight: ChildSight }

const day = 86_400_000

/** How much of the 24 hours is used while somebody still has to be told. */
function Clock({ due, sight }: { due: Date; sight: ChildSight }) {
  const { complaint } = workWords(sight.language, 'bal')
  const left = due.getTime() - sight.now.getTime()
  const time = span(left, sight.language)
  const label = `${sight.words.pocso.due}: ${left < 0 ? complaint.lateBy(time) : complaint.left(time)}`
  return (
    <div className="grid gap-1">
      <p className={left < 0 ? 'font-semibold text-alarm' : 'font-semibold'}>{label}</p>
      <ClockBar used={1 - left / day} label={label} />
    </div>
  )
}

function Told({ label, at, sight }: { label: string; at: Date | null; sight: ChildSight }) {
  const { pocso } = sight.words
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      {at ? <CircleCheck aria-hidden className="size-4 shrink-0 text-acted" /> : <CircleAlert aria-hidden className="size-4 shrink-0 text-waiting" />}
      <span className="font-medium">{label}:</span>
      {at ? (
        <span>
          {pocso.toldOn} <Time at={at} language={sight.language} />
        </span>
      ) : (
        <span className="text-waiting">{pocso.notTold}</span>
      )}
    </li>
  )
}

function Decide({ child, sight }: PocsoPanelProps) {
  const { pocso: words, file } = sight.words
  const state = child.file.pocso
  const title = state === 'undecided' ? words.decide : state === 'not_raised' ? words.raise : words.change
  const options = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ]
  return (
    <FoldedDeed deed="decidePocso" title={title} button={words.save} look={state === 'undecided' ? 'primary' : 'secondary'} sight={sight} name="pocso">
      <RadioGroup label={words.question} name="pocso" options={options} required />
      <TextArea label={words.notReason} hint={words.notReasonHint} name="reason" rows={2} maxLength={caseLimits.reason} />
      <Checkbox label={file.woman} name="woman" value="yes" defaultChecked={child.file.womanOfficer === true} />
    </FoldedDeed>
  )
}

function Intimate({ sight }: { sight: ChildSight }) {
  const { pocso: words } = sight.words
  const options = (['cwc', 'court'] as const).map((value) => ({ value, label: words.told[value] }))
  return (
    <>
      <p className="no-print flex flex-wrap gap-x-4 gap-y-1">
        {options.map(({ value }) => (
          <a key={value} className="link flex min-h-8 items-center gap-1.5" href={`/api/complaints/${sight.on.ref}/intimation/${value}`} download>
            <FileDown aria-hidden className="size-4" />
            {words.form[value]}
          </a>
        ))}
      </p>
      <FoldedDeed deed="intimate" title={words.intimation} button={words.record} sight={sight} name="pocso">
        <RadioGroup label={words.to} name="to" options={options} required />
        <TextField label={words.when} name="at" type="datetime-local" defaultValue={localMinute(sight.now)} required />
      </FoldedDeed>
    </>
  )
}

/** Whether POCSO applies, its 24 hours, who has been told, and what still bars the end of the case. */
export function PocsoPanel({ child, sight }: PocsoPanelProps) {
  const { file, standing, referrals } = child
  const { pocso: words } = sight.words
  const police = referrals.find(({ body }) => body === 'sjpu' || body === 'thana')?.sentAt ?? null
  const open = file.pocso === 'undecided' || (file.pocso === 'yes' && !(police && file.cwcToldAt && file.courtToldAt))
  return (
    <section aria-labelledby="pocso" className="grid gap-2">
      <h2 id="pocso">{words.title}</h2>
      <div className="grid gap-2 rounded border bg-panel px-3 py-2">
        <p className="font-semibold">{words.state[file.pocso]}</p>
        {open && file.pocsoDue ? <Clock due={file.pocsoDue} sight={sight} /> : null}
        <Facts
          facts={[
            [words.register, file.pocsoNumber],
            [words.reason, file.notPocsoReason],
          ]}
        />
        {file.pocso === 'yes' ? (
          <ul className="grid gap-0.5">
            <Told label={words.told.police} at={police} sight={sight} />
            <Told label={words.told.cwc} at={file.cwcToldAt} sight={sight} />
            <Told label={words.told.court} at={file.courtToldAt} sight={sight} />
          </ul>
        ) : null}
        {file.pocso === 'yes' || file.pocso === 'undecided' ? <p className="text-muted">{words.duty}</p> : null}
      </div>
      {standing === 'clear' ? null : <Notice tone="alarm">{words.bar[standing]}</Notice>}
      <Decide child={child} sight={sight} />
      {file.pocso === 'yes' ? <Intimate sight={sight} /> : null}
    </section>
  )
}
