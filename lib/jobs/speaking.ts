import { speakDue } from '@/lib/bot/speak'
import { Pump } from './pump'

let pump: Pump | undefined

/** The sender of this process. Whoever commits a letter pokes it; by itself it looks every half second. */
export const speaking = {
  start(): void {
    pump ??= new Pump('speak', 500, speakDue)
  },
  poke(): void {
    pump?.poke()
  },
  async stop(): Promise<void> {
    await pump?.stop()
    pump = undefined
  },
}
