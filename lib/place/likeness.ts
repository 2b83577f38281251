import { letters, soundKey } from './key'

/** A name made ready for comparing: its letters, its sound key, and the three-letter pieces of both, each piece a number, in order. */
export type Form = { letters: string; key: string; pieces: number[]; keyPieces: number[] }

/** Names that share less of their letters are namesakes by accident of a short key: madad is not Murara. */
const leastShared = 0.12

/** Three-letter pieces, as pg_trgm cuts them: two blanks before, one after. */
function piecesOf(word: string): number[] {
  const padded = `  ${word} `
  const pieces = new Set<number>()
  for (let i = 0; i + 3 <= padded.length; i += 1) pieces.add((padded.charCodeAt(i) << 16) | (padded.charCodeAt(i + 1) << 8) | padded.charCodeAt(i + 2))
  return [...pieces].sort((a, b) => a - b)
}

/** Pieces in both as a part of the pieces in either. */
function shared(a: number[], b: number[]): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const apart = (a[i] ?? 0) - (b[j] ?? 0)
    if (apart === 0) both += 1
    if (apart <= 0) i += 1
    if (apart >= 0) j += 1
  }
  return both / (a.length + b.length - both)
}

/** Levenshtein distance in letters. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** `name`, in either script, made ready for `likeness`. */
export function form(name: string): Form {
  const plain = letters(name)
  const key = soundKey(name)
  return { letters: plain, key, pieces: piecesOf(plain), keyPieces: piecesOf(key) }
}

/**
 * How alike two names are, 1 for the same letters; 0 as soon as `least` is out of reach.
 * 0.6 of the sound-key pieces shared + 0.4 of the letter pieces shared - 0.02 an edit.
 */
export function likeness(a: Form, b: Form, least = 0): number {
  const sound = shared(a.keyPieces, b.keyPieces)
  if (0.6 * sound + 0.4 < least) return 0
  const spelling = shared(a.pieces, b.pieces)
  const rough = 0.6 * sound + 0.4 * spelling
  if (spelling < leastShared || rough < least) return 0
  return Math.max(0, rough - 0.02 * edits(a.letters, b.letters))
}
