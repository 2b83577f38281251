import { createHash } from 'node:crypto'

/** Shorter runs of bytes turn up by chance; they are looked for only as longer encodings. */
const shortest = 8

const devanagari = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)))
const rot13 = (text: string) => text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < 'n' ? 13 : -13)))

/** How a number gets written: with and without country code, grouped, in Devanagari, reversed, without its first digits. */
function numberForms(digits: string): string[] {
  const national = digits.slice(-10)
  const grouped = [`${national.slice(0, 5)} ${national.slice(5)}`, `${national.slice(0, 5)}-${national.slice(5)}`, [...national].join(' '), [...national].join('-')]
  const forms = [digits, `+${digits}`, `0${national}`, national, ...grouped, [...digits].reverse().join(''), [...national].reverse().join(''), national.slice(1)]
  return [...forms, devanagari(digits), devanagari(national)]
}

/** The three base64 texts of `bytes` that appear whatever stands before them, without the letters that depend on neighbours. */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const from = shift === 0 ? 0 : shift === 1 ? 2 : 3
    const whole = Math.floor(((shift + bytes.length) * 8) / 6)
    return text.slice(from, whole)
  })
}

function integers(digits: string): Buffer[] {
  const value = BigInt(digits)
  const [little, big] = [Buffer.alloc(8), Buffer.alloc(8)]
  little.writeBigUInt64LE(value)
  big.writeBigUInt64BE(value)
  return [little, big, Buffer.from(value.toString(36)), Buffer.from(value.toString(16))]
}

function textEncodings(text: string): Buffer[] {
  const utf8 = Buffer.from(text)
  const bodies = [utf8, Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]
  const hex = utf8.toString('hex')
  const base64 = base64Cores(utf8)
  const hashes = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(utf8).digest())
  const written = [
    hex,
    hex.toUpperCase(),
    encodeURIComponent(text),
    [...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    JSON.stringify(text).slice(1, -1),
    [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    rot13(text),
    ...base64,
    ...base64.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')),
    ...base64.map((core) => Buffer.from(core).toString('hex')),
    ...hashes.flatMap((hash) => [hash.toString('hex'), hash.toString('hex').toUpperCase(), hash.toString('base64').replace(/=+$/, '')]),
  ]
  return [...bodies, ...hashes, ...written.map((form) => Buffer.from(form))]
}

export type Identity = { number: string; bsuid: string; username?: string; name: string; wamids?: string[] }

/** Every byte string by which this person could be known again; about 400 for a number, fewer for the rest. */
export function patternsOf(person: Identity): Buffer[] {
  const texts = [
    ...numberForms(person.number),
    person.bsuid,
    person.bsuid.slice(3),
    person.username ?? '',
    person.name,
    ...(person.wamids ?? []),
    ...(person.wamids ?? []).map((wamid) => wamid.replace(/^wamid\./, '')),
  ]
  const national = person.number.slice(-10)
  const found = [...texts.filter(Boolean).flatMap(textEncodings), ...integers(person.number), ...integers(national)]
  const unique = new Map(found.filter((pattern) => pattern.length >= shortest).map((pattern) => [pattern.toString('latin1'), pattern]))
  return [...unique.values()]
}
