import anyAscii from 'any-ascii'
import type { Heard } from '@/lib/conversation/types'
import { isTen, spoken } from './digit-word'

/** What must not stay in a text: the sender's own number and names. Known here and nowhere later. */
export type Own = { phone?: string; names: string[] }

const block = '█████'

type Token = { digits: string; start: number; end: number }

const digitOf = (char: string) => {
  const code = char.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return String(code - zero)
}

const piece = /\p{Nd}|\p{L}[\p{L}\p{M}]*|[^\p{Nd}\p{L}]+/gu
/** Between two digits of one number; a longer pause or another sign begins a new one. */
const within = /^(?:[\s\-‐-―.,()/_*:;|+~'"\p{Cf}\p{M}•·]){0,8}$/u
const fillers = ['and', 'aur', 'then', 'phir', 'fir', 'और', 'फिर']

/** Collects the digit runs of a text: each is one spoken or written number, with where its digits stand. */
class Runs {
  readonly found: Token[][] = [[]]
  #repeat = 1
  readonly #text: string

  constructor(text: string) {
    this.#text = text
    for (const { 0: part, index } of text.matchAll(piece)) this.#read(part, index, index + part.length)
  }

  #read(part: string, start: number, end: number): void {
    if (/^\p{Nd}/u.test(part)) this.#push(digitOf(part), start, end)
    else if (this.#isZero(part, start, end)) this.#push('0', start, end)
    else if (/^\p{L}/u.test(part)) this.#word(part, start, end)
    else if (!within.test(part)) this.#end()
  }

  /** The letter O beside a digit. */
  #isZero(part: string, start: number, end: number): boolean {
    return /^[oO]$/.test(part) && /\p{Nd}/u.test(this.#text.slice(Math.max(0, start - 1), start) + this.#text.slice(end, end + 1))
  }

  #word(part: string, start: number, end: number): void {
    const words = spoken(part)
    if (!words && !fillers.includes(part.toLowerCase())) this.#end()
    for (const said of words ?? []) {
      if ('repeat' in said) this.#repeat = said.repeat
      else this.#push(said.digits, start, end)
    }
  }

  /** "ninety", "eight" are 98, "double nine" is 99. */
  #push(digits: string, start: number, end: number): void {
    const run = this.found.at(-1)
    const last = run?.at(-1)
    const joins = last && isTen(last.digits) && /^[1-9]$/.test(digits) && !/\p{Nd}/u.test(this.#text.slice(last.start, last.end))
    if (joins) last.digits = last.digits.slice(0, 1)
    run?.push({ digits: (digits[0] ?? '').repeat(this.#repeat - 1) + digits, start, end })
    this.#repeat = 1
  }

  #end(): void {
    this.#repeat = 1
    if (this.found.at(-1)?.length) this.found.push([])
  }
}

/** Where the number stands in a run, its country code or trunk zero included. */
function* placesOf(run: Token[], core: string): Generator<[number, number]> {
  const digits = run.map((token) => token.digits).join('')
  const owner = run.flatMap((token, at) => Array.from({ length: token.digits.length }, () => at))
  for (let from = digits.indexOf(core); from >= 0; from = digits.indexOf(core, from + core.length)) {
    const prefix = /(?:00)?91$|0$/.exec(digits.slice(0, from))?.[0].length ?? 0
    const first = run[owner[from - prefix] ?? 0]
    const last = run[owner[from + core.length - 1] ?? 0]
    if (first && last) yield [first.start, last.end]
  }
}

function withoutNumber(text: string, phone: string): string {
  const core = phone.slice(-10)
  const places = new Runs(text).found.flatMap((run) => [...placesOf(run, core)])
  return places.reduceRight((left, [start, end]) => left.slice(0, start).replace(/\+\s*$/, '') + block + left.slice(end), text)
}

const introduction = /(?:my name(?: is|'s)?|i am|i'm|this is|mera na+m(?: hai)?|mera name|na+m|main|मेरा नाम|नाम|मैं)[\s:=\-–]*/giu
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Consonants of a word in Latin letters: राजेश, Rajesh and RAJESH agree. */
const skeleton = (word: string) =>
  anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')

/** Up to four words after an introduction, as far as they are the profile's. */
function withoutIntroduced(text: string, tokens: string[]): string {
  const own = new Set(tokens.map(skeleton).filter((bones) => bones.length >= 2))
  return text.replace(new RegExp(`(${introduction.source})((?:[\\p{L}\\p{M}.]+[ \\t]*){1,4})`, 'giu'), (_whole, lead: string, said: string) => {
    const kept = said.replace(/[\p{L}\p{M}]+/gu, (word) => (own.has(skeleton(word)) ? block : word))
    return lead + kept
  })
}

function withoutNames(text: string, names: string[]): string {
  const tokens = names.flatMap((name) => name.match(/[\p{L}\p{M}]{4,}/gu) ?? [])
  const whole = names.map((name) => name.trim()).filter((name) => name.length >= 8 || (/^\S{5,}$/.test(name) && /[\d_.]/.test(name)))
  const named = whole.reduce((left, name) => left.replace(new RegExp(`(?<![\\p{L}\\p{M}])@?${escaped(name)}(?![\\p{L}\\p{M}])`, 'giu'), block), text)
  return tokens.length > 0 ? withoutIntroduced(named, tokens) : named
}

/** Mail, UPI, Aadhaar and PAN that the sender calls his own. */
const possession =
  /((?:\b(?:my|mera|meri|mere)\b|मेरा|मेरी|मेरे)[^.!?\n।]{0,40}?)((?:[\w.+-]{1,64}@[\w.-]{1,255})|(?<=(?:aa?dh?aa?r|आधार)\D{0,20})(?:\d{4}[ -]?\d{4}[ -]?\d{4}\b)|(?:\b[A-Z]{5}\d{4}[A-Z]\b))/giu

/** `text` without the sender's own number in any written form, own names after an introduction, and own accounts. Other people's numbers stay. */
export function redacted(text: string, own: Own): string {
  const unnamed = withoutNames(text, own.names).replace(possession, `$1${block}`)
  return own.phone ? withoutNumber(unnamed, own.phone) : unnamed
}

/** The same for every text of a message. */
export function redactedHeard(heard: Heard, own: Own): Heard {
  const clean = (text: string) => redacted(text, own)
  switch (heard.kind) {
    case 'text':
      return { ...heard, text: clean(heard.text) }
    case 'media':
      return heard.caption ? { ...heard, caption: clean(heard.caption) } : heard
    case 'pin':
      return { ...heard, ...(heard.name ? { name: clean(heard.name) } : {}), ...(heard.address ? { address: clean(heard.address) } : {}) }
    default:
      return heard
  }
}
