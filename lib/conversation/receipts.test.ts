import { expect, it } from 'vitest'
import { overLimit } from '@/lib/whatsapp/limits'
import { atMenu, choicesOf, given, own } from './testing'

const hash = (n: number) => String(n).padStart(2, '0').repeat(32)
const at = (files: ReturnType<typeof own>['files'], language: 'hi' | 'en' = 'en') =>
  atMenu(language, given([own({ files })]))
    .tap('mine')
    .type('1')

it('a complaint says how many of its files are safe, with the beginnings of their receipts', () => {
  const chat = at([
    { n: 1, sha256: hash(1), lost: false },
    { n: 3, sha256: null, lost: false },
    { n: 4, sha256: null, lost: true },
  ])
  expect(chat.said.body).toContain('Files kept safe: 1 of 3 (1: 01010101)')
  expect(chat.said.body).toContain('One file did not arrive')
})

it('the whole receipt is there for the asking, in both languages, and thirty of them fit into a message', () => {
  for (const language of ['en', 'hi'] as const) {
    const chat = at(
      Array.from({ length: 45 }, (_, index) => ({ n: index + 1, sha256: hash(index), lost: false })),
      language,
    ).tap('receipts')
    expect(chat.said.body).toContain(`45: ${hash(44)}`)
    expect(overLimit(chat.said)).toEqual([])
  }
})

it('a complaint without files speaks of none', () => {
  const chat = at([])
  expect(chat.said.body).not.toContain('Files')
  expect(choicesOf(chat.said).some(({ id }) => id.endsWith('receipts'))).toBe(false)
})

it('whoever has sent files with a report is offered their receipts under its code, in both languages; whoever has not is not', () => {
  for (const language of ['en', 'hi'] as const) {
    const photo = { kind: 'media' as const, media: 'image' as const, ref: { mediaId: '1', mime: 'image/jpeg' } }
    const chat = atMenu(language).tap('report').tap('CATTLE').type('A truck full of cattle leaves every night')
    const sent = chat.hear(photo).hear({ kind: 'quiet' }).tap('finish').type('Sirkoni').tap('gz:1').tap('no').tap('right').tap('send')
    expect(overLimit(sent.said)).toEqual([])
    sent.world = given([own({ id: 'newer', files: [] }), own({ files: [{ n: 1, sha256: hash(7), lost: false }] })])
    sent.tap('receipts')
    expect(sent.said.body).toContain(`1: ${hash(7)}`)
    expect(sent.state).toMatchObject({ at: 'complaint', subject: own().id })
    const without = atMenu(language).tap('report').tap('CATTLE').type('A truck full of cattle leaves every night')
    without.tap('finish').type('Sirkoni').tap('gz:1').tap('no').tap('right').tap('send')
    expect(choicesOf(without.said).some(({ id }) => id.endsWith('receipts'))).toBe(false)
  }
})
