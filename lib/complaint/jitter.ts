/** Minutes between which an informer's message is held back, so that nobody can press "send" and watch whose phone lights up. */
export type Jitter = { from: number; to: number }

/**
 * When a message to an informer may leave: `at` plus a random time within the jitter.
 * `random` is uniform in [0, 1).
 */
export function notBefore(at: Date, jitter: Jitter, random: number): Date {
  return new Date(at.getTime() + (jitter.from + random * (jitter.to - jitter.from)) * 60_000)
}
