import { createHash } from 'node:crypto'

const devanagari = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)))
const hex = (bytes: Buffer) => bytes.toString('hex')

/** The ways people and programs write an Indian mobile number. */
function surfaces(digits: string): string[] {
  const local = digits.length > 10 ? digits.slice(-10) : digits
  const [left, right] = [local.slice(0, 5), local.slice(5)]
  const grouped = ['-', ' ', '.'].flatMap((mark) => [`${left}${mark}${right}`, `${local.slice(0, 4)}${mark}${local.slice(4, 7)}${mark}${local.slice(7)}`])
  return [local, ...grouped, [...local].join(' '), [...local].toReversed().join(''), devanagari(local), devanagari(`${left} ${right}`)]
}

/** Base64 of text that stands anywhere inside something longer: the middle that does not depend on its neighbours, at three alignments. */
function base64Cores(text: string): string[] {
  return [0, 1, 2].map((lead) => {
    const whole = Buffer.concat([Buffer.alloc(lead), Buffer.from(text)])
      .toString('base64')
      .replace(/=+$/, '')
    const loose = (lead + Buffer.byteLength(text)) % 3
    return whole.slice(lead === 0 ? 0 : lead + 1, loose === 0 ? undefined : -1)
  })
}

function hashes(text: string): string[] {
  return ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => {
    const digest = createHash(name).update(text).digest()
    return [hex(digest), digest.toString('base64')]
  })
}

/**
 * What to look for in the text form of a row, where bytes stand as hex: every spelling of a number (or a name as it is),
 * plain, in UTF-8 and UTF-16, in hex, base64 and as a hash without a key.
 */
export function traces(wanted: string): string[] {
  const digits = wanted.replace(/\D/g, '')
  const isNumber = digits.length >= 8 && /^[\d\s+().-]+$/.test(wanted)
  const texts = isNumber ? surfaces(digits) : [wanted.trim()]
  const whole = isNumber ? [digits, `+${digits}`, digits.slice(-10), `0${digits.slice(-10)}`] : [wanted.trim()]
  const inBytes = texts.flatMap((text) => [hex(Buffer.from(text)), hex(Buffer.from(text, 'utf16le'))])
  const packed = isNumber ? [digits, digits.slice(-10)].map((number) => BigInt(number).toString(16)).filter((number) => number.length >= 8) : []
  const encoded = texts.flatMap((text) => base64Cores(text))
  return [
    ...new Set([...texts, ...inBytes, ...packed.map((number) => number.padStart(16, '0')), ...encoded, ...encoded.map((core) => hex(Buffer.from(core))), ...whole.flatMap(hashes)]),
  ]
}
