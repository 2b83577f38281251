import { FlaskConical, Languages, LogOut, Search } from 'lucide-react'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import type { DeskWords } from '@/lib/i18n/desk'
import { chooseLanguage, signOut } from './actions'

type TopBarProps = { viewer: Viewer; words: DeskWords['shell']; simulated: boolean }

/** On phones it stays away: the list of complaints is one tap off and opens with the same search. */
function QuickSearch({ words }: { words: DeskWords['shell'] }) {
  return (
    <search className="relative hidden min-w-0 grow basis-40 sm:block sm:max-w-64">
      <form action="/complaints">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
        <input type="hidden" name="group" value="all" />
        <input type="search" name="words" aria-label={words.search} placeholder={words.searchHint} autoComplete="off" spellCheck={false} className="field pl-8" />
      </form>
    </search>
  )
}

function WhoAndWhere({ viewer, words }: Omit<TopBarProps, 'simulated'>) {
  const hindi = viewer.language === 'hi'
  const programme = viewer.programmeId === 'bal' ? words.programme.bal : words.programme.satark
  return (
    <div className="mr-auto min-w-0">
      <p className="truncate font-semibold text-primary lg:hidden">{programme}</p>
      <p className="line-clamp-2 leading-tight text-muted lg:hidden">{hindi ? viewer.officeHi : viewer.officeEn}</p>
      <p className="hidden truncate lg:block">
        <span className="font-medium">{hindi ? viewer.nameHi : viewer.nameEn}</span>
        <span className="text-muted"> · {words.role[viewer.role]}</span>
      </p>
    </div>
  )
}

/** Who is signed in, the search, the language, the way out. */
export function TopBar({ viewer, words, simulated }: TopBarProps) {
  const other = viewer.language === 'hi' ? 'en' : 'hi'
  return (
    <header className="no-print flex items-center gap-x-1 border-b bg-panel px-4 py-2 sm:gap-x-3 sm:px-6">
      <WhoAndWhere viewer={viewer} words={words} />
      {simulated ? (
        <span title={words.simulatedNote}>
          <Badge tone="waiting" icon={FlaskConical}>
            {words.simulated}
          </Badge>
        </span>
      ) : null}
      {may(viewer, 'readComplaints') ? <QuickSearch words={words} /> : null}
      <ActionForm action={chooseLanguage} refusals={{ invalid: words.error }}>
        <SubmitButton look="plain" name="language" value={other} lang={other} icon={<Languages aria-hidden className="hidden size-4 sm:block" />}>
          {words.otherLanguage}
        </SubmitButton>
      </ActionForm>
      <form action={signOut}>
        <Button look="plain" aria-label={words.signOut} icon={<LogOut aria-hidden className="size-4" />}>
          <span className="hidden sm:inline">{words.signOut}</span>
        </Button>
      </form>
    </header>
  )
}
