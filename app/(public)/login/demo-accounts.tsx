import { FlaskConical } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import type { DemoSignIn } from '@/lib/access/demo'
import type { DeskWords } from '@/lib/i18n/desk'
import type { Language } from '@/lib/i18n/language'

type DemoAccountsProps = { demo: DemoSignIn; words: DeskWords['login']; language: Language; target: string; chosen?: string }

/** The invented accounts of the demo; a tap fills the form. */
export function DemoAccounts({ demo, words, language, target, chosen }: DemoAccountsProps) {
  return (
    <section aria-labelledby="demo" className="grid gap-3 rounded border border-dashed border-edge p-4">
      <div className="flex items-center gap-2">
        <FlaskConical aria-hidden className="size-[1.2em] text-waiting" />
        <h2 id="demo">{words.demo}</h2>
      </div>
      <p className="text-muted">{words.demoText}</p>
      <dl className="grid gap-2 rounded border bg-panel px-3 py-2">
        <div>
          <dt className="text-desk text-muted">{words.demoPassword}</dt>
          <dd className="font-medium select-all">{demo.password}</dd>
        </div>
        <div>
          <dt className="text-desk text-muted">{words.demoCode(demo.secondsLeft)}</dt>
          <dd data-testid="totp" className="tabular font-medium tracking-widest select-all">
            {demo.code}
          </dd>
        </div>
      </dl>
      <ul className="divide-y">
        {demo.accounts.map((account) => (
          <li key={account.username} className="flex items-center justify-between gap-3 py-1">
            <div className="min-w-0">
              <p className="font-medium">{account.username}</p>
              <p className="text-desk text-muted">{language === 'hi' ? account.nameHi : account.nameEn}</p>
              {account.code ? null : <Badge tone="waiting">{words.demoUsed}</Badge>}
            </div>
            <Link
              href={{ pathname: '/login', query: { as: account.username, next: target } }}
              replace
              prefetch={false}
              aria-current={chosen === account.username ? 'true' : undefined}
              className="link inline-flex min-h-11 min-w-11 shrink-0 items-center justify-center px-2"
            >
              {words.demoFill}
              <span className="sr-only"> {account.username}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
