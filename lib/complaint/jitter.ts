/** Minutes between which an informer's message is held back, so that nobody can press "send" and watch whose phone lights up. */
export type Jitter = { from: number; to: number }

const minute = 60_000
const indiaAhead = 330 * minute
const day = 24 * 60 * minute
const [morning, night] = [7 * 60 * minute, 22 * 60 * minute]

/** `at` itself by day; between 22:00 and 7:00 in India the next 7:00, so that no phone lights up at night. */
function byDay(at: Date): Date {
  const local = (at.getTime() + indiaAhead) % day
  if (local >= morning && local < night) return at
  return new Date(at.getTime() + ((morning - local + day) % day))
}

/**
 * When a message to an informer may leave: `at`, or the next morning, plus a random time within the jitter.
 * `random` is uniform in [0, 1). Without jitter, as in the demo, it leaves at once, also by night.
 */
export function notBefore(at: Date, jitter: Jitter, random: number): Date {
  if (jitter.to === 0) return at
  const wait = (jitter.from + random * (jitter.to - jitter.from)) * minute
  const leaves = new Date(byDay(at).getTime() + wait)
  return byDay(leaves) > leaves ? new Date(byDay(leaves).getTime() + wait) : leaves
}
