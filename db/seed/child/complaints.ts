import type postgres from 'postgres'
import { hourOf } from '@/lib/clock'
import { duesOf } from '@/lib/complaint/clocks'
import { programmeOf } from '@/lib/programme'
import { sealName, sealStatement } from '@/lib/vault/lane'
import { copyRows } from '../copy'
import type { LedgerLine } from '../history'
import { appendLedger } from '../insert'
import { type Random, random } from '../random'
import { seedDirectory, seedInstitutions } from './directory'
import { type Case, past, type Row } from './history'
import { shares, told } from './words'

const hour = 3_600_000
const day = 24 * hour
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const commission = 900

type District = { id: number; nameEn: string; nameHi: string }
type Given = { draw: Random; now: Date; districts: District[]; institutions: Awaited<ReturnType<typeof seedInstitutions>>; caseworkers: string[]; number: Case['number'] }
type Batch = { complaint: Row[]; statement: Row[]; child_file: Row[]; referral: Row[]; follow_up: Row[]; outbox: Row[]; ledger: LedgerLine[] }

/** Numbers of the registers in the order they are taken; what was taken is handed to the database afterwards. */
function registers(year: number) {
  const last = { pocso: 0, suo_motu: 0, referral: 0 }
  const prefix = { pocso: 'POCSO', suo_motu: 'SM', referral: 'REF' }
  const number = (kind: keyof typeof last) => {
    last[kind] += 1
    return `${prefix[kind]}/${year}/${String(last[kind]).padStart(4, '0')}`
  }
  return { last, number }
}

const atSchool = new Set(['CORPORAL', 'ADMIT', 'SCHOOL', 'DISABLE'])

function institutionOf({ draw, institutions }: Given, category: string, district: number): number | null {
  const here = institutions.get(district) ?? []
  const kind = category === 'CCI' ? 'care_home' : atSchool.has(category) && draw.chance(0.7) ? 'school' : null
  const fitting = here.filter((one) => one.kind === kind)
  return fitting.length > 0 ? draw.pick(fitting).id : null
}

/** What was given by name in about one case of seven; name and number are of nobody. */
function named(draw: Random, id: string, at: Date, language: 'hi' | 'en'): Row {
  if (!draw.chance(0.15)) return {}
  const sealed = sealName(id, { name: language === 'hi' ? 'काल्पनिक नाम' : 'Simulated Name', number: '0000000000' })
  const consent = language === 'hi' ? 'हाँ, मेरा नाम केवल केसवर्कर के लिए रखें' : 'Yes, keep my name for the caseworker only'
  return { name_sealed: `\\x${sealed.toString('hex')}`, consent_words: consent, consent_hour: hourOf(at) }
}

