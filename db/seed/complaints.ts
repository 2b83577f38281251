import { latLngToCell } from 'h3-js'
import { hourOf } from '@/lib/clock'
import { duesOf } from '@/lib/complaint/clocks'
import type { Unit } from '@/lib/place/types'
import { programmeOf } from '@/lib/programme'
import type { Category } from '@/lib/programme/types'
import { type History, history } from './history'
import { type Random, random } from './random'
import { words } from './words'

const day = 86_400_000
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export type Officer = { id: string; unitId: number; districtId: number; circleId: number | null }
export type Plan = { count: number; months: number; seed: number; now: Date; units: Unit[]; officers: Officer[]; sp: Record<number, string>; dig: string; refs: Set<string> }

/** How often each head is reported, roughly as tip lines of this kind see it. */
const shares: readonly (readonly [string, number])[] = [
  ['LIQUOR', 16],
  ['GAMBLE', 10],
  ['DRUGS', 11],
  ['MINING', 9],
  ['CATTLE', 8],
  ['WOMEN', 9],
  ['POLICE', 7],
  ['CYBER', 6],
  ['OTHER', 6],
  ['ARMS', 3],
  ['EXTORT', 3],
  ['HEINOUS', 3],
  ['WANTED', 2],
  ['FOREST', 2],
  ['VICE', 2],
  ['FAKE', 1],
  ['TRAFFICK', 1],
  ['TENSION', 1],
  ['CONVERT', 1],
] // biome formats one pair a line otherwise

/** Local hour of reporting: evenings, with a second small rise in the morning. */
const hours: readonly (readonly [number, number])[] = Array.from(
  { length: 24 },
  (_, hour) => [hour, hour >= 18 || hour < 1 ? 6 : hour >= 7 && hour < 11 ? 4 : hour < 6 ? 1 : 3] as const,
)

type Spot = { unit: Unit; lat: number; lng: number; category: string; sigmaKm: number; since: number }

/** Places where one head keeps being reported; a few of them only in the last weeks. */
function hotSpots(draw: Random, thanas: Unit[], span: number): Spot[] {
  return Array.from({ length: 18 }, (_, index) => {
    const unit = draw.pick(thanas)
    const [lat, lng] = scattered(draw, unit, 3)
    return { unit, lat, lng, category: draw.weighted(shares), sigmaKm: 0.7, since: index < 5 ? 28 * day : span }
  })
}

/** A point around a town, `sigmaKm` the standard deviation of each axis. */
function scattered(draw: Random, at: { lat: number | null; lng: number | null }, sigmaKm: number): [number, number] {
  return [(at.lat ?? 25.6) + (draw.bell() * sigmaKm) / 111, (at.lng ?? 83) + (draw.bell() * sigmaKm) / 100]
}

function arrival(draw: Random, now: Date, within: number): Date {
  // The line becomes known: the last weeks bring about twice as many reports as the first.
  const age = (1 - Math.sqrt(0.15 + 0.85 * draw.next())) / (1 - Math.sqrt(0.15))
  const date = new Date(now.getTime() - age * within)
  const local = Math.floor((date.getTime() + 5.5 * 3_600_000) / day) * day - 5.5 * 3_600_000
  const at = new Date(local + draw.weighted(hours) * 3_600_000 + draw.below(60) * 60_000)
  return at > now ? new Date(now.getTime() - draw.below(6 * 60) * 60_000) : at
}

function placed(draw: Random, thanas: Unit[], spots: Spot[], age: number, category: string): { unit: Unit; lat: number; lng: number } {
  const live = spots.filter((spot) => spot.category === category && age <= spot.since)
  if (live.length > 0 && draw.chance(0.55)) {
    const spot = draw.pick(live)
    const [lat, lng] = scattered(draw, spot, spot.sigmaKm)
    return { unit: spot.unit, lat, lng }
  }
  const unit = draw.pick(thanas)
  const [lat, lng] = scattered(draw, unit, draw.chance(0.5) ? 1.5 : 5)
  return { unit, lat, lng }
}

export type Simulated = { complaint: Record<string, unknown>; history: History; sealed: boolean; words: { question: string; said: string }[] }

