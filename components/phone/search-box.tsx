'use client'

import { Search } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { SearchView } from '@/e2e/fake-graph/wire'
import { count } from '@/lib/i18n/format'
import type { SimulatorWords } from '@/lib/i18n/simulator'

type Words = SimulatorWords['database']

function Found({ seen, words }: { seen: SearchView; words: Words }) {
  const hits = seen.hits.reduce((sum, { rows }) => sum + rows, 0)
  return (
    <Notice tone={hits === 0 ? 'acted' : 'waiting'} title={hits === 1 ? words.foundOne : words.found(count(hits))} live>
      <p>{words.looked(count(seen.rows), seen.tables, seen.patterns)}</p>
      {seen.hits.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {seen.hits.map(({ table, rows }) => (
            <li key={table}>{words.hit(table, rows)}</li>
          ))}
        </ul>
      ) : null}
      {seen.hits.some(({ table }) => table === 'core.officer') ? <p className="mt-1">{words.officerHit}</p> : null}
      {seen.unread.length > 0 ? <p className="mt-1">{words.unread(seen.unread.join(', '))}</p> : null}
    </Notice>
  )
}

type State = 'idle' | 'looking' | 'short' | 'away' | SearchView

/** Looks for a number in every row of the database. `suggested` is the number of whoever holds the phone. */
export function SearchBox({ suggested, words, search }: { suggested: string; words: Words; search: (wanted: string) => Promise<SearchView> }) {
  const [state, setState] = useState<State>('idle')
  const look = async (form: FormData) => {
    const wanted = String(form.get('wanted')).trim()
    if (wanted.length < 4) return setState('short')
    setState('looking')
    setState(await search(wanted).catch((): State => 'away'))
  }
  return (
    <section aria-label={words.search} className="grid gap-2 rounded border bg-panel p-3">
      <h3 className="font-semibold">{words.search}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void look(new FormData(event.currentTarget))
        }}
        className="grid gap-2"
      >
        <TextField
          key={suggested}
          name="wanted"
          label={words.searchLabel}
          hint={words.searchHint}
          error={state === 'short' ? words.short : undefined}
          defaultValue={suggested}
          fieldClassName="tabular"
        />
        <Button icon={<Search aria-hidden className="size-4" />} aria-disabled={state === 'looking'}>
          {state === 'looking' ? words.searching : words.searchButton}
        </Button>
      </form>
      {state === 'away' ? <p className="font-medium text-alarm">{words.away}</p> : null}
      {typeof state === 'object' ? <Found seen={state} words={words} /> : null}
    </section>
  )
}
