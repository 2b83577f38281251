import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { acknowledge as acknowledged } from '@/lib/bot/acknowledge'
import { programmeIds } from '@/lib/programme/types'
import { speaking } from './speaking'

const payload = z.object({ person: z.string().regex(/^[0-9a-f]{64}$/), programme: z.enum(programmeIds).default('satark') })

export const acknowledge: Task = async (given) => {
  const { person, programme } = payload.parse(given)
  await acknowledged(person, programme)
  speaking.poke()
}
