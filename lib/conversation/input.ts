import { chatter, commands, fillers, greetingPhrases, greetings, numberWords } from './words'

/** One of the words that work at any step. */
export type Command = keyof typeof commands

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]|\p{Variation_Selector}|\u20e3/gu

/**
 * A text made comparable: digits of any script as 0-9, keycaps as digits, lower case, no nukta, chandrabindu as
 * anusvara, punctuation and emoji as blanks. Empty when nothing but those was written.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[^\P{Nd}0-9]/gu, digit)
    .toLowerCase()
    .replace(/\u093c/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

const known = new Map<string, string>()

/** `plain` of a word of ours (titles, synonyms, unit names), worked out once. Never for what a person wrote: that must not stay in memory. */
export function plainWord(word: string): string {
  const key = known.get(word) ?? plain(word)
  known.set(word, key)
  return key
}

/** Every script's ten digits stand in a row, so the value is the distance to the first of them. */
function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/** The number a whole message stands for: `२`, `2.`, `(2)`, `2️⃣`, `two`, `दो`, `do`; null for anything else. */
export function numberOf(text: string): number | null {
  const key = plain(text)
  if (/^\d{1,2}$/.test(key)) return Number(key)
  return wordNumbers.get(key) ?? null
}

/** A six-digit PIN code written with or without a blank in the middle; null for anything else. */
export function pinCode(text: string): string | null {
  const digits = plain(text).replace(/^(?:pin ?code|pin|पिन ?कोड|पिन)\s+/, '')
  return /^[1-9]\d{2} ?\d{3}$/.test(digits) ? digits.replace(' ', '') : null
}

/** The command a whole message is, if it is one. */
export function commandOf(text: string): Command | null {
  return commandWords.get(plain(text)) ?? null
}

/** A greeting and nothing else, in any script: "Hi", "नमस्ते जी", "hello sir", "👋". */
export function isGreeting(text: string): boolean {
  if (/^(?:👋|🙏|🙋|\p{Emoji_Modifier}|\p{Variation_Selector}|\s)+$/u.test(text) && text.trim() !== '') return true
  const key = squashed(plain(text))
  if (greetingKeys.has(key)) return true
  const words = withoutGreetings(key)
    .split(' ')
    .filter((word) => !fillerKeys.has(word))
  return words.every((word) => word === '*' || greetingKeys.has(word)) && words.length > 0
}

/** Greetings of several words as one sign, whatever comes before and after: "good morning sir", "ram ram ji". */
const withoutGreetings = (key: string) => phraseKeys.reduce((left, phrase) => ` ${left} `.replace(` ${phrase} `, ' * ').trim(), key)

/** "Thanks", "ok", emoji, dots: nothing to keep and nothing to understand. */
export function isChatter(text: string): boolean {
  const key = squashed(plain(text))
  return key === '' || chatterKeys.has(key)
}

/** Enough words to be a report of its own rather than a slip of the finger. */
export function substantial(text: string): boolean {
  const words = plain(text).split(' ')
  return words.length >= 3 && plain(text).replace(/[^\p{L}]/gu, '').length >= 8
}

/** At least two letters: "?", "7" and "." say nothing. */
export const wordy = (text: string) => (plain(text).match(/\p{L}/gu) ?? []).length >= 2

/** Coordinates in degrees from "25.74, 82.68" or a map link that carries them; null when there are none. */
export function coordinates(text: string): { lat: number; lng: number } | null {
  const found =
    /!3d(-?\d{1,2}\.\d+)!4d(-?\d{1,3}\.\d+)/.exec(text) ??
    /[?&/](?:q|ll|query|daddr|destination|center)=(?:loc:)?(-?\d{1,2}\.\d+)(?:,|%2C)\s*\+?(-?\d{1,3}\.\d+)/i.exec(text) ??
    /[/@](-?\d{1,2}\.\d+),\s*\+?(-?\d{1,3}\.\d+)/.exec(text) ??
    /^\s*(-?\d{1,2}\.\d{3,})\s*,\s*(-?\d{1,3}\.\d{3,})\s*$/.exec(text)
  if (!found) return null
  const lat = Number(found[1])
  const lng = Number(found[2])
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}

/** A short map link: it holds no coordinates and nothing of ours opens links. */
export const isShortMapLink = (text: string) => /\b(?:maps\.app\.goo\.gl|goo\.gl\/maps|g\.co\/)/i.test(text)

/** The poster's code at the end of its prefilled text, and what is left; null when there is none. */
export function posterIn(text: string): { code: string; rest: string } | null {
  const found = /[[［【{(]\s*([A-Za-z0-9][A-Za-z0-9-]{1,23})\s*[\]］】})]?\s*$/u.exec(text.normalize('NFKC'))
  if (!found?.[1] || !/[A-Za-z]/.test(found[1])) return null
  return { code: found[1].toUpperCase(), rest: text.normalize('NFKC').slice(0, found.index).trim() }
}

/** Repeated letters once: "hiiii", "hellooo". */
function squashed(key: string): string {
  return key.replace(/(\p{L})\1+/gu, '$1')
}

const keyed = (words: readonly string[]) => new Set(words.map((word) => squashed(plain(word))))
const greetingKeys = keyed([...greetings, ...greetingPhrases])
const phraseKeys = [...keyed(greetingPhrases)].filter((phrase) => phrase.includes(' '))
const fillerKeys = keyed(fillers)
const chatterKeys = keyed(chatter)
const wordNumbers = new Map(numberWords.flatMap((words, index) => words.map((word) => [plain(word), index + 1] as const)))

const commandWords = new Map<string, Command>()
for (const name of Object.keys(commands)) {
  if (isCommand(name)) for (const word of commands[name]) commandWords.set(plain(word), name)
}

function isCommand(name: string): name is Command {
  return name in commands
}
