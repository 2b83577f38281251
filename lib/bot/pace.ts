const second = 1000
/** Meta lets out one message in six seconds to one person, and 45 beforehand. */
const interval = 6 * second
const burst = 45
/** Of the 45 these are kept for the answer to words of danger. */
const kept = 5

type Pair = { /** When the pair would be as if nothing had been sent, in milliseconds since 1970. */ clear: number }

/**
 * The pair limit as this process knows it. Whoever is not in danger waits before the last five sends that Meta still lets out at once, so
 * that there is always room for who is. A letter that was told to wait has its turn when it comes back.
 */
export class Pace {
  readonly #pairs = new Map<string, Pair>()
  readonly #promised = new Set<string>()

  /** Milliseconds that letter `id` to `pair` has to wait before it may leave; 0 now. */
  wait(pair: string, id: string, urgent: boolean, at: number): number {
    if (this.#promised.delete(id)) return 0
    const clear = Math.max(this.#pairs.get(pair)?.clear ?? 0, at) + interval
    this.#pairs.set(pair, { clear })
    if (this.#pairs.size > 10_000) this.#forget(at)
    const wait = urgent ? 0 : Math.max(0, clear - at - (burst - kept) * interval)
    if (wait > 0) this.#promised.add(id)
    return wait
  }

  #forget(at: number): void {
    for (const [pair, { clear }] of this.#pairs) if (clear <= at) this.#pairs.delete(pair)
  }
}
