import { Smartphone, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Select } from '@/components/ui/field'
import type { OfficerView, PersonView } from '@/e2e/fake-graph/wire'
import type { Language } from '@/lib/i18n/language'
import type { SimulatorWords } from '@/lib/i18n/simulator'

const holders = ['a', 'b', 'officer', 'child', 'parent'] as const
export type Holder = (typeof holders)[number]
/** An officer and how many messages wait in that chat. */
export type Officer = OfficerView & { messages: number }

type WhoProps = {
  words: SimulatorWords['who']
  language: Language
  holder: Holder
  hold: (holder: Holder) => void
  officers: Officer[]
  officerId: string | undefined
  chooseOfficer: (id: string) => void
  person: PersonView | undefined
  newNumber: () => void
  deleteChat: () => void
}

/** Officers somebody has written to come first. */
function OfficerChoice({ words, language, officers, officerId, chooseOfficer }: Pick<WhoProps, 'words' | 'language' | 'officers' | 'officerId' | 'chooseOfficer'>) {
  if (officers.length === 0) return <p className="text-muted">{words.officerNone}</p>
  const named = (one: Officer) => (language === 'hi' ? `${one.nameHi}, ${one.postHi}` : `${one.nameEn}, ${one.postEn}`)
  const options = officers.map((one) => ({ value: one.id, label: one.messages > 0 ? `(${words.waiting(one.messages)}) ${named(one)}` : named(one) }))
  return <Select label={words.officerLabel} options={options} value={officerId} onChange={({ target }) => chooseOfficer(target.value)} />
}

/** Chooses who holds the phone and says what their WhatsApp would tell. */
export function Who({ words, language, holder, hold, officers, officerId, chooseOfficer, person, newNumber, deleteChat }: WhoProps) {
  const quiet = 'min-h-0 px-1.5 py-0.5'
  return (
    <section aria-label={words.label} className="grid gap-2">
      <fieldset className="grid grid-cols-6 overflow-hidden rounded border">
        <legend className="sr-only">{words.label}</legend>
        {holders.map((one) => (
          <label
            key={one}
            className={classes(
              'relative grid min-h-10 cursor-pointer place-items-center border-t border-l px-1 py-1 text-center leading-tight has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-primary',
              one === 'child' || one === 'parent' ? 'col-span-3' : 'col-span-2',
              one === holder ? 'bg-primary font-semibold text-primary-ink' : 'bg-panel hover:text-primary',
            )}
          >
            <input type="radio" name="holder" value={one} checked={one === holder} onChange={() => hold(one)} className="sr-only" />
            {words[one]}
          </label>
        ))}
      </fieldset>
      {holder === 'officer' ? <OfficerChoice {...{ words, language, officers, officerId, chooseOfficer }} /> : null}
      {person ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-muted">
          <p>
            {words.number} <span className="tabular text-ink">+{person.phone}</span>
            {person.name ? (
              <>
                , {words.profile} <span className="text-ink">{person.name}</span>
              </>
            ) : null}
          </p>
          <p className="-ml-1.5 flex">
            {holder === 'officer' ? null : (
              <Button type="button" look="plain" className={quiet} title={words.newNumberHint} onClick={newNumber} icon={<Smartphone aria-hidden className="size-4" />}>
                {words.newNumber}
              </Button>
            )}
            <Button type="button" look="plain" className={quiet} title={words.deleteChatHint} onClick={deleteChat} icon={<Trash2 aria-hidden className="size-4" />}>
              {words.deleteChat}
            </Button>
          </p>
        </div>
      ) : null}
    </section>
  )
}
