/** Fewer than this point at somebody. */
const fewest = 5

/**
 * Counts as they may be shown: one to four are hidden (null), zero is shown. When exactly one is hidden, the next smallest is hidden
 * with it, or the total would give it away. Keeps the order.
 */
export function hideSmall(counts: readonly number[]): (number | null)[] {
  const small = (n: number) => n > 0 && n < fewest
  if (counts.filter(small).length !== 1) return counts.map((n) => (small(n) ? null : n))
  const next = Math.min(...counts.filter((n) => n >= fewest))
  const second = counts.indexOf(next)
  return counts.map((n, index) => (small(n) || index === second ? null : n))
}