function accused(draw: Random, category: Category, unit: Unit) {
  if (!category.aboutPolice) return { lane: 'normal', accused_level: null, accused_unit_ids: [] as number[] }
  const level = draw.weighted([
    ['below_sp', 70],
    ['unknown', 20],
    ['sp_office', 8],
    ['dig_office', 2],
  ] as const)
  const units = { below_sp: [unit.id], unknown: [], sp_office: [unit.districtId ?? 0], dig_office: [unit.rangeId ?? 0] }[level]
  return { lane: 'police_conduct', accused_level: level, accused_unit_ids: units }
}

function unusedRef(draw: Random, refs: Set<string>): string {
  const ref = `PS-${Array.from({ length: 6 }, () => crockford[draw.below(32)]).join('')}`
  if (refs.has(ref)) return unusedRef(draw, refs)
  refs.add(ref)
  return ref
}

function one(draw: Random, plan: Plan, category: Category, thanas: Unit[], spots: Spot[], span: number): Simulated {
  const at = arrival(draw, plan.now, span)
  const { unit, lat, lng } = placed(draw, thanas, spots, plan.now.getTime() - at.getTime(), category.code)
  const told = words(draw, category.code, unit.nameHi, unit.nameEn)
  const precision = draw.weighted([
    ['pin', 45],
    ['village', 25],
    ['pincode', 8],
    ['thana', 18],
    ['district', 4],
  ] as const)
  const priority = category.priority
  const conduct = accused(draw, category, unit)
  const sealed = conduct.lane !== 'normal'
  const id = draw.uuid()
  const many = draw.weighted([
    ['only_me', 15],
    ['few', 35],
    ['many', 35],
    ['unknown', 15],
  ] as const)
  const answers = [
    { question: 'what', said: told.what },
    { question: 'when', said: told.when },
    ...(told.who ? [{ question: 'who', said: told.who }] : []),
    ...(told.vehicle ? [{ question: 'vehicle', said: told.vehicle }] : []),
  ]
  const dues = duesOf(priority, at, programmeOf('satark').clocks)
  const past = history(draw, plan, { id, at, priority, sensitive: category.sensitive, lane: conduct.lane, level: conduct.accused_level, unit })
  const place = draw.chance(0.5) ? unit.nameHi : unit.nameEn
  const complaint = {
    id,
    programme_id: 'satark',
    ref: unusedRef(draw, plan.refs),
    code_mac: `\\x${draw.hex(32)}`,
    category: category.code,
    priority,
    sensitive: category.sensitive,
    language: told.language,
    alias: `${draw.pick(['Neem', 'Ganga', 'Koel', 'Deep', 'Amaltas', 'Gulmohar'])} ${draw.pick(['Shanti', 'Subah', 'Kiran', 'Sagar', 'Megh', 'Tara'])} ${10 + draw.below(90)}`,
    range_id: unit.rangeId,
    district_id: unit.districtId,
    circle_id: precision === 'district' ? null : unit.circleId,
    thana_id: precision === 'district' ? null : unit.id,
    place: sealed || precision === 'district' ? null : place,
    precision,
    h3_r9: precision === 'pin' || precision === 'village' ? BigInt(`0x${latLngToCell(lat, lng, 9)}`).toString() : null,
    headline: sealed ? null : told.what.slice(0, 160),
    words: sealed ? null : answers.map(({ said }) => said).join('\n'),
    how_many_know: many,
    still_going_on: draw.chance(0.6),
    arrived_hour: hourOf(at),
    first_look_due: dues.firstLookDue,
    assign_due: dues.assignDue,
    action_due: dues.actionDue,
    outcome_due: dues.outcomeDue,
    counted: !draw.chance(0.04),
    simulated: true,
    ...conduct,
    ...past.complaint,
  }
  return { complaint, history: past, sealed, words: answers }
}

/** Simulated complaints with their whole history, in no order. Deterministic for a plan; `months` are of 30.44 days before `now`. */
export function* simulated(plan: Plan): Generator<Simulated> {
  const draw = random(plan.seed)
  const span = plan.months * 30.44 * day
  const heads = new Map(programmeOf('satark').categories.map((category) => [category.code, category]))
  const thanas = plan.units.filter((unit) => unit.programmeId === 'satark' && unit.kind === 'thana' && unit.territorial && unit.lat !== null)
  const spots = hotSpots(draw, thanas, span)
  for (let made = 0; made < plan.count; made += 1) {
    const category = heads.get(draw.weighted(shares)) ?? heads.get('OTHER')
    if (category) yield one(draw, plan, category, thanas, spots, span)
  }
}
