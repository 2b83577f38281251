'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'

/** People of one unit as the picker shows them; `search` holds their words in both languages. */
export type PersonGroup = { label: string; people: { value: string; label: string; search: string }[] }

type PickerProps = {
  name: string
  groups: readonly PersonGroup[]
  words: { people: string; peopleHint: string; find: string; shown: string; none: string }
}

const wordsIn = (typed: string) => typed.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)

/** Moves the focus to the next shown box; the search field stands before the first. */
function stepped(event: KeyboardEvent<HTMLElement>, root: HTMLElement | null) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by || !root) return
  const stops = [...root.querySelectorAll<HTMLInputElement>('input')].filter((one) => one.offsetParent !== null)
  const next = stops[stops.indexOf(event.target as HTMLInputElement) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** People by unit, several of whom can be ticked; typing narrows the list, arrow keys go through it, and whoever is ticked stays in sight. */
export function PeoplePicker({ name, groups, words }: PickerProps) {
  const id = useId()
  const root = useRef<HTMLFieldSetElement>(null)
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const wanted = wordsIn(typed)
  const matches = (search: string) => wanted.every((word) => search.includes(word))
  const found = groups.flatMap(({ people }) => people).filter(({ search }) => matches(search)).length
  const tick = (value: string, on: boolean) => setTicked(new Set(on ? [...ticked, value] : [...ticked].filter((one) => one !== value)))
  return (
    <fieldset ref={root} onKeyDown={(event) => stepped(event, root.current)} className="grid gap-1.5">
      <legend className="mb-1 font-medium">{words.people}</legend>
      <p className="text-muted">{words.peopleHint}</p>
      <label htmlFor={id} className="sr-only">
        {words.find}
      </label>
      <input
        id={id}
        type="search"
        className="field"
        placeholder={words.find}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p role="status" className="text-muted">
        {found === 0 ? words.none : `${words.shown}: ${found}`}
      </p>
      <div className="max-h-72 overflow-y-auto rounded border px-3">
        {groups.map(({ label, people }) => {
          const shown = people.filter(({ value, search }) => ticked.has(value) || matches(search))
          return (
            <fieldset key={label} hidden={shown.length === 0} className="border-b py-1.5 last:border-b-0">
              <legend className="float-left w-full text-muted">{label}</legend>
              {shown.map((person) => (
                <label key={person.value} className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-2 py-2 sm:py-0.5">
                  <input
                    type="checkbox"
                    name={name}
                    value={person.value}
                    checked={ticked.has(person.value)}
                    onChange={(event) => tick(person.value, event.target.checked)}
                    className="mt-[0.2em] size-[1.15em] accent-primary"
                  />
                  <span>{person.label}</span>
                </label>
              ))}
            </fieldset>
          )
        })}
      </div>
    </fieldset>
  )
}
