import type { Task } from 'graphile-worker'
import { now } from '@/lib/clock'
import { log } from '@/lib/log'
import { shred as shredded } from '@/lib/vault/shred'

export const shred: Task = async () => {
  const { contacts, people, drafts, epochs } = await shredded(now())
  log('info', 'shredded', { task: 'shred', count: contacts + people + drafts + epochs })
}
