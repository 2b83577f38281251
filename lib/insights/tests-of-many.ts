/**
 * Benjamini-Hochberg adjusted p, equal to R's p.adjust "BH" (Benjamini & Hochberg 1995). `null` is outside the family of
 * tests and stays null; the family is what is left. Order is that of the input.
 */
export function adjusted(ps: (number | null)[]): (number | null)[] {
  const family = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => b.p - a.p)
  const found: (number | null)[] = ps.map(() => null)
  let least = 1
  for (const [position, { p, index }] of family.entries()) {
    least = Math.min(least, (p * family.length) / (family.length - position))
    found[index] = least
  }
  return found
}
