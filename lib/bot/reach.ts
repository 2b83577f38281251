import type { Hours } from '@/lib/conversation/state'

type Span = { from: number; to: number }

const spans: Record<Hours, Span | null> = {
  never: null,
  morning: { from: 8, to: 12 },
  noon: { from: 12, to: 16 },
  evening: { from: 16, to: 20 },
  any: { from: 8, to: 20 },
}

/** The hours of India's clock in which a message may arrive, the second not included; null for none. */
export const hoursOfDay = (hours: Hours): Span | null => spans[hours]

const hour = 3_600_000
/** India's clock is ahead of UTC by this. */
const ahead = 5.5 * hour
const day = 24 * hour

/** The first instant from `at` on that lies within the hours agreed to; null when none were. */
export function nextAllowed(hours: Hours, at: Date): Date | null {
  const span = spans[hours]
  if (!span) return null
  const midnight = Math.floor((at.getTime() + ahead) / day) * day - ahead
  const opens = [midnight, midnight + day].map((start) => ({ from: start + span.from * hour, to: start + span.to * hour })).find(({ to }) => at.getTime() < to)
  return opens ? new Date(Math.max(at.getTime(), opens.from)) : null
}
