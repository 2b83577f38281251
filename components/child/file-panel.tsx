import { EyeOff } from 'lucide-react'
import { Checkbox } from '@/components/ui/choice'
import { Select, TextField } from '@/components/ui/field'
import { Time } from '@/components/ui/time'
import { ageBands } from '@/lib/child/limits'
import type { ChildCase } from '@/lib/child/queries'
import { workWords } from '@/lib/i18n/desk-work'
import { day, isoDay, startOfDay } from '@/lib/i18n/format'
import { Deed, FoldedDeed } from './deed'
import { Facts } from './facts'
import { type OpenName, SealedName } from './sealed-name'
import type { ChildSight } from './sight'

type FilePanelProps = { child: ChildCase; sight: ChildSight; openName: OpenName }

function Correct({ child: { file, institutions }, sight }: Pick<FilePanelProps, 'child' | 'sight'>) {
  const { file: words } = sight.words
  const options = institutions.map((one) => ({ value: String(one.id), label: `${one[sight.language]} (${words.institutionKinds[one.kind]})` }))
  return (
    <FoldedDeed deed="amend" title={words.correct} button={words.save} sight={sight} name="file">
      <Select label={words.age} name="ageBand" options={ageBands.map((value) => ({ value, label: words.ages[value] }))} defaultValue={file.ageBand} />
      <Select label={words.institution} name="institution" options={options} placeholder={words.noInstitution} defaultValue={file.institution ? String(file.institution.id) : ''} />
      {file.hideFromInstitution ? null : <Checkbox label={words.hide} hint={words.hideHint} name="hide" value="yes" />}
      <Checkbox label={words.woman} name="woman" value="yes" defaultChecked={file.womanOfficer === true} />
      <TextField label={words.eventOn} hint={words.eventHint} name="eventOn" type="date" max={isoDay(sight.now)} defaultValue={file.eventOn ?? ''} />
    </FoldedDeed>
  )
}

function Known({ child: { file, caseworker }, sight: { words, language } }: Pick<FilePanelProps, 'child' | 'sight'>) {
  const { file: w } = words
  const hours = file.safeFrom !== null && file.safeTo !== null ? `, ${w.hours(file.safeFrom, file.safeTo)}` : ''
  return (
    <Facts
      facts={[
        [w.caseworker, caseworker?.[language] ?? w.nobody],
        [w.speaker, w.speakers[file.speaker]],
        [w.age, w.ages[file.ageBand]],
        [w.institution, file.institution ? `${file.institution[language]} (${w.institutionKinds[file.institution.kind]})` : w.noInstitution],
        [w.checkIn, `${w.checkIns[file.checkIn]}${file.checkIn === 'no' ? '' : hours}`],
        [w.woman, file.womanOfficer ? w.womanYes : null],
        [w.eventOn, file.eventOn ? day(startOfDay(file.eventOn) ?? new Date(0), language) : null],
        [w.suoMotu, file.suoMotuNumber],
        [w.scope, file.outOfScope ? workWords(language).step.outOfScope.rules[file.outOfScope] : null],
      ]}
    />
  )
}

function Informer({ child, sight, openName }: FilePanelProps) {
  const { file: words } = sight.words
  const { name, number, openNote, openName: open } = words
  const { consent, suoMotuNumber } = child.file
  if (consent) {
    return (
      <div className="grid gap-2 border-t pt-2">
        <p className="font-medium">{words.named}</p>
        <p>
          <span className="text-muted">{words.agreed}</span> <q>{consent.words}</q> <Time at={consent.hour} language={sight.language} to="hour" className="text-muted" />
        </p>
        {child.caseworker?.mine ? (
          <SealedName action={openName} reference={sight.on.ref} words={{ name, number, openNote, openName: open }} refusals={sight.refusals} />
        ) : (
          <p className="text-muted">{words.onlyCaseworker}</p>
        )}
      </div>
    )
  }
  return (
    <div className="grid gap-2 border-t pt-2">
      <p className="text-muted">{words.anonymous}</p>
      {suoMotuNumber === null && sight.may('suoMotu') ? (
        <div className="no-print grid gap-1.5">
          <p className="text-muted">{words.suoMotuText}</p>
          <Deed deed="suoMotu" button={words.suoMotuButton} sight={sight} />
        </div>
      ) : null}
    </div>
  )
}

/** Who told it, about whom, from where, and whose case it is. */
export function FilePanel(props: FilePanelProps) {
  const { child, sight } = props
  const words = sight.words.file
  return (
    <section aria-labelledby="child-file" className="grid gap-2">
      <h2 id="child-file">{words.title}</h2>
      <div className="grid gap-2 rounded border bg-panel px-3 py-2">
        <Known child={child} sight={sight} />
        {child.file.hideFromInstitution ? (
          <p className="flex gap-2 text-waiting">
            <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
            {words.hidden}
          </p>
        ) : null}
        <Informer {...props} />
      </div>
      <Correct child={child} sight={sight} />
    </section>
  )
}
