import { letters, soundKey } from './key'

/** A name made ready for comparing: its letters, and the three-letter pieces of its letters and of its sound key. */
export type Form = { letters: string; key: string; pieces: Set<string>; keyPieces: Set<string> }

/** Names that share less of their letters are namesakes by accident of a short key: madad is not Murara. */
const leastShared = 0.12

/** Three-letter pieces, as pg_trgm cuts them: two blanks before, one after. */
function piecesOf(word: string): Set<string> {
  const padded = `  ${word} `
  const pieces = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i += 1) pieces.add(padded.slice(i, i + 3))
  return pieces
}

function shared(a: Set<string>, b: Set<string>): number {
  let both = 0
  for (const piece of a) if (b.has(piece)) both += 1
  return both / (a.size + b.size - both)
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
