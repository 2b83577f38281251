import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { csrfCookie } from '@/lib/access/cookie'
import { demoSignIn } from '@/lib/access/demo'
import { currentViewer } from '@/lib/access/session'
import { roundTrip, visitOf } from '@/lib/access/visit'
import { now } from '@/lib/clock'
import { deskWords } from '@/lib/i18n/desk'
import { currentLanguage } from '@/lib/i18n/request'
import { DemoAccounts } from './demo-accounts'

export const metadata: Metadata = { title: 'Sign in' }

/**
 * A plain form to next-auth: no script is needed. Its token lives in a cookie that only next-auth sets, so a browser
 * without it is sent there once and comes back with `callbackUrl`.
 */
export default async function LoginPage({ searchParams }: { searchParams: Promise<Parameters<typeof visitOf>[0]> }) {
  const given = await searchParams
  const { error, as, target } = visitOf(given)
  if (!error && (await currentViewer())) redirect('/today')
  const csrf = (await cookies()).get(csrfCookie())?.value.split('|')[0]
  if (!csrf && !given.callbackUrl) redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(roundTrip({ target, as }))}`)
  const language = await currentLanguage()
  const words = deskWords(language).login
  const demo = await demoSignIn(now())
  const chosen = demo?.accounts.find(({ username }) => username === as)
  return (
    <main id="content" className="mx-auto grid w-full max-w-4xl items-start gap-10 px-4 py-10 md:grid-cols-2">
      <div className="grid gap-5">
        <div className="grid gap-1.5">
          <h1>{words.title}</h1>
          <p className="text-muted">{words.text}</p>
        </div>
        {error ? (
          <Notice tone="alarm" title={words.failed} live>
            {words.failedText}
          </Notice>
        ) : null}
        {csrf ? null : (
          <Notice tone="waiting" title={words.cookies}>
            {words.cookiesText}
          </Notice>
        )}
        <form method="post" action="/api/auth/callback/credentials" className="grid gap-4">
          <input type="hidden" name="csrfToken" value={csrf ?? ''} />
          <input type="hidden" name="callbackUrl" value={target} />
          <TextField
            key={`u-${as}`}
            name="username"
            label={words.username}
            defaultValue={chosen?.username}
            required
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField key={`p-${as}`} name="password" type="password" label={words.password} defaultValue={chosen && demo?.password} required autoComplete="current-password" />
          <TextField
            key={`c-${as}-${chosen?.code}`}
            name="code"
            label={words.code}
            hint={words.codeHint}
            defaultValue={chosen?.code ?? undefined}
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            fieldClassName="tabular tracking-widest"
          />
          <Button look="primary" className="mt-1">
            {words.button}
          </Button>
        </form>
        <p className="text-muted">{words.forgotten}</p>
        <p className="border-t pt-4 text-muted">
          {words.citizen}{' '}
          <a href="/" className="link">
            {words.citizenLink}
          </a>
        </p>
      </div>
      {demo ? <DemoAccounts demo={demo} words={words} language={language} target={target} chosen={as} /> : null}
    </main>
  )
}
