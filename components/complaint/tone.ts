import type { LucideIcon } from 'lucide-react'
import { CircleCheck, CircleDot, CircleSlash, Flame, Hourglass, MailOpen, Undo2 } from 'lucide-react'
import type { Tone } from '@/components/ui/notice'
import type { Priority, Status } from '@/lib/complaint/types'

type Look = { tone: Tone | 'plain'; icon: LucideIcon | null }

/** What a status looks like: whose turn it is decides the colour. */
export const statusLook: Record<Status, Look> = {
  received: { tone: 'info', icon: CircleDot },
  reviewing: { tone: 'info', icon: MailOpen },
  reopened: { tone: 'info', icon: Undo2 },
  returned: { tone: 'waiting', icon: Undo2 },
  assigned: { tone: 'waiting', icon: Hourglass },
  accepted: { tone: 'waiting', icon: Hourglass },
  action_initiated: { tone: 'acted', icon: null },
  acted: { tone: 'acted', icon: CircleCheck },
  closed: { tone: 'plain', icon: CircleCheck },
  rejected: { tone: 'plain', icon: CircleSlash },
  referred: { tone: 'plain', icon: CircleSlash },
  merged: { tone: 'plain', icon: CircleSlash },
}

export const priorityLook: Record<Priority, Look> = {
  critical: { tone: 'alarm', icon: Flame },
  high: { tone: 'waiting', icon: null },
  normal: { tone: 'plain', icon: null },
}
