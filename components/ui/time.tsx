import { day, hour, moment } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

type TimeProps = {
  at: Date
  language: Language
  /** How exactly the instant is known and shown. */
  to?: 'minute' | 'hour' | 'day'
  className?: string
}

const written = { minute: moment, hour, day }

/** An instant in Asia/Kolkata. */
export function Time({ at, language, to = 'minute', className }: TimeProps) {
  return (
    <time dateTime={at.toISOString()} className={className}>
      {written[to](at, language)}
    </time>
  )
}
