import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { Select, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Authority } from '@/lib/authority/queries'
import type { AuthorityWords } from '@/lib/i18n/authority'
import type { Language } from '@/lib/i18n/language'
import { add } from './actions'

type StandInFormProps = { of: Authority; today: string; language: Language; words: AuthorityWords }

/** Names who stands in for the chair or for a caseworker, from one day to another. */
export function StandInForm({ of, today, language, words }: StandInFormProps) {
  const caseworkers = of.members.filter(({ role }) => role === 'caseworker')
  const names = caseworkers.map((one) => ({ value: one.id, label: one[language] }))
  return (
    <ActionForm action={add} refusals={words.refused} done={words.saved} className="grid max-w-2xl gap-3 rounded border bg-panel p-4 sm:grid-cols-2">
      <h3 className="sm:col-span-2">{words.add}</h3>
      <input type="hidden" name="unit" value={of.unitId} />
      <Select label={words.absent} name="absent" options={[{ value: 'chair', label: words.chair }, ...names]} />
      <Select label={words.deputy} hint={words.pool} name="deputy" options={names} placeholder={words.nobody} />
      <TextField label={words.from} name="from" type="date" defaultValue={today} required />
      <TextField label={words.until} name="until" type="date" min={today} required />
      <TextField label={words.reason} name="reason" required minLength={3} maxLength={200} className="sm:col-span-2" autoComplete="off" />
      <Checkbox label={words.whenVacant} name="whenVacant" value="yes" className="sm:col-span-2" />
      <div>
        <SubmitButton look="primary">{words.save}</SubmitButton>
      </div>
    </ActionForm>
  )
}
