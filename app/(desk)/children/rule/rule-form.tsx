import { ActionForm } from '@/components/ui/action-form'
import { TextArea, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { classes, type Rule } from '@/lib/answers/eligibility'
import { answerWords } from '@/lib/i18n/answers'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { childRuleWords } from '@/lib/i18n/child-rule'
import { count } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { draftAdmissionRule } from '../actions'

type RuleFormProps = { from: Rule | null; today: string; language: Language }

function Ages({ group, from, language }: { group: 'general' | 'cwsn'; from: Rule | null; language: Language }) {
  const [{ rule: words }, { checker }] = [childRuleWords(language), answerWords[language]]
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-2 font-medium">{words.ages[group]}</legend>
      {classes.flatMap((one) =>
        (['from', 'to'] as const).map((end) => (
          <TextField
            key={`${one}-${end}`}
            label={words[end](checker.classes[one])}
            name={`${group}_${one}_${end}`}
            type="number"
            min={0}
            max={18}
            defaultValue={from?.ages[group][one][end]}
            required
          />
        )),
      )}
    </fieldset>
  )
}

/** Writes a new version, beginning from the last one. */
export function RuleForm({ from, today, language }: RuleFormProps) {
  const [{ editing }, { rule: words }] = [childDeskWords(language), childRuleWords(language)]
  return (
    <ActionForm action={draftAdmissionRule} refusals={words.refused} done={editing.saved} className="grid gap-3 rounded border bg-panel p-4">
      <h2>{words.edit}</h2>
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <TextField label={words.session} hint={words.sessionHint} name="session" pattern="20\d\d-\d\d" defaultValue={from?.session} required />
        <TextField label={words.onDay} name="onDay" type="date" defaultValue={from?.onDay} required />
        <TextField label={words.income} name="incomeLimit" inputMode="numeric" maxLength={14} defaultValue={from ? count(from.incomeLimit) : undefined} required />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Ages group="general" from={from} language={language} />
        <Ages group="cwsn" from={from} language={language} />
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        <TextArea label={words.moreHi} hint={words.moreHint} name="moreHi" lang="hi" rows={4} defaultValue={from?.more.hi} maxLength={2000} />
        <TextArea label={words.moreEn} hint={words.moreHint} name="moreEn" lang="en" rows={4} defaultValue={from?.more.en} maxLength={2000} />
        <TextField label={editing.sourceHi} name="sourceHi" lang="hi" defaultValue={from?.source.hi} required minLength={3} maxLength={300} />
        <TextField label={editing.sourceEn} name="sourceEn" lang="en" defaultValue={from?.source.en} required minLength={3} maxLength={300} />
      </div>
      <div className="grid items-end gap-3 sm:grid-cols-4">
        <TextField label={editing.sourceUrl} name="sourceUrl" type="url" defaultValue={from?.sourceUrl ?? ''} maxLength={300} />
        <TextField label={editing.sourceDate} name="sourceDate" type="date" max={today} defaultValue={from?.sourceDate} required />
        <TextField label={editing.verifiedOn} name="verifiedOn" type="date" max={today} defaultValue={today} required />
        <TextField label={editing.expiresOn} name="expiresOn" type="date" min={today} defaultValue={from && from.expiresOn > today ? from.expiresOn : undefined} required />
      </div>
      <div>
        <SubmitButton look="primary">{editing.save}</SubmitButton>
      </div>
    </ActionForm>
  )
}
