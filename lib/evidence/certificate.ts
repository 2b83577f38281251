import type { Named } from '@/lib/complaint/types'
import { certificateWords } from '@/lib/i18n/certificate'
import { Paper } from '@/lib/pdf/paper'
import { indianTime } from './indian-time'
import { tickGrid } from './tick-grid'
import type { CustodyStep, Evidence } from './types'

/** What of an item the certificate speaks of: the original, and the copies that are handed over with it. */
export type Certified = Pick<Evidence, 'label' | 'by' | 'sniffed' | 'clean'> & {
  original: { size: number; sha256: string; sha512: string } | null
  disguised?: Evidence['disguised']
}

type Side = { name: Named; office: Named | null }

export type CertificateRequest = {
  /** Reference of the complaint. */
  ref: string
  caseNumber: string
  requestedBy: Side
  decidedBy: Side
  /** When the papers are made. */
  madeAt: Date
  /** Where the original was kept, and what the operator calls that machine or bucket; null leaves a blank. */
  source: { kind: 'server' | 'cloud'; id: string | null }
  simulated: boolean
}

const { en, hi } = certificateWords
const small = { size: 9 }
const quiet = { size: 8, colour: '#5E6673' }

type Key = { [K in keyof typeof en]: (typeof en)[K] extends string ? K : never }[keyof typeof en]

const both = (key: Key) => `${en[key]} / ${hi[key]}`

/** The English sentence of the Act, and under it the Hindi one. */
function sentence(paper: Paper, key: Key): void {
  paper.paragraph(en[key], small)
  paper.paragraph(hi[key], small)
  paper.space(3)
}

const blanks = (paper: Paper, ...keys: Key[]) => paper.fields(keys.map((key) => ({ label: both(key), value: null })))

const sideOf = ({ name, office }: Side) => (['en', 'hi'] as const).map((language) => [name[language], office?.[language]].filter(Boolean).join(', ')).join(' / ')

function head(paper: Paper, item: Certified, request: CertificateRequest): void {
  paper.heading(both('title'), 1)
  paper.paragraph(`${en.act} ${hi.act}`, small)
  paper.space(4)
  paper.fields([
    { label: both('caseNumber'), value: request.caseNumber },
    { label: both('record'), value: `${item.label}, ${request.ref}` },
    { label: both('asked'), value: sideOf(request.requestedBy) },
    { label: both('agreed'), value: sideOf(request.decidedBy) },
    { label: both('prepared'), value: indianTime(request.madeAt) },
  ])
  paper.paragraph(`${en.enclosures} ${hi.enclosures}`, quiet)
  paper.paragraph(`${en.warning} ${hi.warning}`, quiet)
  paper.paragraph(`${en.translation} ${hi.translation}`, quiet)
  paper.rule()
}

const pairs = <K extends string>(left: Record<K, string>, right: Record<K, string>, ticked: readonly K[]) =>
  (Object.keys(left) as K[]).map((key) => ({ label: left[key] === right[key] ? left[key] : `${left[key]} / ${right[key]}`, ticked: ticked.includes(key) }))

/** What the system itself knows of the record, in both languages. */
function factsOf(item: Certified, custody: CustodyStep[]): string {
  const when = (action: string) => {
    const step = custody.find((one) => one.action === action)
    return step ? indianTime(step.at) : null
  }
  const told = item.by === 'officer' ? 'byOfficer' : 'received'
  const facts = [item.sniffed ?? '?', String(item.original?.size ?? '?'), when('evidence_received'), when('evidence_sealed')] as const
  return `${en[told](...facts)}\n${hi[told](...facts)}`
}

function device(paper: Paper, { source }: CertificateRequest, more: string): void {
  tickGrid(paper, pairs(en.sources, hi.sources, [source.kind]), 4)
  blanks(paper, 'model', 'colour', 'serial')
  paper.fields([
    { label: both('number'), value: source.id },
    { label: both('more'), value: more },
  ])
}

function hashes(paper: Paper, { original, clean, disguised }: Certified): void {
  sentence(paper, 'hash')
  tickGrid(paper, pairs(en.algorithms, hi.algorithms, ['sha256', 'other']), 2)
  const rows = [
    ...(original
      ? [
          [`${both('original')} · SHA256`, original.sha256],
          [`${both('original')} · SHA512`, original.sha512],
        ]
      : []),
    ...(clean ? [[`${both('clean')} · SHA256`, clean.sha256]] : []),
    ...(disguised ? [[`${both('disguised')} · SHA256`, disguised.sha256]] : []),
  ]
  paper.table(
    [
      { title: both('what'), width: 3 },
      { title: both('value'), width: 6 },
    ],
    rows,
  )
  paper.paragraph(`${en.enclosed} ${hi.enclosed}`, small)
}

function signature(paper: Paper, key: 'signatureA' | 'signatureB'): void {
  paper.need(120)
  paper.space(16)
  blanks(paper, key)
  blanks(paper, 'date', 'time', 'place')
}

/**
 * The certificate of section 63(4)(c) of the Bharatiya Sakshya Adhiniyam, 2023 for one item: Parts A and B of the Schedule, Hindi and English, filled in as far as
 * the system knows. Names, signatures, dates, hours and places of the signatories stay blank. Pure: the same for the same input. Times are Indian.
 */
export async function certificate(item: Certified, custody: CustodyStep[], request: CertificateRequest): Promise<Buffer> {
  const mark = request.simulated ? 'सिम्युलेटेड / simulated · ' : ''
  const paper = new Paper({ title: `${en.title} ${item.label}`, footer: `${mark}${item.label} · ${request.ref} · ${request.caseNumber}`, at: request.madeAt })
  head(paper, item, request)
  paper.heading(both('partA'))
  paper.paragraph(`${en.signer} ${hi.signer}`, quiet)
  blanks(paper, 'name', 'parent', 'home')
  sentence(paper, 'affirm')
  sentence(paper, 'produced')
  device(paper, request, factsOf(item, custody))
  sentence(paper, 'control')
  tickGrid(paper, pairs(en.holding, hi.holding, []), 2)
  paper.paragraph(both('byMe'), small)
  hashes(paper, item)
  signature(paper, 'signatureA')
  paper.newPage()
  paper.heading(both('partB'))
  blanks(paper, 'name', 'parent', 'home')
  sentence(paper, 'affirm')
  sentence(paper, 'obtained')
  device(paper, request, both('asInA'))
  hashes(paper, item)
  signature(paper, 'signatureB')
  return paper.finish()
}
