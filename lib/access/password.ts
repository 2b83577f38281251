import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { common } from './password-list'

/** argon2id, 64 MiB, three passes: about 70 ms here. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

const atOnce = 4
const queueLimit = 32
let running = 0
const queue: (() => void)[] = []

/** Runs at most four hashes at a time: each takes 64 MiB. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1
  else if (queue.length < queueLimit) await new Promise<void>((start) => queue.push(start))
  else throw new Error('too many sign-ins at once')
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}

/** The argon2id hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), cost))
}

let dummy: Promise<string> | undefined

function dummyHash(): Promise<string> {
  dummy ??= hashPassword('nobody has this password')
  return dummy
}

/** Whether the password is the one behind the hash. Without a hash it takes as long and the answer is no. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const against = kept ?? (await dummyHash())
  const matches = await inTurn(() => verify(against, password.normalize('NFKC')).catch(() => false))
  return kept !== null && matches
}

export type PasswordFlaw = 'too_short' | 'too_long' | 'common' | 'own_name'

const swaps: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }

/** Letters only, after undoing the usual swaps and dropping what is hung on: `P@ssw0rd2026!` reads `password`. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '')
    .replace(/[013457@$]/g, (sign) => swaps[sign] ?? sign)
    .replace(/[^\p{L}\p{M}]/gu, '')

/** Whether hardly anything is left of the letters once the known words are taken out, the longest first. */
const madeOf = (letters: string, words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), letters).length < 4

/** Why a new password is refused, or null. `own` are words its owner is known by: sign-in name, name, office. */
export function passwordFlaw(password: string, own: string[]): PasswordFlaw | null {
  const symbols = [...password.normalize('NFKC')]
  if (symbols.length < 12) return 'too_short'
  if (symbols.length > 128) return 'too_long'
  if (new Set(symbols).size < 6) return 'common'
  // Long enough to be a sentence: then known words are no harm.
  if (symbols.length >= 20) return null
  const letters = bare(password)
  if (madeOf(letters, common)) return 'common'
  const known = own.flatMap((words) => words.split(/[\s.()]+/)).map(bare)
  return madeOf(letters, [...common, ...known.filter((word) => word.length >= 3)]) ? 'own_name' : null
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password for the first sign-in, easy to read out: four groups of four, 79 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
