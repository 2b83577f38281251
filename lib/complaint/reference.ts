import { randomBytes, randomInt } from 'node:crypto'
import type { ProgrammeId } from '@/lib/programme/types'
import { aliasWords } from './alias'

/** Crockford's base 32: no I, L, O, U, so that a code survives being read aloud and written down. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const random = (length: number) => [...randomBytes(length)].map((byte) => alphabet[byte % 32]).join('')

const grouped = (symbols: string) => symbols.replace(/(.{4})(?=.)/g, '$1-')

/** What the informer holds: `XXXX-XXXX-XXXX`, 60 random bits. */
export const freshCode = () => grouped(random(12))

/** What offices call a complaint: `PS-7K3MQ2`, a child's `BM-7K3MQ2`. Random, so that gaps tell nothing about complaints one may not see. */
export const freshRef = (programme: ProgrammeId = 'satark') => `${programme === 'bal' ? 'BM' : 'PS'}-${random(6)}`

const asDigit = (digit: string) => String((digit.codePointAt(0) ?? 0) - 0x0966)

/**
 * A code as people type it: any case, with or without dashes and spaces, O for 0, I or L for 1, Devanagari digits.
 * Null when it cannot be a code.
 */
export function readCode(typed: string): string | null {
  const symbols = typed
    .normalize('NFKC')
    .replace(/[०-९]/g, asDigit)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(symbols) ? grouped(symbols) : null
}

const word = () => aliasWords[randomInt(aliasWords.length)]

/** A way to speak of one informer: two words and two digits, random, another one for every complaint. In Latin letters, as it is kept. */
export const freshAlias = () => `${word()} ${word()} ${randomInt(10, 100)}`
