import Link from 'next/link'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { day } from '@/lib/i18n/format'
import type { InsightWords } from '@/lib/i18n/insight'
import type { Language } from '@/lib/i18n/language'
import { instantOf, weeksOn } from '@/lib/insights/calendar'

type PastWeekProps = {
  /** Monday of the last week counted. */
  week: string
  /** Address of the same with the newest numbers. */
  newest: string
  language: Language
  words: InsightWords['past']
  children?: ReactNode
}

/** Says above a map or charts that they are those of an earlier week, and leads back to the newest. */
export function PastWeek({ week, newest, language, words, children }: PastWeekProps) {
  const last = new Date(instantOf(weeksOn(week, 1)).getTime() - 1)
  return (
    <Notice tone="waiting" title={words.title(day(instantOf(week), language), day(last, language))} className="mb-4">
      {children ? <p>{children}</p> : null}
      <Link href={newest} className="link">
        {words.newest}
      </Link>
    </Notice>
  )
}
