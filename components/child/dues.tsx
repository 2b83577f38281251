import { AlarmClock } from 'lucide-react'
import Link from 'next/link'
import { languageOf } from '@/components/complaint/script'
import { classes } from '@/components/ui/classes'
import { Time } from '@/components/ui/time'
import type { Due } from '@/lib/child/overview'
import { childWords } from '@/lib/i18n/child'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { span } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

type DuesProps = { dues: Due[]; categories: Record<string, string>; now: Date; language: Language }

function what(due: Due, language: Language): string {
  const { dues } = childDeskWords(language)
  const words = childWords(language)
  if (due.kind === 'pocso') return dues.pocso
  return due.kind === 'referral' ? dues.referral(words.referral.body[due.body], due.number) : words.diary.kind[due.what]
}

/** Clocks of several cases, the earliest first, each a link to its case. */
export function Dues({ dues, categories, now, language }: DuesProps) {
  const words = childDeskWords(language).dues
  return (
    <ul className="divide-y overflow-hidden rounded border bg-panel">
      {dues.map((due) => {
        const time = span(due.due.getTime() - now.getTime(), language)
        return (
          <li key={`${due.ref}-${due.kind}-${due.due.getTime()}`}>
            <Link href={`/complaints/${due.ref}`} prefetch={false} className="grid gap-0.5 px-4 py-2.5 -outline-offset-2 hover:bg-primary-soft/60">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-medium">{what(due, language)}</span>
                <span
                  className={classes(
                    'tabular flex items-center gap-1.5',
                    due.late ? 'font-semibold text-alarm' : due.kind === 'pocso' ? 'font-semibold text-waiting' : 'text-muted',
                  )}
                >
                  <AlarmClock aria-hidden className="size-3.5" />
                  {due.late ? `${words.late} ${time}` : `${time} ${words.left}`}
                </span>
              </span>
              {due.kind === 'followUp' && due.plan ? <span lang={languageOf(due.plan)}>{due.plan}</span> : null}
              <span className="flex flex-wrap justify-between gap-x-3 text-[0.93em] text-muted">
                <span>
                  {categories[due.category] ?? due.category}, <span className="tabular">{due.ref}</span>
                </span>
                <Time at={due.due} language={language} />
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
