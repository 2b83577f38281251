import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { currentSession } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'
import { currentLanguage } from '@/lib/i18n/request'
import { replacePassword } from '../actions'

/** The first sign-in with a password that an administrator made ends here until an own one is chosen. */
export default async function FirstPasswordPage() {
  const session = await currentSession()
  if (!session) redirect('/login')
  if (!session.mustChangePassword) redirect('/today')
  const { login, settings: words } = deskWords(await currentLanguage())
  return (
    <main id="content" className="mx-auto grid w-full max-w-md gap-5 px-4 py-10">
      <div className="grid gap-1.5">
        <h1>{login.change}</h1>
        <p className="text-muted">{login.changeText}</p>
      </div>
      <ActionForm action={replacePassword} refusals={words.refused} className="grid gap-4">
        <TextField name="current" type="password" label={words.current} required autoComplete="current-password" />
        <TextField name="fresh" type="password" label={words.fresh} hint={words.passwordText} required minLength={12} autoComplete="new-password" />
        <TextField name="repeat" type="password" label={words.repeat} required minLength={12} autoComplete="new-password" />
        <SubmitButton look="primary">{words.passwordButton}</SubmitButton>
      </ActionForm>
    </main>
  )
}
