import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { patternsOf } from './patterns'
import { Scanner } from './scan'

const person = {
  number: '919876501234',
  bsuid: 'IN.13491208655302741918',
  username: 'lalganj.wala',
  name: 'Ramdulare Tiwari',
  wamids: ['wamid.HBgMOTE5ODc2NTAxMjM0FQIAEhggM0VCMDk4N0ZBQjE2QkMxREQ0OTUA'],
}
const patterns = patternsOf(person)
const scanner = new Scanner(patterns)

test('a number, a user id, a name and a message id have hundreds of ways to be written', () => {
  expect(patterns.length).toBeGreaterThan(400)
})

test('every planted pattern is found, wherever it stands', () => {
  const missed = patterns.filter((pattern) => {
    const bytes = Buffer.concat([randomBytes(1000 + (pattern.length % 7)), pattern, randomBytes(500)])
    return scanner.bytes('planted', bytes).length === 0
  })
  expect(missed).toEqual([])
})

test('twenty megabytes of chance hold nothing', () => {
  expect(scanner.bytes('chance', randomBytes(20_000_000))).toEqual([])
})

test.each([
  ['a column that keeps a message id', Buffer.from(`{"wamid":"${person.wamids[0]}"}`)],
  ['a message id as its base64 body carries the number', Buffer.from(Buffer.from(`\x1c\x18\x0c${person.number}\x15\x02`).toString('base64'))],
  ['a raw payload', Buffer.from(JSON.stringify({ contacts: [{ wa_id: person.number, profile: { name: person.name } }] }))],
  ['an unsalted hash', createHash('sha256').update(person.number).digest()],
  ['a file name', Buffer.from('IMG-98765-01234.jpg')],
  ['a compressed log', gzipSync(Buffer.from(`GET /?to=%2B${person.number}`))],
  ['Devanagari digits', Buffer.from('मेरा नंबर ९८७६५०१२३४ है')],
])('the gate fails on %s', (_, bytes) => {
  expect(scanner.bytes('control', bytes).length).toBeGreaterThan(0)
})
