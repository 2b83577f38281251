import type { Task } from 'graphile-worker'
import { now } from '@/lib/clock'
import { rollOver } from '@/lib/vault/epoch'

export const rollover: Task = () => rollOver(now())
