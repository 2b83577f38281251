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
/** Heads with hours of their own: what is told at night, and on the way to school and college. */
const ownHours: Record<string, readonly (readonly [number, number])[]> = {
  MINING: Array.from({ length: 24 }, (_, hour) => [hour, hour >= 21 || hour < 5 ? 8 : 2] as const),
  CATTLE: Array.from({ length: 24 }, (_, hour) => [hour, hour >= 21 || hour < 5 ? 7 : 2] as const),
  WOMEN: Array.from({ length: 24 }, (_, hour) => [hour, (hour >= 7 && hour < 11) || (hour >= 14 && hour < 19) ? 8 : 1] as const),
}

/** Share of the usual by month, January first: rain stops the sand, festivals and weddings bring liquor and satta, winter nights cattle. */
const seasons: Record<string, readonly number[]> = {
  MINING: [1.2, 1.3, 1.4, 1.4, 1.3, 0.9, 0.4, 0.3, 0.4, 1, 1.2, 1.2],
  LIQUOR: [0.9, 1, 1.4, 1, 1.1, 1, 0.8, 0.8, 0.9, 1.2, 1.3, 1],
  GAMBLE: [0.8, 0.8, 0.9, 1, 1, 0.8, 0.8, 0.9, 1, 1.6, 1.5, 0.9],
  CATTLE: [1.3, 1.2, 1, 0.9, 0.8, 0.8, 0.8, 0.9, 1, 1, 1.1, 1.3],
}
/** Monday first: heads that belong to the weekend or to school days. */
const weekdays: Record<string, readonly number[]> = {
  LIQUOR: [0.9, 0.9, 0.9, 1, 1.1, 1.4, 1.3],
  GAMBLE: [0.9, 0.9, 0.9, 0.9, 1, 1.3, 1.4],
  WOMEN: [1.2, 1.2, 1.2, 1.2, 1.1, 1, 0.3],
}

const localDay = (at: number) => Math.floor((at + 5.5 * 3_600_000) / day)

/** Heads as likely as the month and the weekday make them. */
function sharesAt(at: number): [string, number][] {
  const date = new Date(localDay(at) * day)
  return shares.map(([code, share]) => [code, share * (seasons[code]?.[date.getUTCMonth()] ?? 1) * (weekdays[code]?.[(date.getUTCDay() + 6) % 7] ?? 1)])
}

type Spot = { unit: Unit; lat: number; lng: number; category: string; sigmaKm: number; since: number; pull: number }

/** Towns draw more than villages do: the seats of the districts, then those of the tehsils. */
const large = new Set([
  'jaunpur/kotwali-sadar',
  'jaunpur/line-bazar',
  'jaunpur/shahganj',
  'ghazipur/kotwali-sadar',
  'ghazipur/mohammadabad',
  'ghazipur/saidpur',
  'chandauli/chandauli-sadar',
  'chandauli/mughalsarai',
])
const populous = (unit: Unit) => (large.has(unit.code) ? 4 : unit.aliases.length > 1 ? 1.5 : 1)

/**
 * Places where one head keeps being reported; and what the last weeks brought: liquor near Shahganj since three weeks, drugs near
 * Mughalsarai since two, satta near Mohammadabad since five.
 */
function hotSpots(draw: Random, thanas: Unit[], span: number): Spot[] {
  const lasting = Array.from({ length: 14 }, (): Spot => {
    const unit = draw.weighted(thanas.map((one) => [one, populous(one)] as const))
    const [lat, lng] = scattered(draw, unit, 3)
    return { unit, lat, lng, category: draw.weighted(shares.filter(([code]) => code !== 'POLICE')), sigmaKm: 0.7, since: span, pull: 0.45 }
  })
  const risen = ([code, category, weeks, north]: readonly [string, string, number, number]): Spot[] =>
    thanas
      .filter((unit) => unit.code === code)
      .map((unit) => ({ unit, lat: (unit.lat ?? 0) + north, lng: unit.lng ?? 0, category, sigmaKm: 0.6, since: weeks * 7 * day, pull: 0.8 }))
  const planted = [
    ['jaunpur/shahganj', 'LIQUOR', 3.6, -0.02],
    ['chandauli/mughalsarai', 'DRUGS', 2.6, 0.02],
    ['ghazipur/mohammadabad', 'GAMBLE', 5.6, 0.01],
  ] as const
  return [...lasting, ...planted.flatMap(risen)]
}

/** A point around a town, `sigmaKm` the standard deviation of each axis. */
function scattered(draw: Random, at: { lat: number | null; lng: number | null }, sigmaKm: number): [number, number] {
  return [(at.lat ?? 25.6) + (draw.bell() * sigmaKm) / 111, (at.lng ?? 83) + (draw.bell() * sigmaKm) / 100]
}

