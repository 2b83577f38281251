import { Check, CheckCheck, CircleAlert, Clock3, type LucideIcon } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import type { Tick } from '@/e2e/fake-graph/wire'
import type { SimulatorWords } from '@/lib/i18n/simulator'

const icons: Record<Tick, LucideIcon> = { waiting: Clock3, sent: Check, delivered: CheckCheck, read: CheckCheck, failed: CircleAlert }

/** How far a message of this phone has come: one tick sent, two delivered, two in colour read. */
export function Ticks({ tick, words }: { tick: Tick; words: SimulatorWords['phone']['ticks'] }) {
  const Icon = icons[tick]
  return (
    <span className={classes('inline-flex', tick === 'read' ? 'text-primary' : tick === 'failed' ? 'text-alarm' : 'text-muted')}>
      <Icon aria-hidden className="size-4" strokeWidth={tick === 'read' ? 2.75 : 2} />
      <span className="sr-only">{words[tick]}</span>
    </span>
  )
}
