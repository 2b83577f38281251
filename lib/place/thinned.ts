/** A closed ring without the corners nearer to the one before than `finest` degrees; as it is when fewer than four would be left. */
export function thinned(ring: [number, number][], finest: number): [number, number][] {
  const kept: [number, number][] = []
  for (const [i, at] of ring.entries()) {
    const before = kept.at(-1)
    if (!before || i === ring.length - 1 || Math.abs(before[0] - at[0]) + Math.abs(before[1] - at[1]) >= finest) kept.push(at)
  }
  return kept.length < 4 ? ring : kept
}
