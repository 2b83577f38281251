import { Eye, Printer } from 'lucide-react'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { aliasIn } from '@/lib/complaint/alias'
import type { Case } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import { LaneBadge, PriorityBadge, SimulatedBadge, StatusBadge } from './badges'
import { withPost } from './options'
import { PrintButton } from './print-button'

type HeadProps = { found: Case; category: string; language: Language; words: WorkWords['complaint'] }

/** What one must know before reading on: which case, how it stands, and how far it may be trusted. */
export function CaseHead({ found, category, language, words }: HeadProps) {
  const checked = found.supervisorChecked
  const accused = [...(found.accused?.units ?? []), ...(found.accused?.people ?? []).map((one) => withPost(one, words))].map((one) => one[language])
  return (
    <header className="grid gap-3">
      <div className="flex items-start justify-between gap-x-6">
        <div className="grid gap-1">
          <h1>{category}</h1>
          <p className="text-muted">
            <span className="tabular font-semibold text-ink">{found.ref}</span> · {words.arrivedWord} <Time at={found.arrivedHour} language={language} to="hour" />
          </p>
        </div>
        <PrintButton label={words.print} icon={<Printer aria-hidden className="size-4" />} />
      </div>
      <p className="flex flex-wrap items-center gap-1.5" role="status">
        <StatusBadge status={found.status} words={words} />
        <PriorityBadge priority={found.priority} words={words} />
        <LaneBadge lane={found.lane} words={words} />
        {found.simulated ? <SimulatedBadge words={words} /> : null}
        <span className="ml-1 inline-flex items-center gap-1.5 text-muted">
          <Eye aria-hidden className="size-4" />
          {words.opened(found.openedBy)}
        </span>
      </p>
      <p className="text-muted">
        {words.alias}: <span className="font-medium text-ink">{aliasIn(found.alias, language)}</span>. {words.aliasNote}
      </p>
      <Notice title={words.unverified} />
      {found.lane === 'police_conduct' ? (
        <Notice>
          {words.policeLane} {accused.length > 0 ? words.accusedNames(accused.join(', ')) : null}
        </Notice>
      ) : null}
      {found.sensitive ? (
        <Notice tone={checked ? 'acted' : 'alarm'} title={checked ? words.sensitiveChecked : words.sensitiveUnchecked}>
          {words.sensitive}
        </Notice>
      ) : null}
    </header>
  )
}
