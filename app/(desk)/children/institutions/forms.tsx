import { ActionForm } from '@/components/ui/action-form'
import { type Option, Select, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ChildDeskWords } from '@/lib/i18n/child-desk'
import { enterInstitution, tieOfficial } from '../actions'

type Words = { words: ChildDeskWords['institutions'] }

/** Enters an institution that cases can name. */
export function InstitutionForm({ kinds, districts, words }: Words & { kinds: Option[]; districts: Option[] }) {
  return (
    <ActionForm action={enterInstitution} refusals={words.refused} done={words.saved} className="grid gap-3 rounded border bg-panel p-4">
      <h2>{words.add}</h2>
      <Select label={words.kind} name="kind" options={kinds} />
      <Select label={words.district} name="district" options={districts} placeholder={words.pick} required />
      <TextField label={words.nameHi} name="nameHi" lang="hi" required minLength={3} maxLength={120} autoComplete="off" />
      <TextField label={words.nameEn} name="nameEn" lang="en" required minLength={3} maxLength={120} autoComplete="off" />
      <div>
        <SubmitButton>{words.save}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Ties an official to an institution; for the chair. */
export function TieForm({ institutions, officials, words }: Words & { institutions: Option[]; officials: Option[] }) {
  return (
    <ActionForm action={tieOfficial} refusals={words.refused} done={words.saved} className="grid gap-3 rounded border bg-panel p-4">
      <h2>{words.tie}</h2>
      <p className="text-muted">{words.tieText}</p>
      <Select label={words.name} name="institution" options={institutions} placeholder={words.pick} required />
      <Select label={words.official} name="official" options={officials} placeholder={words.pick} required />
      <div>
        <SubmitButton>{words.save}</SubmitButton>
      </div>
    </ActionForm>
  )
}
