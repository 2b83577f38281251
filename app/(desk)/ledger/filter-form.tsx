import { Button, LinkButton } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { FilterFold } from '@/components/ui/filter-fold'
import type { Language } from '@/lib/i18n/language'
import { named } from '@/lib/i18n/named'
import type { ReadFilter } from '@/lib/ledger/filter'
import { actors, type Name } from '@/lib/ledger/queries'
import type { LedgerWords } from './words'

type LedgerFilterFormProps = { given: ReadFilter; people: ({ id: string } & Name)[]; words: LedgerWords; language: Language }

/** Which entries to show; the conditions stand in the address. */
export function LedgerFilterForm({ given, people, words, language }: LedgerFilterFormProps) {
  const actions = Object.entries(words.actions)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  const persons = [
    { value: 'everyone', label: words.everyone },
    ...actors.map((actor) => ({ value: actor, label: words.actor[actor] })),
    { label: words.actor.official, options: people.map((person) => ({ value: person.id, label: named(person, language) })) },
  ]
  const set = [given.action, given.person, given.from || given.to].filter(Boolean).length
  return (
    <form className="no-print mb-2 flex flex-wrap items-start gap-x-3">
      <FilterFold label={set > 0 ? words.filtersOn(set) : words.filters}>
        <div className="mt-1 mb-2 flex flex-wrap items-end gap-3 rounded border bg-panel p-3">
          <Select name="action" label={words.action} defaultValue={given.action} placeholder={words.anyAction} options={actions} className="w-full sm:w-56" />
          <Select name="person" label={words.person} defaultValue={given.person} placeholder={words.people} options={persons} className="w-full sm:w-56" />
          <TextField name="from" type="date" label={words.from} defaultValue={given.from} className="grow sm:w-40 sm:grow-0" />
          <TextField name="to" type="date" label={words.to} defaultValue={given.to} className="grow sm:w-40 sm:grow-0" />
          <Button>{words.show}</Button>
        </div>
      </FilterFold>
      {set > 0 ? (
        <LinkButton look="plain" href="/ledger">
          {words.clear}
        </LinkButton>
      ) : null}
    </form>
  )
}
