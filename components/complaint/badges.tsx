import { FlaskConical, ShieldAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Lane, Priority, Status } from '@/lib/complaint/types'
import type { WorkWords } from '@/lib/i18n/desk-work'
import { priorityLook, statusLook } from './tone'

type Words = { words: WorkWords['complaint'] }

export function StatusBadge({ status, words }: Words & { status: Status }) {
  return <Badge {...statusLook[status]}>{words.status[status]}</Badge>
}

/** Nothing for the ordinary priority: a mark on every row marks none. */
export function PriorityBadge({ priority, words }: Words & { priority: Priority }) {
  return priority === 'normal' ? null : <Badge {...priorityLook[priority]}>{words.priority[priority]}</Badge>
}

/** Nothing for the ordinary lane. */
export function LaneBadge({ lane, words }: Words & { lane: Lane }) {
  return lane === 'normal' ? null : (
    <Badge tone="info" icon={ShieldAlert}>
      {words.lane[lane]}
    </Badge>
  )
}

/** Stands on everything that was made up for a demonstration. */
export function SimulatedBadge({ words }: Words) {
  return (
    <Badge icon={FlaskConical} className="border-dashed">
      {words.simulated}
    </Badge>
  )
}
