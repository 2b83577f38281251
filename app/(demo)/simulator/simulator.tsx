'use client'

import { useState } from 'react'
import { DatabasePanel } from '@/components/phone/database-panel'
import { SearchBox } from '@/components/phone/search-box'
import { Who } from '@/components/phone/who'
import { classes } from '@/components/ui/classes'
import type { Language } from '@/lib/i18n/language'
import { simulatorWords } from '@/lib/i18n/simulator'
import * as door from './door'
import { Phone } from './phone'
import { PolicePanel } from './police-panel'
import { useChat } from './use-chat'
import { useHolder } from './use-holder'
import { usePoll } from './use-poll'

const views = ['phone', 'police', 'database'] as const
type View = (typeof views)[number]

/**
 * The phone, and beside it what becomes of a message; three columns on wide screens, one of the three on a phone.
 * Stories find their way by roles and words: radio `Informer A`, region `Phone` with log `Chat`, textbox `Message` and the buttons of the
 * messages, dialog of a list, regions `What the police see` and `What the database holds`.
 */
export function Simulator({ language, display, bal }: { language: Language; display: string; bal: { id: string; display: string } | null }) {
  const words = simulatorWords(language)
  const [view, setView] = useState<View>('phone')
  const who = useHolder(bal?.id)
  const toBal = bal !== null && who.identity?.line === bal.id
  const talk = useChat(who.identity)
  const [newest] = usePoll('police', 1500, door.newestAtDesk)
  const [cellar] = usePoll('cellar', 1500, door.rows)
  const column = (one: View) => classes('content-start gap-3 lg:grid', view === one ? 'grid' : 'hidden')
  return (
    <div className="flex flex-1 flex-col">
      <fieldset className="grid shrink-0 grid-cols-3 border-b lg:hidden">
        <legend className="sr-only">{words.views.label}</legend>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => setView(one)}
            className={classes('-mb-px min-h-11 border-b-2 px-2', one === view ? 'border-primary font-semibold text-primary' : 'border-transparent text-muted')}
          >
            {words.views[one]}
          </button>
        ))}
      </fieldset>
      <div data-programme={toBal ? 'bal' : undefined} className="grid flex-1 gap-x-6 px-3 py-3 lg:grid-cols-[24rem_minmax(0,1fr)_minmax(0,1fr)] lg:px-5">
        <section
          aria-label={words.phone.label}
          className={classes(
            column('phone'),
            'h-[calc(100dvh-11rem)] min-h-128 grid-rows-[auto_minmax(0,1fr)] self-start lg:sticky lg:top-3 lg:h-[calc(100dvh-1.5rem)] lg:max-h-210',
          )}
        >
          <Who {...who} words={words.who} language={language} person={talk.chat?.person} deleteChat={talk.deleteChat} />
          <div className="grid min-h-0 min-w-0 grid-rows-[minmax(0,1fr)_auto] gap-1">
            <div className="min-h-0 overflow-hidden rounded-2xl border-4 border-ink/80 dark:border-edge">
              <Phone
                key={who.identity?.id}
                talk={talk}
                display={toBal ? bal.display : display}
                isOfficer={who.holder === 'officer'}
                programme={toBal ? 'bal' : 'satark'}
                words={toBal ? { ...words, phone: { ...words.phone, name: words.phone.balName } } : words}
                language={language}
              />
            </div>
            <p role="status" className="font-medium text-alarm empty:hidden">
              {talk.away || talk.trouble === 'away' ? words.phone.unanswering : talk.trouble === 'too-big' ? words.attach.tooBig : null}
            </p>
          </div>
        </section>
        <section aria-label={words.police.title} className={column('police')}>
          <PolicePanel newest={newest} language={language} />
        </section>
        <section aria-label={words.database.title} className={column('database')}>
          <SearchBox suggested={talk.chat?.person.phone ? `+${talk.chat.person.phone}` : ''} words={words.database} search={door.search} />
          <DatabasePanel cellar={cellar} words={words.database} />
        </section>
      </div>
    </div>
  )
}
