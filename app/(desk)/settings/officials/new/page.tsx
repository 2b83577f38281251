import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'
import { offices } from '@/lib/settings/officials'
import { createOfficial } from '../../actions'
import { HandoverForm } from '../handover-form'
import { PostingFields } from '../posting-fields'
import { handoverWords } from '../words'

/** A new account; its one-time password is shown once. */
export default async function NewOfficialPage() {
  const viewer = await requireViewer()
  if (!may(viewer, 'officials')) notFound()
  const { settings: words, shell } = deskWords(viewer.language)
  return (
    <>
      <PageHead title={words.addOfficial} />
      <HandoverForm action={createOfficial} refusals={words.refused} words={handoverWords(words)} className="grid max-w-xl gap-4 rounded border bg-panel p-4 sm:p-5">
        <TextField
          name="username"
          label={words.username}
          hint={words.usernameHint}
          required
          pattern="[a-z][a-z0-9.]{2,39}"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField name="nameHi" lang="hi" label={words.nameHi} required minLength={2} maxLength={80} autoComplete="off" />
        <TextField name="nameEn" lang="en" label={words.nameEn} required minLength={2} maxLength={80} autoComplete="off" />
        <PostingFields offices={await offices(viewer)} words={words} roles={shell.role} language={viewer.language} />
        <div className="flex gap-2">
          <SubmitButton look="primary">{words.addOfficial}</SubmitButton>
          <LinkButton look="plain" href="/settings/officials">
            {shell.back}
          </LinkButton>
        </div>
      </HandoverForm>
    </>
  )
}
