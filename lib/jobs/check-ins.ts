import type { Task } from 'graphile-worker'
import { sendCheckIns } from '@/lib/bot/check-in'
import { now } from '@/lib/clock'

/** Every five minutes: whoever agreed to be asked how things are is asked when it is due. */
export const checkIns: Task = async () => {
  await sendCheckIns(now())
}
