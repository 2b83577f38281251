import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { cleaned, disguised } from '.'
import { plainReason } from './answer'
import { allowedMs } from './caged'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-clean-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function given(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, bytes)
  return file
}

it('a picture becomes a JPEG of its pixels', async () => {
  const target = path.join(folder, 'copy.jpg')
  const source = given(
    'a',
    await sharp({ create: { width: 30, height: 20, channels: 4, background: '#aa3311' } })
      .png()
      .toBuffer(),
  )
  expect(await cleaned(source, target)).toEqual({
    outcome: 'cleaned',
    kind: 'png',
    type: 'image/jpeg',
    reason: '',
    width: 30,
    height: 20,
    pages: null,
    durationMs: null,
    sound: false,
  })
  expect((await sharp(target).metadata()).format).toBe('jpeg')
})

it('what is not of a shown kind is kept and leaves no copy, whatever its name', async () => {
  const [source, target] = [given('drawing.jpg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>'), path.join(folder, 'none.jpg')]
  fs.writeFileSync(target, 'of yesterday')
  expect(await cleaned(source, target)).toMatchObject({ outcome: 'sealed-only', kind: null, reason: 'unknown_kind' })
  expect(await disguised(source, target)).toMatchObject({ outcome: 'sealed-only', reason: 'unknown_kind' })
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([])
})

it('a child has ten seconds, more for long recordings and many pages, never more than ten minutes', () => {
  expect(allowedMs({ durationMs: null, pages: null })).toBe(10_000)
  expect(allowedMs({ durationMs: 4000, pages: null })).toBe(10_000)
  expect(allowedMs({ durationMs: 60_000, pages: null })).toBe(120_000)
  expect(allowedMs({ durationMs: null, pages: 40 })).toBe(60_000)
  expect(allowedMs({ durationMs: 1e12, pages: null })).toBe(600_000)
})

it('people are told one of five reasons', () => {
  expect(plainReason('locked')).toBe('unreadable')
  expect(plainReason('track_not_carried')).toBe('unknown_kind')
})
