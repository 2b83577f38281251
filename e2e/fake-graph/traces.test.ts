import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { wamid } from '../payloads/wamid'
import { traces } from './traces'

const phone = '919999900001'
const found = (row: string) => traces(phone).some((trace) => row.includes(trace))
const hex = (text: string | Buffer) => Buffer.from(text).toString('hex')

describe('traces of a number', () => {
  it.each([
    ['as digits', `("call ${phone} now")`],
    ['without country code', '(09999900001)'],
    ['grouped', '(+91 99999 00001)'],
    ['with hyphens', '(9999-900-001)'],
    ['in Devanagari', '(९९९९९००००१)'],
    ['backwards', `(${[...'9999900001'].reverse().join('')})`],
    ['as bytes', `(\\x00${hex(phone)}ff)`],
    ['as UTF-16 bytes', `(\\x${Buffer.from(phone, 'utf16le').toString('hex')})`],
    ['in Devanagari bytes', `(\\x${hex('९९९९९००००१')})`],
    ['inside a message id', `(${wamid(phone, '3EB0AA')})`],
    ['inside a message id kept as bytes', `(\\x${hex(wamid(phone, '3EB0AA'))})`],
    ['as a hash without key', `(\\x${createHash('sha256').update(phone).digest('hex')})`],
    ['as MD5 in base64', `(${createHash('md5').update(`+${phone}`).digest('base64')})`],
    ['as an eight-byte integer', `(\\x${BigInt(phone).toString(16).padStart(16, '0')})`],
    ...[0, 1, 2, 3].map((lead): [string, string] => [`in base64 after ${lead} bytes`, `(${Buffer.from(`${'x'.repeat(lead)}${phone} and more`).toString('base64')})`]),
  ])('are seen %s', (_, row) => expect(found(row)).toBe(true))

  it('are not seen in another number, in its keyed hash, or in random bytes', () => {
    expect(found('(919999900002)')).toBe(false)
    expect(found(`(\\x${hex(createHash('sha512').update(`pepper${phone}`).digest())})`)).toBe(false)
  })
})

it('words are looked for as they are and as bytes', () => {
  expect(traces('राजू यादव').some((trace) => `(\\x${hex('राजू यादव')})`.includes(trace))).toBe(true)
})
