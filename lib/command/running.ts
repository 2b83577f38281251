import { log } from '@/lib/log'

type Stop = () => Promise<void>

/** What was started is stopped in the opposite order, all of it within nine seconds. */
class Running {
  readonly #stops: Stop[] = []
  #stopping = false

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void this.stop())
  }

  add(stop: Stop): void {
    this.#stops.unshift(stop)
  }

  async stop(code = 0): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    setTimeout(() => process.exit(code), 9000).unref()
    for (const stop of this.#stops) await stop().catch(() => log('warn', 'stop failed'))
    process.exit(code)
  }
}

/** Everything this process has started. */
export const running = new Running()
