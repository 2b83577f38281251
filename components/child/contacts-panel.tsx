import { ChevronRight, FlaskConical } from 'lucide-react'
import type { Contact, Former } from '@/lib/child/types'
import { day, startOfDay } from '@/lib/i18n/format'
import type { ChildSight } from './sight'

type ContactsPanelProps = { contacts: Contact[]; former: Former[]; sight: ChildSight }

/** Whom to call in the district of the case, with what is known of how sure the number is, and by which former district a committee may still go. */
export function ContactsPanel({ contacts, former, sight: { words, language } }: ContactsPanelProps) {
  const w = words.contacts
  return (
    <details className="no-print group rounded border bg-panel">
      <summary className="flex min-h-11 list-none items-center gap-1.5 px-3 py-1.5 font-medium hover:text-primary">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {w.title}
      </summary>
      {contacts.length === 0 ? <p className="border-t px-3 py-2 text-muted">{w.none}</p> : null}
      {former[0] ? (
        <p className="border-t px-3 py-2 text-muted">
          {w.former(former.map((one) => one[language]).join(', '), day(startOfDay(former[0].until) ?? new Date(0), language))}{' '}
          {former.every(({ confirmed }) => confirmed) ? null : w.formerUnconfirmed}
        </p>
      ) : null}
      <ul className="divide-y border-t">
        {contacts.map((one) => (
          <li key={one.id} className="grid gap-0.5 px-3 py-2">
            <p>
              <span className="font-medium">{w.kind[one.kind]}</span>
              {one.woman ? <span className="text-muted">, {w.woman}</span> : null}
            </p>
            <p>{one[language]}</p>
            <p className="tabular flex flex-wrap gap-x-3">
              {one.phone ? <span>{one.phone}</span> : null}
              {one.email ? <span className="break-all">{one.email}</span> : null}
            </p>
            {one.simulated ? (
              <p className="flex items-center gap-1.5 text-[0.93em] text-muted">
                <FlaskConical aria-hidden className="size-3.5" />
                {w.simulated}
              </p>
            ) : one.verifiedOn ? null : (
              <p className="text-[0.93em] text-waiting">{w.unverified}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
