import { ActionForm } from '@/components/ui/action-form'
import { TextArea, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Version } from '@/lib/answers/edit'
import type { ChildDeskWords } from '@/lib/i18n/child-desk'
import { draftAnswer } from '../../actions'

/** Writes a new version, beginning from the last one; the two languages stand side by side. */
export function VersionForm({ slug, from, today, words }: { slug: string; from: Version; today: string; words: ChildDeskWords['editing'] }) {
  return (
    <ActionForm action={draftAnswer} refusals={words.refused} done={words.saved} className="grid gap-3 rounded border bg-panel p-4">
      <h2>{words.edit}</h2>
      <input type="hidden" name="slug" value={slug} />
      <div className="grid gap-3 md:grid-cols-2">
        <TextField label={words.questionHi} name="questionHi" lang="hi" defaultValue={from.questionHi} required minLength={5} maxLength={200} />
        <TextField label={words.questionEn} name="questionEn" lang="en" defaultValue={from.questionEn} required minLength={5} maxLength={200} />
        <TextArea label={words.textHi} hint={words.textHint} name="textHi" lang="hi" rows={10} defaultValue={from.textHi} required minLength={10} maxLength={4000} />
        <TextArea label={words.textEn} hint={words.textHint} name="textEn" lang="en" rows={10} defaultValue={from.textEn} required minLength={10} maxLength={4000} />
        <TextField label={words.sourceHi} name="sourceHi" lang="hi" defaultValue={from.sourceHi} required minLength={3} maxLength={300} />
        <TextField label={words.sourceEn} name="sourceEn" lang="en" defaultValue={from.sourceEn} required minLength={3} maxLength={300} />
      </div>
      <TextField label={words.keywords} hint={words.keywordsHint} name="keywords" defaultValue={from.keywords.join(', ')} maxLength={1000} />
      <div className="grid items-end gap-3 sm:grid-cols-4">
        <TextField label={words.sourceUrl} name="sourceUrl" type="url" defaultValue={from.sourceUrl ?? ''} maxLength={300} />
        <TextField label={words.sourceDate} name="sourceDate" type="date" max={today} defaultValue={from.sourceDate} required />
        <TextField label={words.verifiedOn} name="verifiedOn" type="date" max={today} defaultValue={today} required />
        <TextField label={words.expiresOn} name="expiresOn" type="date" min={today} defaultValue={from.expiresOn > today ? from.expiresOn : undefined} required />
      </div>
      <div>
        <SubmitButton look="primary">{words.save}</SubmitButton>
      </div>
    </ActionForm>
  )
}