/** Days of arrival in order. The line becomes known: the last weeks bring about twice as many reports as the first. */
function arrivals(draw: Random, count: number, now: number, within: number): Float64Array {
  const made = new Float64Array(count)
  for (let i = 0; i < count; i += 1) made[i] = now - ((1 - Math.sqrt(0.15 + 0.85 * draw.next())) / (1 - Math.sqrt(0.15))) * within
  return made.sort()
}

/** The hour and minute of a report on the day it came. */
function timeOn(draw: Random, arrived: number, now: number, category: string): Date {
  const at = localDay(arrived) * day - 5.5 * 3_600_000 + draw.weighted(ownHours[category] ?? hours) * 3_600_000 + draw.below(60) * 60_000
  return new Date(at > now ? now - draw.below(6 * 60) * 60_000 : at)
}

/** More than half of what has no place of its own comes from the city of Jaunpur and its ring: so many that tips concentrate there beyond chance in any twelve weeks, and nowhere else. */
const city = { code: 'jaunpur/line-bazar', lat: 25.754, lng: 82.698, share: 0.58, sigmaKm: 3.4 }

/** The last weeks' places bring their own reports on top: a line of what is new there, beside everything else. */
function placed(draw: Random, thanas: readonly (readonly [Unit, number])[], spots: Spot[], age: number, category: string): { unit: Unit; lat: number; lng: number } {
  const live = spots.filter((spot) => spot.category === category && age <= spot.since)
  const spot = live.at(-1)
  if (spot && draw.chance(spot.pull)) {
    const one = spot.pull > 0.5 ? spot : draw.pick(live)
    const [lat, lng] = scattered(draw, one, one.sigmaKm)
    return { unit: one.unit, lat, lng }
  }
  const inCity = draw.chance(city.share) ? thanas.find(([{ code }]) => code === city.code)?.[0] : undefined
  if (inCity) {
    const [lat, lng] = scattered(draw, city, city.sigmaKm)
    return { unit: inCity, lat, lng }
  }
  const unit = draw.weighted(thanas)
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

function one(draw: Random, plan: Plan, category: Category, thanas: readonly (readonly [Unit, number])[], spots: Spot[], arrived: number): Simulated {
  const at = timeOn(draw, arrived, plan.now.getTime(), category.code)
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
    alias: `${draw.pick(['Neem', 'Gagan', 'Koyal', 'Deep', 'Amaltas', 'Gulmohar'])} ${draw.pick(['Shanti', 'Subah', 'Kiran', 'Sagar', 'Megh', 'Tara'])} ${10 + draw.below(90)}`,
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
    reopened_count: 0,
    ...conduct,
    ...past.complaint,
  }
  return { complaint, history: past, sealed, words: answers }
}

/** Simulated complaints with their whole history, in order of the day they came. Deterministic for a plan; `months` are of 30.44 days before `now`. */
export function* simulated(plan: Plan): Generator<Simulated> {
  const draw = random(plan.seed)
  const span = plan.months * 30.44 * day
  const heads = new Map(programmeOf('satark').categories.map((category) => [category.code, category]))
  const thanas = plan.units.filter((unit) => unit.programmeId === 'satark' && unit.kind === 'thana' && unit.territorial && unit.lat !== null)
  const spots = hotSpots(draw, thanas, span)
  const weighted = thanas.map((unit) => [unit, populous(unit)] as const)
  const risen = spots.filter(({ since }) => since < span)
  const before = new Map<string, string>()
  let [today, likely] = [0, sharesAt(0)]
  for (const arrived of arrivals(draw, plan.count, plan.now.getTime(), span)) {
    if (localDay(arrived) !== today) [today, likely] = [localDay(arrived), sharesAt(arrived)]
    const live = risen.filter(({ since }) => plan.now.getTime() - arrived <= since)
    const told = live.length > 0 && draw.chance(0.16) ? draw.pick(live).category : draw.weighted(likely)
    const category = heads.get(told) ?? heads.get('OTHER')
    if (category) yield merged(one(draw, plan, category, weighted, spots, arrived), before)
  }
}

/** A merged complaint goes into the one before it of the same head and district; without one it was looked at and no more. */
function merged(made: Simulated, before: Map<string, string>): Simulated {
  const { complaint } = made
  const key = `${complaint.district_id}/${complaint.category}`
  const into = before.get(key)
  if (complaint.status === 'merged') return { ...made, complaint: { ...complaint, ...(into ? { merged_into_id: into } : { status: 'reviewing' }) } }
  if (complaint.lane === 'normal') before.set(key, String(complaint.id))
  return made
}
