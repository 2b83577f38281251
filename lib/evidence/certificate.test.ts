import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { type CertificateRequest, type Certified, certificate } from './certificate'
import type { CustodyStep } from './types'

const madeAt = new Date('2026-11-21T20:40:00Z')
const hex = (length: number) => 'a1'.repeat(length)

const item: Certified = {
  label: 'E-01',
  by: 'informer',
  sniffed: 'ogg',
  original: { size: 48_213, sha256: hex(32), sha512: hex(64) },
  clean: { type: 'audio/ogg', size: 47_000, sha256: hex(32) },
  disguised: { type: 'audio/mpeg', size: 52_000, sha256: hex(32) },
}

const step = (action: string): CustodyStep => ({ seq: 1, at: madeAt, actor: 'system', name: null, unit: null, action, detail: {} })
const custody = [step('evidence_received'), step('evidence_sealed')]

const request: CertificateRequest = {
  ref: 'JNP-26-000123',
  caseNumber: 'FIR 214/2026, थाना कोतवाली',
  requestedBy: { name: { en: 'Superintendent of Police', hi: 'पुलिस अधीक्षक' }, office: { en: 'Jaunpur', hi: 'जौनपुर' } },
  decidedBy: { name: { en: 'Deputy Inspector General', hi: 'उप महानिरीक्षक' }, office: null },
  madeAt,
  source: { kind: 'server', id: null },
  simulated: false,
}

it('the certificate is Part A on two sheets and Part B on one', async () => {
  const read = await PDFDocument.load(await certificate(item, custody, request), { updateMetadata: false })
  expect(read.getPageCount()).toBe(3)
  expect([read.getTitle(), read.getAuthor(), read.getProducer()]).toEqual(['Certificate E-01', undefined, ''])
  expect(read.getCreationDate()).toEqual(madeAt)
})

it('a file without copies, or kept on a cloud, or sent by an officer has one too', async () => {
  const bare = { ...item, by: 'officer' as const, sniffed: null, clean: null, disguised: null }
  const made = await certificate(bare, [], { ...request, source: { kind: 'cloud', id: 'bucket mitra-originals' }, simulated: true })
  expect(made.subarray(0, 5).toString()).toBe('%PDF-')
})

it('the same input makes the same paper', async () => {
  const strip = (bytes: Buffer) => bytes.toString('latin1').replace(/\/ID \[.*\]/, '')
  expect(strip(await certificate(item, custody, request))).toBe(strip(await certificate(item, custody, request)))
})
