import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, OggOutputFormat, Output } from 'mediabunny'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { cleaned, disguised } from '@/lib/evidence/clean'
import { corpus } from '@/lib/evidence/clean/corpus'
import { mutants } from '@/lib/evidence/clean/corpus/mutant'
import { type Nasty, secretIn } from '@/lib/evidence/clean/corpus/secret'
import { asMp3, vowel } from '@/lib/evidence/clean/corpus/speech'
import { avc, opus } from '@/lib/evidence/clean/corpus/stream'
import { type Treated, treated } from '@/lib/evidence/clean/corpus/treated'
import { openOriginalStream, originalKeyBytes, sealOriginalStream } from '@/lib/evidence/original-cipher'
import type { Line } from './measure'

const wanted = { seconds: 10, residentMb: 512, mutants: 1000 }

/** A photograph's worth of detail: noise under a gradient. */
async function photo(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  return sharp({ create: { width, height, channels: 3, background: '#888888', noise } })
    .withExif({ IFD0: { Artist: 'somebody' } })
    .jpeg({ quality: 85 })
    .toBuffer()
}

/** A film of `megabytes` with a packet of 40 kB every thirtieth of a second. */
async function film(megabytes: number): Promise<Buffer> {
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() })
  const source = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(source)
  await output.start()
  const body = Buffer.concat([Buffer.from([0, 0, 0x9c, 0x40, 0x65]), randomBytes(0x9c3f)])
  const decoderConfig = { codec: 'avc1.42c00a', codedWidth: 32, codedHeight: 32, description: avc.record }
  for (let at = 0; at * 40_000 < megabytes * 1e6; at += 1) await source.add(new EncodedPacket(body, 'key', at / 30, 1 / 30), { decoderConfig })
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}

async function voiceNote(seconds: number): Promise<Buffer> {
  const output = new Output({ format: new OggOutputFormat(), target: new BufferTarget() })
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source)
  await output.start()
  const decoderConfig = { codec: 'opus', numberOfChannels: 1, sampleRate: 48_000, description: opus.head }
  for (let at = 0; at * opus.seconds < seconds; at += 1) await source.add(new EncodedPacket(opus.sample, 'key', at * opus.seconds, opus.seconds), { decoderConfig })
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}

async function letter(pages: number): Promise<Buffer> {
  const made = await PDFDocument.create()
  const scan = await made.embedJpg(await photo(1240, 1754))
  for (let page = 0; page < pages; page += 1) made.addPage([595, 842]).drawImage(scan, { x: 0, y: 0, width: 595, height: 842 })
  return Buffer.from(await made.save())
}

const samples: [string, () => Promise<Buffer>, typeof cleaned][] = [
  ['photo, 12 megapixels', () => photo(4000, 3000), cleaned],
  ['photo, 48 megapixels', () => photo(8000, 6000), cleaned],
  ['voice note, 60 s', () => voiceNote(60), cleaned],
  ['voice note, 60 s, disguised', () => voiceNote(60), disguised],
  ['voice as MP3, 60 s, disguised', () => asMp3(vowel(130, [700, 1800], 60), 'voice'), disguised],
  ['film, 16 MB', () => film(16), cleaned],
  ['film, 100 MB', () => film(100), cleaned],
  ['scanned document, 10 pages', () => letter(10), cleaned],
]

async function byKind(folder: string): Promise<Line[]> {
  const lines: Line[] = []
  const [source, target] = [path.join(folder, 'in'), path.join(folder, 'out')]
  await cleaned(process.execPath, target)
  for (const [what, make, through] of samples) {
    fs.writeFileSync(source, await make())
    let figures = { seconds: 0, residentMb: 0 }
    const { outcome } = await through(source, target, { measured: (found) => (figures = found) })
    const reached = outcome === 'cleaned' && figures.seconds < wanted.seconds && figures.residentMb < wanted.residentMb
    lines.push({ what: `evidence: ${what}`, value: `${figures.seconds.toFixed(2)} s, ${figures.residentMb} MB`, goal: `${wanted.seconds} s, ${wanted.residentMb} MB`, reached })
  }
  return lines
}

type File = { name: string; bytes: Buffer }

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Sealed, and opened again after the file has been through the cleaner. */
async function sealedWhole(file: File): Promise<() => Promise<boolean>> {
  const [key, hash] = [randomBytes(originalKeyBytes), digest(file.bytes)]
  const sealed = Buffer.concat(await Readable.from([file.bytes], { objectMode: false }).pipe(sealOriginalStream(key)).toArray())
  return async () => digest(Buffer.concat(await Readable.from(openOriginalStream(key, Readable.from([sealed]))).toArray())) === hash
}

async function damaged(whole: Nasty[], folder: string): Promise<Line[]> {
  const files = mutants(whole, wanted.mutants, 7)
  const opened = await Promise.all(files.map(sealedWhole))
  const done = await treated(files, folder)
  const equal = (await Promise.all(opened.map((open) => open()))).filter(Boolean).length
  const count = (fits: (one: Treated) => boolean) => done.filter(fits).length
  const longest = Math.max(...done.map(({ seconds }) => seconds))
  const largest = Math.max(...done.map(({ residentMb }) => residentMb))
  const outcomes = ['cleaned', 'refused', 'sealed-only'].map((outcome) => `${count(({ result }) => result.outcome === outcome)} ${outcome}`).join(', ')
  const [killed, leaking] = [count(({ result }) => result.reason === 'too_slow'), count(({ copy }) => copy !== null && secretIn(copy) !== null)]
  return [
    {
      what: `evidence: ${done.length} damaged files`,
      value: `${outcomes}; ${killed} killed at the limit`,
      goal: `${wanted.mutants} outcomes`,
      reached: done.length === wanted.mutants,
    },
    { what: 'evidence: longest and largest of them', value: `${longest.toFixed(1)} s, ${largest} MB`, goal: '31 s, 600 MB', reached: longest < 31 && largest < 600 },
    { what: 'evidence: secrets left in the copies of damaged files', value: String(leaking), goal: '0', reached: leaking === 0 },
    { what: 'evidence: originals sealed, and equal after opening', value: String(equal), goal: String(wanted.mutants), reached: equal === wanted.mutants },
  ]
}

async function hidden(files: Nasty[], folder: string): Promise<Line[]> {
  const done = await treated(files, folder)
  const asExpected = done.filter(({ result }, index) => (result.outcome === 'cleaned') === (files[index]?.becomes === 'cleaned')).length
  const leaking = done.filter(({ copy }) => copy !== null && secretIn(copy) !== null).length
  const each = done.reduce((sum, { seconds }) => sum + seconds, 0) / done.length
  return [
    { what: `evidence: corpus of ${files.length} files, as expected`, value: String(asExpected), goal: String(files.length), reached: asExpected === files.length },
    { what: 'evidence: secrets left in the copies of the corpus', value: String(leaking), goal: '0', reached: leaking === 0 },
    { what: 'evidence: a small file, two at a time', value: `${each.toFixed(2)} s`, goal: '', reached: null },
  ]
}

/** The evidence cleaner: seconds and memory by kind, the corpus of hidden secrets, a thousand damaged files. */
export async function evidenceLines(): Promise<Line[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mitra-bench-evidence-'))
  try {
    const files = await corpus()
    const whole = files.filter(({ becomes }) => becomes === 'cleaned')
    return [...(await byKind(folder)), ...(await hidden(files, folder)), ...(await damaged(whole, folder))]
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}
