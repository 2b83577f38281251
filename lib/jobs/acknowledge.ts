import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { acknowledge as acknowledged } from '@/lib/bot/acknowledge'
import { speaking } from './speaking'

const payload = z.object({ person: z.string().regex(/^[0-9a-f]{64}$/) })

export const acknowledge: Task = async (given) => {
  await acknowledged(payload.parse(given).person)
  speaking.poke()
}
