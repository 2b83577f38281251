import { ChevronRight, FlaskConical } from 'lucide-react'
import type { Contact, Earlier, Former } from '@/lib/child/types'
import { day, startOfDay } from '@/lib/i18n/format'
import type { ChildSight } from './sight'

type ContactsPanelProps = { contacts: Contact[]; former: Former[]; earlier: Earlier | null; sight: ChildSight }

/** One office or person, with what is known of how sure the number is. */
function One({ one, sight: { words, language } }: { one: Contact; sight: ChildSight }) {
  const w = words.contacts
  return (
    <div className="grid gap-0.5 border-t px-3 py-2">
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
    </div>
  )
}

/** Where the event lay before the division changed, and why that is thought: to be asked first, nothing more. */
function EarlierDivision({ earlier: { on, by, districts, contacts }, sight }: { earlier: Earlier; sight: ChildSight }) {
  const { words, language } = sight
  const w = words.contacts
  const shown = (iso: string) => day(startOfDay(iso) ?? new Date(0), language)
  return (
    <section className="rounded border border-waiting bg-panel">
      <div className="grid gap-0.5 px-3 py-2">
        <p>
          {w.earlier(shown(on), shown(districts[0]?.until ?? on))} <strong>{districts.map((one) => one[language]).join(', ')}</strong>
        </p>
        <p className="text-muted">
          {w.earlierBy[by]} {w.earlierAsk} {districts.every(({ confirmed }) => confirmed) ? null : w.formerUnconfirmed}
        </p>
      </div>
      {contacts.map((one) => (
        <One key={one.id} one={one} sight={sight} />
      ))}
    </section>
  )
}

/** Whom to call in the district of the case, with what is known of how sure the number is, and by which former district a committee may still go. */
export function ContactsPanel({ contacts, former, earlier, sight }: ContactsPanelProps) {
  const { words, language } = sight
  const w = words.contacts
  return (
    <>
      {earlier ? <EarlierDivision earlier={earlier} sight={sight} /> : null}
      <details className="no-print group rounded border bg-panel">
        <summary className="flex min-h-11 list-none items-center gap-1.5 px-3 py-1.5 font-medium hover:text-primary">
          <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
          {w.title}
        </summary>
        {contacts.length === 0 ? <p className="border-t px-3 py-2 text-muted">{w.none}</p> : null}
        {former[0] && !earlier ? (
          <p className="border-t px-3 py-2 text-muted">
            {w.former(former.map((one) => one[language]).join(', '), day(startOfDay(former[0].until) ?? new Date(0), language))}{' '}
            {former.every(({ confirmed }) => confirmed) ? null : w.formerUnconfirmed}
          </p>
        ) : null}
        {contacts.map((one) => (
          <One key={one.id} one={one} sight={sight} />
        ))}
      </details>
    </>
  )
}
