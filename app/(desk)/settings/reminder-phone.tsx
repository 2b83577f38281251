import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { childRuleWords } from '@/lib/i18n/child-rule'
import type { Language } from '@/lib/i18n/language'
import { forgetPhone, keepPhone } from './actions'

/** Where somebody of the commission is reminded of what waits, away from the desk. */
export function ReminderPhone({ ending, language }: { ending: string | null; language: Language }) {
  const { reminder: words } = childRuleWords(language)
  return (
    <section aria-labelledby="reminder" className="grid max-w-sm content-start gap-3">
      <h2 id="reminder">{words.title}</h2>
      <p className="text-muted">{words.text}</p>
      {ending ? (
        <ActionForm action={forgetPhone} refusals={words.refused} className="flex flex-wrap items-center gap-3">
          <p>{words.kept(ending)}</p>
          <SubmitButton>{words.drop}</SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm action={keepPhone} refusals={words.refused} done={words.done} className="grid gap-3.5">
        <TextField name="number" type="tel" label={ending ? words.other : words.number} required maxLength={40} autoComplete="off" />
        <TextField name="again" type="tel" label={words.again} required maxLength={40} autoComplete="off" />
        <div>
          <SubmitButton>{words.save}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
