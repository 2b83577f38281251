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
const within = /^[\s\-‐-―.,()/_*:;|+~'"\p{Cf}\uFE0F\u20E3•·]{0,8}$/u
const fillers = ['and', 'aur', 'then', 'phir', 'fir', 'और', 'फिर']

/** Digit runs of a text: each is the digits of one spoken or written number with where they stand. */
function runsOf(text: string): Token[][] {
  const runs: Token[][] = [[]]
  let repeat = 1
  const push = (digits: string, start: number, end: number) => {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (last && isTen(last.digits) && digits.length === 1 && !/\p{Nd}/u.test(text.slice(last.start, last.end)) && digits !== '0') last.digits = last.digits.slice(0, 1)
    run?.push({ digits: (digits[0] ?? '').repeat(repeat - 1) + digits, start, end })
    repeat = 1
  }
  for (const { 0: part, index: start } of text.matchAll(piece)) {
    const end = start + part.length
    if (/^\p{Nd}/u.test(part)) push(digitOf(part), start, end)
    else if (/^[oO]$/.test(part) && /\p{Nd}/u.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1))) push('0', start, end)
    else if (/^\p{L}/u.test(part)) {
      const words = spoken(part)
      if (words) for (const said of words) 'repeat' in said ? (repeat = said.repeat) : push(said.digits, start, end)
      else if (!fillers.includes(part.toLowerCase())) runs.push([])
    } else if (!within.test(part)) runs.push([])
  }
  return runs
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
  const places = runsOf(text).flatMap((run) => [...placesOf(run, core)])
  return places.reduceRight((left, [start, end]) => left.slice(0, start).replace(/\+\s*$/, '') + block + left.slice(end), text)
}

const introduction = /(?:my name(?: is|'s)?|i am|i'm|this is|mera na+m(?: hai)?|mera name|na+m|main|मेरा नाम|नाम|मैं)[\s:=\-–]*/giu
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Consonants of a word in Latin letters: राजेश, Rajesh and RAJESH agree. */
const skeleton = (word: string) => anyAscii(word).toLowerCase().replace(/[^a-z]/g, '').replace(/ph/g, 'f').replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1')

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
  const whole = names.map((name) => name.trim()).filter((name) => name.length >= 8 || /^\S{5,}$/.test(name) && /[\d_.]/.test(name))
  const named = whole.reduce((left, name) => left.replace(new RegExp(`(?<![\\p{L}\\p{M}])@?${escaped(name)}(?![\\p{L}\\p{M}])`, 'giu'), block), text)
  return tokens.length > 0 ? withoutIntroduced(named, tokens) : named
}

/** Mail, UPI, Aadhaar and PAN that the sender calls his own. */
const possession = /((?:\b(?:my|mera|meri|mere)\b|मेरा|मेरी|मेरे)[^.!?\n।]{0,40}?)((?:[\w.+-]+@[\w.-]+)|(?<=(?:aa?dh?aa?r|आधार)\D{0,20})(?:\d{4}[ -]?\d{4}[ -]?\d{4}\b)|(?:\b[A-Z]{5}\d{4}[A-Z]\b))/giu

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
