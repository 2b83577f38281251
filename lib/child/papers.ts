import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { complaint } from '@/db/schema/complaint'
import { unit } from '@/db/schema/unit'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { now } from '@/lib/clock'
import { reading } from '@/lib/complaint/list'
import { childWords } from '@/lib/i18n/child'
import { day, moment } from '@/lib/i18n/format'
import { append } from '@/lib/ledger/append'
import { Paper } from '@/lib/pdf/paper'
import { categoryOf, programmeOf } from '@/lib/programme'
import { fileOf, referralsOf } from './parts'
import type { ChildFile, Referral } from './types'

const [en, hi] = [childWords('en'), childWords('hi')]
const office = 'दिल्ली बाल अधिकार संरक्षण आयोग / Delhi Commission for Protection of Child Rights'
const secret = 'गोपनीय: बच्चे की पहचान किसी को न बताएँ / Confidential: do not disclose who the child is'

type Subject = { id: string; ref: string; category: string; districtEn: string; districtHi: string; arrivedHour: Date; simulated: boolean }

/** What the commission calls it, in both languages. */
const both = (hindi: string, english: string) => `${hindi} / ${english}`
const onDay = (at: Date) => day(at, 'en')
const atMinute = (at: Date | null) => (at ? `${moment(at, 'en')} IST` : null)

async function subjectOf(tx: Tx, viewer: Viewer, ref: string): Promise<Subject | undefined> {
  const [found] = await tx
    .select({
      ...{ id: complaint.id, ref: complaint.ref, category: complaint.category, arrivedHour: complaint.arrivedHour, simulated: complaint.simulated },
      ...{ districtEn: unit.nameEn, districtHi: unit.nameHi },
    })
    .from(complaint)
    .innerJoin(unit, eq(unit.id, complaint.districtId))
    .where(and(eq(complaint.ref, ref), visible(viewer)))
  return found
}

function head(title: string, subject: Subject): Paper {
  const paper = new Paper({ title, footer: subject.simulated ? `${secret} · काल्पनिक / simulated` : secret, at: now() })
  paper.paragraph(office, { bold: true })
  paper.heading(title, 1)
  paper.rule()
  return paper
}

function matter({ category }: Subject): string {
  const name = categoryOf(programmeOf('bal'), category)?.name
  return name ? both(name.hi, name.en) : category
}

/** The signature that makes it a paper of the office; names are written by hand. */
function signed(paper: Paper): void {
  paper.space(24)
  paper.fields([
    { label: 'हस्ताक्षर और पदनाम / Signature and designation', value: null },
    { label: 'दिनांक और समय (IST) / Date and time', value: null },
    { label: 'पावती / Received by', value: null },
  ])
}

/** One paper of a case the viewer may see, as PDF; entered in the ledger. Null for what does not exist or is not open. */
function paperOf(viewer: Viewer, ref: string, kind: string, draw: (tx: Tx, subject: Subject) => Promise<Paper | null>): Promise<Buffer | null> {
  return reading<Buffer | null>(
    viewer,
    null,
    async (tx) => {
      const subject = await subjectOf(tx, viewer, ref)
      const paper = subject && (await draw(tx, subject))
      if (!subject || !paper) return null
      await append(tx, 'printed', { paper: kind }, subject.id)
      return paper.finish()
    },
    'readChildren',
  )
}

