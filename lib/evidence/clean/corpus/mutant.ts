import type { Nasty } from './secret'

/** Numbers from 0 up to `below`, the same for the same seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Blow = (bytes: Buffer, roll: (below: number) => number) => Buffer

/** Sizes and counts that parsers stumble over. */
const numbers = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff0]

const span = (bytes: Buffer, roll: (below: number) => number, most: number): [number, number] => {
  const from = roll(Math.max(1, bytes.length))
  return [from, Math.min(bytes.length, from + 1 + roll(most))]
}

const blows: Blow[] = [
  (bytes, roll) => {
    for (let left = 1 + roll(20); left > 0; left -= 1) bytes[roll(bytes.length)] = roll(256)
    return bytes
  },
  (bytes, roll) => {
    const at = roll(Math.max(1, bytes.length - 4))
    const number = numbers[roll(numbers.length)] ?? 0
    if (bytes.length >= 4) bytes.writeUInt32BE(number, at)
    return bytes
  },
  (bytes, roll) => bytes.subarray(0, roll(bytes.length)),
  (bytes, roll) => {
    const [from, to] = span(bytes, roll, 400)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, roll) => {
    const [from, to] = span(bytes, roll, 400)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  (bytes, roll) => {
    const [from, to] = span(bytes, roll, 64)
    return Buffer.concat([bytes.subarray(0, from), Buffer.from(Array.from({ length: to - from }, () => roll(256))), bytes.subarray(from)])
  },
  (bytes, roll) => bytes.fill(roll(2) * 255, ...span(bytes, roll, 200)),
]

/** `count` damaged files, the same for the same seed: one to three blows to files that are whole otherwise. */
export function mutants(whole: Nasty[], count: number, seed: number): { name: string; bytes: Buffer }[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, index) => {
    const base = whole[index % whole.length]
    let bytes = Buffer.from(base?.bytes ?? [])
    for (let left = 1 + roll(3); left > 0 && bytes.length > 0; left -= 1) bytes = Buffer.from(blows[roll(blows.length)]?.(bytes, roll) ?? bytes)
    return { name: `${index}-${base?.name ?? 'none'}`, bytes }
  })
}
