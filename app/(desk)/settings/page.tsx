import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { may } from '@/lib/access/scope'
import { currentSession, requireViewer } from '@/lib/access/session'
import { openSessions } from '@/lib/access/session-row'
import { now } from '@/lib/clock'
import { deskWords } from '@/lib/i18n/desk'
import { named } from '@/lib/i18n/named'
import { reminderPhone } from '@/lib/settings/reminder-phone'
import { setPassword } from './actions'
import { ReminderPhone } from './reminder-phone'
import { SessionList } from './session-list'

/** One's own account: who one is here, the password, where one is signed in. */
export default async function AccountPage() {
  const viewer = await requireViewer()
  const { settings: words, shell } = deskWords(viewer.language)
  const session = await currentSession()
  const sessions = session ? await openSessions(session, now()) : []
  const facts = [
    [words.name, named(viewer, viewer.language)],
    [words.username, viewer.username],
    [words.role, shell.role[viewer.role]],
    [words.office, viewer.language === 'hi' ? viewer.officeHi : viewer.officeEn],
  ] as const
  return (
    <div className="grid max-w-5xl items-start gap-x-10 gap-y-8 lg:grid-cols-2">
      <section aria-labelledby="account" className="grid gap-3 lg:col-span-2">
        <h1 id="account">{words.account}</h1>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
          {facts.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="sessions" className="grid gap-3">
        <h2 id="sessions">{words.sessions}</h2>
        <p className="text-muted">{words.sessionsText}</p>
        <SessionList sessions={sessions} words={words} language={viewer.language} />
      </section>
      <section aria-labelledby="password" className="grid gap-3">
        <h2 id="password">{words.password}</h2>
        <ActionForm action={setPassword} refusals={words.refused} done={words.passwordDone} className="grid max-w-sm gap-3.5">
          <input type="text" name="username" defaultValue={viewer.username} autoComplete="username" hidden readOnly />
          <TextField name="current" type="password" label={words.current} required autoComplete="current-password" />
          <TextField name="fresh" type="password" label={words.fresh} hint={words.passwordText} required minLength={12} autoComplete="new-password" />
          <TextField name="repeat" type="password" label={words.repeat} required minLength={12} autoComplete="new-password" />
          <div>
            <SubmitButton look="primary">{words.passwordButton}</SubmitButton>
          </div>
        </ActionForm>
      </section>
      {may(viewer, 'readChildren') ? <ReminderPhone ending={await reminderPhone(viewer)} language={viewer.language} /> : null}
    </div>
  )
}