function drawReferral(subject: Subject, one: Referral): Paper {
  const paper = head('संदर्भ / Referral record', subject)
  paper.fields([
    { label: both('संदर्भ संख्या', 'Referral number'), value: one.number },
    { label: both('मामला', 'Case'), value: subject.ref },
    { label: both('किसे', 'To'), value: `${both(hi.referral.body[one.body], en.referral.body[one.body])}\n${one.toName}` },
    { label: both('भेजा', 'Sent'), value: `${onDay(one.sentAt)}, ${both(hi.referral.via[one.via], en.referral.via[one.via])}` },
    { label: both('जवाब कब तक', 'Answer due on'), value: onDay(one.dueAt) },
  ])
  paper.heading(both('लेख', 'Record'))
  paper.paragraph(one.record ?? '')
  paper.heading(both('ध्यान दें', 'Please note'))
  paper.paragraph('यह सूचना है, एफआईआर नहीं; क़ानून के अनुसार जाँचें। सूचना देने वाले का नाम आयोग की इस फ़ाइल में नहीं है और नहीं माँगा जा सकता।')
  paper.paragraph('This is information, not an FIR; look into it under the law. Whoever told it is not named in this record and cannot be asked for.')
  signed(paper)
  return paper
}

/** The minimised record that a body gets: what it needs, never who told it. */
export function referralPaper(viewer: Viewer, ref: string, id: string): Promise<Buffer | null> {
  return paperOf(viewer, ref, 'referral', async (tx, subject) => {
    const one = (await referralsOf(tx, subject.id)).find((referral) => referral.id === id)
    return one ? drawReferral(subject, one) : null
  })
}

const titles = {
  cwc: 'बाल कल्याण समिति को सूचना / Intimation to the Child Welfare Committee',
  court: 'विशेष अदालत को सूचना / Intimation to the Special Court',
} as const

function drawIntimation(subject: Subject, file: ChildFile, referrals: Referral[], to: 'cwc' | 'court'): Paper {
  const police = referrals.find(({ body }) => body === 'sjpu' || body === 'thana')
  const paper = head(titles[to], subject)
  paper.paragraph('पॉक्सो अधिनियम 2012, धारा 19 / POCSO Act 2012, section 19')
  paper.fields([
    { label: both('रजिस्टर संख्या', 'Register number'), value: file.pocsoNumber },
    { label: both('मामला', 'Case'), value: subject.ref },
    { label: both('विषय', 'Matter'), value: matter(subject) },
    { label: both('ज़िला', 'District'), value: both(subject.districtHi, subject.districtEn) },
    { label: both('आयोग को सूचना (घंटा)', 'Reported to the commission (hour)'), value: atMinute(subject.arrivedHour) },
    { label: both('24 घंटे पूरे', '24 hours end'), value: atMinute(file.pocsoDue) },
    { label: both('बच्चे की उम्र', 'Age of the child'), value: both(hi.file.ages[file.ageBand], en.file.ages[file.ageBand]) },
    { label: both('महिला अधिकारी चाहिए', 'Woman officer wanted'), value: file.womanOfficer ? both('हाँ', 'yes') : both('नहीं बताया', 'not stated') },
    { label: both('पुलिस को संदर्भ', 'Referral to the police'), value: police ? `${police.number}, ${onDay(police.sentAt)}` : null },
  ])
  paper.heading(both('बच्चे की ज़रूरत', 'What the child needs'))
  paper.ticks([
    { label: both('तुरंत देखभाल और सुरक्षा', 'Care and protection at once'), ticked: false },
    { label: both('चिकित्सा', 'Medical care'), ticked: false },
    { label: both('दुभाषिया या विशेष शिक्षक', 'Translator or special educator'), ticked: false },
    { label: both('समिति के सामने लाया जाए', 'To be brought before the Committee'), ticked: false },
  ])
  paper.heading(both('कारण और टिप्पणी', 'Reasons and remarks'))
  paper.fields([1, 2, 3].map(() => ({ label: ' ', value: null })))
  signed(paper)
  return paper
}

/** The form by which the Committee or the Special Court is told; only for a case that stands in the register. */
export function intimationPaper(viewer: Viewer, ref: string, to: 'cwc' | 'court'): Promise<Buffer | null> {
  return paperOf(viewer, ref, `intimation_${to}`, async (tx, subject) => {
    const file = await fileOf(tx, subject.id)
    return file?.pocso === 'yes' ? drawIntimation(subject, file, await referralsOf(tx, subject.id), to) : null
  })
}
