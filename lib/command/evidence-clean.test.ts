import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-command-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const inFolder = (name: string) => path.join(folder, name)

function given(name: string, bytes: Uint8Array | string): string {
  fs.writeFileSync(inFolder(name), bytes)
  return inFolder(name)
}

type Said = { code: number | null; out: string; error: string }

const ran = (command: string, words: string[]) =>
  new Promise<Said>((resolve) => {
    const child = execFile(command, words, (_, out, error) => resolve({ code: child.exitCode, out, error }))
  })

/** The command as an operator gives it, and what stands behind it. */
const throughNpm = (...words: string[]) => ran('npm', ['run', '--silent', 'evidence:clean', '--', ...words])
const clean = (...words: string[]) => ran(process.execPath, ['--import', 'tsx', 'lib/command/evidence-clean.ts', ...words])

/** A photo as a phone takes it: where, when, whose. */
const photo = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a6' } })
    .withExif({
      IFD0: { Artist: 'Ravi Kumar', Model: 'SN-7781-4420' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 44/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '82/1 41/1 0/1' },
    })
    .jpeg()
    .toBuffer()

/** The GPS block (tag 0x8825) of a picture's EXIF. */
const placed = async (file: string) => (await sharp(file).metadata()).exif?.includes(Buffer.from([0x25, 0x88])) ?? false

describe('npm run evidence:clean', () => {
  it('makes a copy of a photo that says neither where it was taken nor by whom, and leaves the photo as it is', async () => {
    const bytes = await photo()
    const [source, target] = [given('photo.jpg', bytes), inFolder('copy.jpg')]
    expect([await placed(source), bytes.includes('Ravi Kumar'), bytes.includes('SN-7781-4420')]).toEqual([true, true, true])
    const { code, out, error } = await throughNpm(source, target)
    expect([code, error, JSON.parse(out)]).toEqual([0, '', { outcome: 'cleaned', kind: 'jpeg', reason: '' }])
    expect(out).toMatch(/^\{.*\}\n$/)
    const copy = fs.readFileSync(target)
    const { exif, xmp, iptc, width, height } = await sharp(copy).metadata()
    expect([exif, xmp, iptc, width, height]).toEqual([undefined, undefined, undefined, 64, 48])
    for (const word of ['Ravi Kumar', 'SN-7781-4420', 'Exif']) expect(copy.includes(word)).toBe(false)
    expect(fs.readFileSync(source).equals(bytes)).toBe(true)
  })

  it('refuses a damaged photo in one line, and leaves no copy, not even one of yesterday', async () => {
    const bytes = await photo()
    const [source, target] = [given('half.jpg', bytes.subarray(0, Math.floor(bytes.length * 0.8))), given('half-copy.jpg', 'of yesterday')]
    const { code, out, error } = await clean(source, target)
    expect([code, error, JSON.parse(out)]).toEqual([0, '', { outcome: 'refused', kind: 'jpeg', reason: 'unreadable' }])
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('half-copy'))).toEqual([])
  })

  it.each([
    ['words', 'nothing that one sees or hears'],
    ['a drawing that could fetch', '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:9/"/></svg>'],
    ['nothing at all', ''],
  ])('keeps %s sealed without a copy, whatever the name says', async (_, content) => {
    const target = inFolder('none.jpg')
    const { code, out, error } = await clean(given('said.jpg', content), target)
    expect([code, error, JSON.parse(out)]).toEqual([0, '', { outcome: 'sealed-only', kind: null, reason: 'unknown_kind' }])
    expect(fs.existsSync(target)).toBe(false)
  })

  it('says in one line what is wrong with what it was given, and fails', async () => {
    const alone = given('alone.jpg', 'x')
    const usage = 'npm run evidence:clean -- <in> <out>'
    const wrong: [string[], string][] = [
      [[], usage],
      [[alone], usage],
      [[alone, inFolder('a'), inFolder('b')], usage],
      [[inFolder('missing.jpg'), inFolder('a')], 'there is no file'],
      [[folder, inFolder('a')], 'there is no file'],
      [[alone, folder], 'no file that can be replaced'],
      [[alone, inFolder('missing/copy.jpg')], 'there is no folder'],
    ]
    const said = await Promise.all(wrong.map(([words]) => clean(...words)))
    for (const [index, [, words]] of wrong.entries()) {
      expect(said[index]).toEqual({ code: 1, out: '', error: expect.stringMatching(/^evidence:clean: [^\n]+\n$/) })
      expect(said[index]?.error).toContain(words)
    }
  })

  it('never replaces the photo it reads, under whatever name it is given twice', async () => {
    const bytes = await photo()
    const source = given('once.jpg', bytes)
    fs.symlinkSync(source, inFolder('again.jpg'))
    for (const target of [source, inFolder('again.jpg'), `${folder}/./once.jpg`]) {
      const { code, error } = await clean(source, target)
      expect([code, error]).toEqual([1, 'evidence:clean: the file to write is the one to read; name another\n'])
      expect(fs.readFileSync(source).equals(bytes)).toBe(true)
    }
  })
})
