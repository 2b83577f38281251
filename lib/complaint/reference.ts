import { randomBytes, randomInt } from 'node:crypto'
import type { ProgrammeId } from '@/lib/programme/types'

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

/** Words that mean something pleasant in Hindi and are easy to read in English; none is a person's title, a caste or a place of the range. */
const words = [
  'Ambar',
  'Badal',
  'Bela',
  'Champa',
  'Chameli',
  'Chand',
  'Dhara',
  'Dhoop',
  'Gagan',
  'Gulab',
  'Hansa',
  'Indu',
  'Jheel',
  'Jugnu',
  'Kamal',
  'Kapas',
  'Kesar',
  'Kiran',
  'Koyal',
  'Lahar',
  'Mahua',
  'Megh',
  'Mogra',
  'Mor',
  'Nadi',
  'Neem',
  'Nila',
  'Ojas',
  'Palash',
  'Parvat',
  'Pawan',
  'Pipal',
  'Pushp',
  'Reti',
  'Sagar',
  'Saras',
  'Savan',
  'Shikha',
  'Shyama',
  'Sona',
  'Tara',
  'Taal',
  'Tulsi',
  'Usha',
  'Utsav',
  'Vasant',
  'Vriksh',
  'Yamini',
] as const

const word = () => words[randomInt(words.length)]

/** A way to speak of one informer: two words and two digits, random, another one for every complaint. */
export const freshAlias = () => `${word()} ${word()} ${randomInt(10, 100)}`
