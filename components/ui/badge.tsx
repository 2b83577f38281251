import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { type Tone, toneIcons } from './notice'

const tones: Record<Tone | 'plain', string> = {
  plain: 'border-line bg-paper text-muted',
  info: 'border-primary/30 bg-primary-soft text-primary',
  acted: 'border-acted/30 bg-acted-soft text-acted',
  waiting: 'border-waiting/30 bg-waiting-soft text-waiting',
  alarm: 'border-alarm/30 bg-alarm-soft text-alarm',
}

type BadgeProps = { tone?: Tone | 'plain'; icon?: LucideIcon | null; children: ReactNode; className?: string }

/** A state in one or two words. The icon follows the tone unless another is given; `null` leaves it out. */
export function Badge({ tone = 'plain', icon, children, className }: BadgeProps) {
  const Icon = icon === undefined ? (tone === 'plain' ? null : toneIcons[tone]) : icon
  return (
    <span className={classes('inline-flex items-center gap-1 rounded border px-1.5 text-[0.93em] leading-[1.7] font-medium whitespace-nowrap', tones[tone], className)}>
      {Icon ? <Icon aria-hidden className="size-[1.05em] shrink-0" /> : null}
      {children}
    </span>
  )
}
