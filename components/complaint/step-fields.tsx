import type { ReactNode } from 'react'
import { Checkbox, RadioGroup } from '@/components/ui/choice'
import { type Option, type OptionGroup, Select, TextArea, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { outcomeOrder, priorityOrder, textLimits } from '@/lib/complaint/limits'
import type { Case, Priority } from '@/lib/complaint/types'
import type { Command, caseCommands } from '@/lib/complaint/workflow'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { PeoplePicker, type PersonGroup } from './people-picker'

/** What an office can do; the rest belongs to the officer in the field or happens by opening. */
export type DeskCommand = Exclude<Command, 'look' | 'accept' | 'decline' | 'help' | (typeof caseCommands)[number]>

/** What can be chosen in the forms, worded already. */
export type StepChoices = {
  officers: OptionGroup[]
  caseworkers: Option[]
  districts: Option[]
  units: OptionGroup[]
  people: PersonGroup[]
  priority: Priority
  reported: Reported
}

/** What the officer has reported already; the office closes with it or corrects it. */
type Reported = Pick<Case, 'outcome' | 'firNumber' | 'gdNumber' | 'seizureNumber' | 'arrests' | 'seizures'>

type FieldsProps = { choices: StepChoices; words: WorkWords }

const optional = (label: string, words: WorkWords) => (
  <>
    {label} <span className="font-normal text-muted">({words.step.optional})</span>
  </>
)

function Reason({ label }: { label: string }) {
  return <TextArea label={label} name="reason" rows={2} required maxLength={textLimits.reason} />
}

function Assign({ choices, words }: FieldsProps) {
  const { assign } = words.step
  return (
    <>
      <Select label={assign.officer} name="officerId" options={choices.officers} placeholder={assign.pick} required hint={assign.accused} />
      <TextArea label={optional(assign.instruction, words)} hint={assign.instructionHint} name="instruction" rows={3} maxLength={textLimits.instruction} />
    </>
  )
}

function Reject({ words }: FieldsProps) {
  const { reject } = words.step
  const reasons = Object.entries(reject.reasons).map(([value, label]) => ({ value, label }))
  return <Select label={reject.reason} name="reason" options={reasons} placeholder={reject.pick} required />
}

function Outcome({ choices: { reported }, words }: FieldsProps) {
  const { close } = words.step
  const outcomes = outcomeOrder.map((value) => ({ value, label: words.complaint.outcome[value] }))
  return (
    <>
      <Select label={close.outcome} name="outcome" options={outcomes} placeholder={close.pick} defaultValue={reported.outcome ?? undefined} required />
      <fieldset className="grid gap-2 rounded border p-3">
        <legend className="px-1 font-medium">{close.proof}</legend>
        <p className="text-muted">{close.proofHint}</p>
        <div className="field-row [--least:8rem]">
          <TextField label={close.fir} name="firNumber" defaultValue={reported.firNumber ?? undefined} maxLength={textLimits.number} />
          <TextField label={close.gd} name="gdNumber" defaultValue={reported.gdNumber ?? undefined} maxLength={textLimits.number} />
          <TextField label={close.seizure} name="seizureNumber" defaultValue={reported.seizureNumber ?? undefined} maxLength={textLimits.number} />
          <TextField label={close.arrests} name="arrests" defaultValue={reported.arrests ?? undefined} type="number" inputMode="numeric" min={0} max={999} />
          <TextField label={close.seizures} name="seizures" defaultValue={reported.seizures ?? undefined} type="number" inputMode="numeric" min={0} max={999} />
        </div>
      </fieldset>
      <TextArea label={close.noteLabel} name="note" rows={3} maxLength={textLimits.reason} />
    </>
  )
}

function Accuse({ choices, words }: FieldsProps) {
  const { accuse } = words.step
  return (
    <>
      <Notice tone="alarm">
        {accuse.warning} {accuse.dig}
      </Notice>
      <Select label={optional(accuse.unit, words)} name="unitId" options={choices.units} placeholder={accuse.pick} />
      {choices.people.length > 0 ? <PeoplePicker name="people" groups={choices.people} words={accuse} /> : null}
      <Checkbox label={accuse.confirm} name="confirm" value="yes" required />
    </>
  )
}

function Priorities({ choices, words }: FieldsProps) {
  const options = priorityOrder.map((value) => ({ value, label: words.complaint.priority[value] }))
  return <RadioGroup label={words.step.prioritise.priority} name="priority" options={options} defaultValue={choices.priority} required />
}

function District({ choices, words }: FieldsProps) {
  const { referDistrict } = words.step
  return (
    <>
      <Select label={referDistrict.district} name="districtId" options={choices.districts} placeholder={referDistrict.pick} required />
      <Reason label={referDistrict.reason} />
    </>
  )
}

function Body({ words }: FieldsProps) {
  const { referBody } = words.step
  return (
    <>
      <TextField label={referBody.body} hint={referBody.bodyHint} name="body" required maxLength={textLimits.body} />
      <Reason label={referBody.reason} />
    </>
  )
}

function Give({ choices, words }: FieldsProps) {
  const { give } = words.step
  return <Select label={give.caseworker} name="officialId" options={choices.caseworkers} placeholder={give.pick} required />
}

function OutOfScope({ words }: FieldsProps) {
  const { outOfScope } = words.step
  const options = Object.entries(outOfScope.rules).map(([value, label]) => ({ value, label }))
  return <RadioGroup label={outOfScope.rule} name="rule" options={options} required />
}

const Nothing = () => null

/** What each form asks for; what follows from the step is said below it. */
const forms: Record<DeskCommand, (props: FieldsProps) => ReactNode> = {
  check: Nothing,
  assign: Assign,
  reassign: Assign,
  initiate: Nothing,
  report: Outcome,
  close: Outcome,
  reject: Reject,
  referDistrict: District,
  referBody: Body,
  merge: ({ words }) => <TextField label={words.step.merge.into} name="into" required maxLength={textLimits.number} autoComplete="off" />,
  unmerge: Nothing,
  reopen: ({ words }) => <Reason label={words.step.reopen.reason} />,
  prioritise: Priorities,
  ask: ({ words: { step } }) => <TextArea label={step.ask.question} hint={step.ask.hint} name="question" rows={3} required maxLength={textLimits.question} />,
  accuse: Accuse,
  take: Nothing,
  give: Give,
  release: ({ words }) => <Reason label={words.step.release.reason} />,
  outOfScope: OutOfScope,
}

/** The fields of a command's form, and what will happen when it is sent. */
export function StepFields({ command, ...props }: FieldsProps & { command: DeskCommand }) {
  const Fields = forms[command]
  return (
    <>
      <Fields {...props} />
      <p className="text-muted">{props.words.step[command].note}</p>
    </>
  )
}
