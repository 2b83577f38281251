import { Ear, type LucideIcon, MapPin, Radio, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Case } from '@/lib/complaint/types'
import { optionOf, type WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import { languageOf } from './script'

type CircumstancesProps = { found: Case; language: Language; words: WorkWords['complaint'] }

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2.5 px-3 py-2">
      <Icon aria-hidden className="mt-0.5 size-4.5 text-muted" />
      <div>{children}</div>
    </li>
  )
}

const hearsay = (found: Case) => found.statements.some((one) => one.question === 'known' && one.said !== null && optionOf('known', one.said) === 'told')

/** Where it is, how exactly that is known, and how carefully one must tread so that nobody finds out who spoke. */
export function Circumstances({ found, language, words }: CircumstancesProps) {
  const know = found.howManyKnow ?? 'unknown'
  const warning = words.knowWarning[know]
  const thana = found.thana?.[language] ?? words.thanaUnknown
  const circle = found.circle ? ` (${words.unit.circle} ${found.circle[language]})` : ''
  return (
    <section aria-labelledby="place" className="grid gap-3">
      <h2 id="place">{words.place}</h2>
      <ul className="divide-y rounded border bg-panel">
        <Line icon={MapPin}>
          <p className="font-semibold">
            {thana}
            {circle}, {found.district[language]}
          </p>
          {found.place ? <p lang={languageOf(found.place)}>{found.place}</p> : <p className="text-muted">{words.noPlaceSaid}</p>}
          <p className="text-muted">{words.precision[found.precision]}</p>
        </Line>
        <Line icon={Users}>
          <span className="text-muted">{words.know}:</span> <span className="font-semibold">{words.knowWord[know]}</span>
        </Line>
        {hearsay(found) ? <Line icon={Ear}>{words.hearsay}</Line> : null}
        {found.stillGoingOn === null ? null : <Line icon={Radio}>{found.stillGoingOn ? words.stillGoingOn : words.over}</Line>}
      </ul>
      {warning ? <Notice tone={know === 'only_me' ? 'alarm' : 'info'}>{warning}</Notice> : null}
    </section>
  )
}
