import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagePictures } from '../look/document'
import { bytesOf } from '../track'
import { corpus } from '.'
import { decoded, picturePackets, pictureTrack } from './decoded'
import { hevcFilm } from './hevc'
import { mutants } from './mutant'
import { type Nasty, secretIn } from './secret'
import { av1, avc, vp8 } from './stream'
import { type Treated, treated } from './treated'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-corpus-'))
let files: Nasty[]
let all: Treated[]

beforeAll(async () => {
  files = await corpus()
  all = await treated(files, folder)
}, 240_000)

afterAll(() => fs.rmSync(folder, { recursive: true }))

const named = (name: string) => all.find((one) => one.name === name)
const copyOf = (name: string) => named(name)?.copy ?? Buffer.alloc(0)

describe('the corpus', () => {
  it('holds secrets, and the search for them finds them', () => {
    expect(files.filter(({ bytes }) => secretIn(bytes) !== null).length).toBeGreaterThan(40)
  })

  it('comes out as expected: cleaned, or kept without a copy', () => {
    const wrong = files.filter(
      ({ name, becomes }) => (named(name)?.result.outcome === 'cleaned' ? 'cleaned' : 'kept') !== becomes || (named(name)?.copy !== null) !== (becomes === 'cleaned'),
    )
    expect(wrong.map(({ name }) => [name, named(name)?.result])).toEqual([])
  })

  it('leaves no secret in any copy', () => {
    expect(all.filter(({ copy }) => copy && secretIn(copy)).map(({ name }) => name)).toEqual([])
  })

  it('leaves copies that decode', async () => {
    const broken: string[] = []
    for (const { name, copy, result } of all) if (copy && !((await decoded(result.type ?? '', copy)) > 0)) broken.push(name)
    expect(broken).toEqual([])
  })

  it('is never taken at its word: the kind is that of the bytes', () => {
    for (const name of ['drawing.jpg', 'avif.jpg', 'moving.jpg', 'tiff.jpg', 'page.jpg', 'sheet.pdf', 'list.m3u8']) {
      expect(named(name)?.result, name).toMatchObject({ outcome: 'sealed-only', kind: null, reason: 'unknown_kind' })
    }
  })
})

describe('copies', () => {
  it('of pictures stand upright', () => {
    expect(named('turned.jpg')?.result).toMatchObject({ width: 64, height: 96 })
  })

  it('of pictures show what the picture showed', async () => {
    const pixels = async (bytes: Buffer) => sharp(bytes).raw().toBuffer()
    const [before, after] = [await pixels(named('gps-owner-serial.jpg')?.bytes ?? Buffer.alloc(0)), await pixels(copyOf('gps-owner-serial.jpg'))]
    const off = before.reduce((sum, value, at) => sum + Math.abs(value - (after[at] ?? 0)), 0) / before.length
    expect(after.length).toBe(before.length)
    expect(off).toBeLessThan(24)
  })

  it.each(['tags-sei.mp4', 'text-track.mp4', 'pieces.mp4', 'phone.mov', 'attachment.mkv'])('of H.264 have every picture and no other unit: %s', async (name) => {
    expect(await picturePackets(copyOf(name))).toEqual(Array.from({ length: 10 }, (_, frame) => avc.clean(frame)))
  })

  it.each(['sei.hevc.mp4', 'sei.hevc.mkv'])('of H.265 have every picture at its time, nothing before or behind it, and a set-up of parameters alone: %s', async (name) => {
    const shown = ({ config, packets }: Awaited<ReturnType<typeof pictureTrack>>) => ({
      record: Buffer.from(bytesOf(config?.description) ?? []).toString('hex'),
      pictures: packets.map(({ data, type, timestamp }) => [type, timestamp.toFixed(2), Buffer.from(data).toString('hex')]),
    })
    const spoiled = await pictureTrack(named(name)?.bytes ?? Buffer.alloc(0))
    expect(spoiled.packets.filter(({ data }) => secretIn(Buffer.from(data)))).toHaveLength(8)
    expect(secretIn(Buffer.from(bytesOf(spoiled.config?.description) ?? []))).not.toBeNull()
    expect(shown(await pictureTrack(copyOf(name)))).toEqual(shown(await hevcFilm()))
  })

  it('of VP8 have every picture, and it decodes', async () => {
    const frame = await vp8()
    const packets = await picturePackets(copyOf('tags.webm'))
    expect(packets).toEqual(Array.from({ length: 10 }, () => frame))
  })

  it('of AV1 have every picture without its metadata', async () => {
    const { clean } = await av1('')
    expect(await picturePackets(copyOf('light.mp4'))).toEqual(Array.from({ length: 10 }, () => clean))
  })

  it('of documents have every page, and show what a form was filled in with', async () => {
    expect(named('javascript.pdf')?.result).toMatchObject({ pages: 2, type: 'application/pdf' })
    const dark = async (name: string) => (await sharp(pagePictures(copyOf(name))[1]).stats()).channels[0]?.mean ?? 0
    expect(await dark('form.pdf')).toBeLessThan(await dark('author.pdf'))
  })
})

it('damaged files end in an outcome, a copy or none, and the next file is none the wiser', async () => {
  const whole = files.filter(({ becomes }) => becomes === 'cleaned')
  const done = await treated(mutants(whole, 30, 1), folder)
  expect(done.length).toBe(30)
  expect(done.filter(({ result, copy }) => (result.outcome === 'cleaned') !== (copy !== null)).map(({ name }) => name)).toEqual([])
  expect(done.filter(({ result }) => !['cleaned', 'refused', 'sealed-only'].includes(result.outcome))).toEqual([])
  expect(done.filter(({ copy }) => copy && secretIn(copy)).map(({ name }) => name)).toEqual([])
  expect(fs.readdirSync(folder)).toEqual([])
}, 240_000)
