import { codeOf, log } from '@/lib/log'

/**
 * Runs `work` when poked and every `every` milliseconds, never twice at once; again at once while it says that more may be there.
 * A failure is logged by its class and tried again with the next tick.
 */
export class Pump {
  readonly #task: string
  readonly #work: () => Promise<boolean>
  readonly #timer: NodeJS.Timeout
  #running: Promise<void> | undefined
  #again = false
  #stopped = false

  constructor(task: string, every: number, work: () => Promise<boolean>) {
    this.#task = task
    this.#work = work
    this.#timer = setInterval(() => this.poke(), every)
  }

  poke(): void {
    this.#again = true
    if (this.#running || this.#stopped) return
    this.#running = this.#run().finally(() => {
      this.#running = undefined
      if (this.#again) this.poke()
    })
  }

  /** Begins nothing new and waits for what runs. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    await this.#running
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false
        if (await this.#work()) this.#again = true
      }
    } catch (error) {
      this.#again = false
      log('error', 'pump failed', { task: this.#task, code: codeOf(error) })
    }
  }
}