function one(given: Given, index: number, batch: Batch): void {
  const { draw, now, districts } = given
  const category = draw.weighted(shares)
  const head = programmeOf('bal').categories.find(({ code }) => code === category)
  if (!head) return
  // A quarter arrived since yesterday, so that the day's clocks run.
  const at = new Date(now.getTime() - (index % 4 === 0 ? draw.next() * 26 * hour : (1 + draw.next() * 75) * day))
  const language = draw.chance(0.7) ? 'hi' : 'en'
  const district = draw.pick(districts)
  const id = draw.uuid()
  const dues = duesOf(head.priority, at, programmeOf('bal').clocks)
  const history = past(draw, {
    id,
    at,
    category,
    priority: head.priority,
    now,
    caseworker: draw.chance(0.7) ? (given.caseworkers[0] ?? '') : draw.pick(given.caseworkers),
    unit: commission,
    number: given.number,
  })
  const institution = institutionOf(given, category, district.id)
  batch.complaint.push({
    ...{ id, programme_id: 'bal', lane: 'child', category, priority: head.priority, sensitive: false, language, simulated: true, precision: 'district', counted: true },
    ...{
      ref: `BM-${Array.from({ length: 6 }, () => crockford[draw.below(32)]).join('')}`,
      code_mac: `\\x${draw.hex(32)}`,
      accused_unit_ids: [],
      accused_official_ids: [],
      accused_officer_ids: [],
    },
    ...{
      alias: `${draw.pick(['Koyal', 'Tara', 'Mogra', 'Jugnu', 'Neem'])} ${draw.pick(['Kiran', 'Sagar', 'Megh', 'Nadi'])} ${10 + draw.below(90)}`,
      range_id: commission,
      district_id: district.id,
    },
    ...{ still_going_on: draw.chance(0.6), how_many_know: draw.pick(['only_me', 'few', 'unknown'] as const), arrived_hour: hourOf(at), escalation: 0, reopened_count: 0 },
    ...{ first_look_due: dues.firstLookDue, assign_due: dues.assignDue, action_due: dues.actionDue, outcome_due: dues.outcomeDue },
    ...history.complaint,
  })
  const [hi, en] = draw.pick(told[category] ?? [['', '']])
  const said = language === 'hi' ? hi : en
  batch.statement.push({ complaint_id: id, seq: 1, question: 'what', sealed: `\\x${sealStatement(id, 1, said).toString('hex')}`, said_hour: hourOf(at) })
  const agreed = draw.chance(0.3)
  const file = { ...history.file, ...named(draw, id, at, language) }
  const suoMotu = !('consent_hour' in file) && history.complaint.accepted_at && draw.chance(0.25)
  batch.child_file.push({
    ...{
      complaint_id: id,
      speaker: draw.pick(['child', 'child', 'parent', 'relative', 'teacher', 'neighbour'] as const),
      age_band: draw.pick(['under_6', '6_11', '12_15', '16_17', 'unknown'] as const),
    },
    ...{ institution_id: institution, hide_from_institution: category === 'CCI', woman_officer: category === 'SEXUAL' && draw.chance(0.5), pocso_alarm: 0 },
    ...{ check_in: agreed ? draw.pick(['weekly', 'fortnightly'] as const) : 'no', safe_from: agreed ? 16 : null, safe_to: agreed ? 19 : null },
    ...(suoMotu ? { suo_motu_number: given.number('suo_motu'), suo_motu_at: history.complaint.accepted_at } : {}),
    ...file,
  })
  batch.referral.push(...history.referrals)
  batch.follow_up.push(...history.followUps)
  batch.outbox.push(...history.outbox)
  batch.ledger.push(...history.ledger)
}

/** A second caseworker, who cannot sign in: somebody to give cases to and to stand in for. */
async function secondCaseworker(owner: postgres.Sql): Promise<string> {
  const [row] = await owner<{ id: string }[]>`
    insert into auth.official (username, programme_id, role, unit_id, name_en, name_hi, password_hash, totp_sealed)
    values ('second.dcpcr', 'bal', 'caseworker', ${commission}, 'Second caseworker (simulated)', 'दूसरी केसवर्कर (काल्पनिक)', '-', '-')
    on conflict (username) do update set username = excluded.username returning id`
  return row?.id ?? ''
}

/** Simulated cases of a commission with their whole history, a directory and institutions; the same seed and `now` give the same cases. */
export async function seedChildren(owner: postgres.Sql, { count, seed, now }: { count: number; seed: number; now: Date }): Promise<void> {
  const districts = await owner<
    District[]
  >`select id, name_en as "nameEn", name_hi as "nameHi" from core.unit where programme_id = 'bal' and kind = 'district' and valid_to is null order by id`
  await seedDirectory(owner, [...districts])
  const institutions = await seedInstitutions(owner, [...districts])
  const [first] = await owner<{ id: string }[]>`select id from auth.official where username = 'case.dcpcr'`
  const year = new Date(now.getTime() + 330 * 60_000).getUTCFullYear()
  const { last, number } = registers(year)
  const given: Given = { draw: random(seed), now, districts: [...districts], institutions, caseworkers: [first?.id ?? '', await secondCaseworker(owner)], number }
  const batch: Batch = { complaint: [], statement: [], child_file: [], referral: [], follow_up: [], outbox: [], ledger: [] }
  for (let index = 0; index < count; index += 1) one(given, index, batch)
  const { ledger, outbox, ...tables } = batch
  for (const [table, rows] of Object.entries(tables)) await copyRows(owner, `core.${table}`, rows)
  // What is simulated has been told already: nothing of it may reach the relay.
  await owner`alter table core.outbox disable trigger relay`
  await copyRows(owner, 'core.outbox', outbox)
  await owner`alter table core.outbox enable trigger relay`
  for (const [kind, n] of Object.entries(last)) await owner`insert into core.register (programme_id, kind, year, last) values ('bal', ${kind}, ${year}, ${n})`
  await appendLedger(owner, ledger, 'bal')
}
