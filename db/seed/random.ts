/** Deterministic draws for simulated data (mulberry32): the same seed gives the same rows on every machine. */
export function random(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of list) {
      left -= weight
      if (left < 0) return item
    }
    return (list[list.length - 1] as readonly [T, number])[0]
  }
  const chance = (p: number) => next() < p
  const word = () => Math.floor(next() * 4_294_967_296)
  const letters = (value: number) => (value + 4_294_967_296).toString(16).slice(1)
  /** Eight hex digits at a time. */
  const hex = (bytes: number) => {
    let made = ''
    while (made.length < bytes * 2) made += letters(word())
    return made.slice(0, bytes * 2)
  }
  const uuid = () => {
    const made = hex(16)
    return `${made.slice(0, 8)}-${made.slice(8, 12)}-4${made.slice(13, 16)}-a${made.slice(17, 20)}-${made.slice(20)}`
  }
  /** Roughly normal around 0 with standard deviation 1. */
  const bell = () => next() + next() + next() + next() + next() + next() + next() + next() + next() + next() + next() + next() - 6
  return { next, below, pick, weighted, chance, hex, uuid, bell }
}

export type Random = ReturnType<typeof random>
