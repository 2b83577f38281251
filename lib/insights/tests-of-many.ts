/**
 * Benjamini-Hochberg adjusted p, equal to R's p.adjust "BH" (Benjamini & Hochberg 1995). `null` is outside the family of
 * tests and stays null; the family is what is left. Order is that of the input.
 */
export function adjusted(ps: ArrayLike<number | null>): (number | null)[] {
  const family = new Float64Array(ps.length)
  let tests = 0
  for (let i = 0; i < ps.length; i += 1) {
    const p = ps[i] ?? null
    if (p !== null) {
      family[tests] = p
      tests += 1
    }
  }
  const sorted = family.subarray(0, tests).sort()
  const least = new Float64Array(tests)
  let smallest = 1
  for (let i = tests - 1; i >= 0; i -= 1) {
    smallest = Math.min(smallest, ((sorted[i] ?? 1) * tests) / (i + 1))
    least[i] = smallest
  }
  // Equal p share the adjusted value of the last of them, so any place of equals will do.
  return Array.from({ length: ps.length }, (_, i) => {
    const p = ps[i] ?? null
    return p === null ? null : (least[placeOf(sorted, p)] ?? 1)
  })
}

/** Where a value stands in an ascending list that holds it. */
function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
