import { CircleCheck, Clock, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

/** What a colour means everywhere; it never stands without an icon and a word. */
export type Tone = 'info' | 'acted' | 'waiting' | 'alarm'

export const toneIcons: Record<Tone, LucideIcon> = { info: Info, acted: CircleCheck, waiting: Clock, alarm: TriangleAlert }

const tones: Record<Tone, string> = {
  info: 'border-primary/40 bg-primary-soft [--tone:var(--primary)]',
  acted: 'border-acted/40 bg-acted-soft [--tone:var(--acted)]',
  waiting: 'border-waiting/40 bg-waiting-soft [--tone:var(--waiting)]',
  alarm: 'border-alarm/40 bg-alarm-soft [--tone:var(--alarm)]',
}

type NoticeProps = { tone?: Tone; title?: ReactNode; children?: ReactNode; className?: string; live?: boolean }

/** A few lines the reader should not miss. `live`: appeared as the answer to an action, so a screen reader says it. */
export function Notice({ tone = 'info', title, children, className, live }: NoticeProps) {
  const Icon = toneIcons[tone]
  return (
    <div role={live ? (tone === 'alarm' ? 'alert' : 'status') : undefined} className={classes('flex gap-2.5 rounded border px-3 py-2.5', tones[tone], className)}>
      <Icon aria-hidden className="mt-[0.2em] size-[1.2em] shrink-0 text-(--tone)" />
      <div className="grid min-w-0 gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  )
}
