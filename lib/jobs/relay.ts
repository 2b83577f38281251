import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { relay as relayed } from '@/lib/bot/relay'
import { speaking } from './speaking'

const payload = z.object({ id: z.uuid() })

export const relay: Task = async (given) => {
  await relayed(payload.parse(given).id)
  speaking.poke()
}
