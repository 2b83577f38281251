import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'
import { instantOf, weeksOn } from '../calendar'
import { fewestToSay } from '../series'
import { allHeads } from '../tally-rows'
import { lookBacks, type Medians } from '../types'
import type { Ground } from './ground'

const hoursInWeek = 168
/** Minutes from the epoch to 1970-01-05 00:00 in Asia/Kolkata, a Monday. */
const toMonday = 4 * 24 * 60 - 330

const steps = ['look', 'assign', 'action'] as const
type Step = (typeof steps)[number]

/** Counts of the tips of one unit and head whose shortest look-back is the same: arrivals by hour of the week, steps by hours since arrival. */
type Bin = { hours: number[] } & Record<Step, Map<number, number>>

const emptyBin = (): Bin => ({ hours: new Array<number>(hoursInWeek).fill(0), look: new Map(), assign: new Map(), action: new Map() })
const emptyBins = (): Bin[] => lookBacks.map(emptyBin)

/** Arrival and steps of the tips of one thana and head: four times for each tip, in minutes since the epoch; 0 for a step not taken. */
type Packed = { district: number; thana: number | null; category: string; times: Buffer }

const bytesOfTip = 16

/** Packed, because a million rows would take longer to read than to count. */
async function stepsBefore(to: string): Promise<Packed[]> {
  const minutes = (column: string) => `int4send(coalesce(floor(date_part('epoch', c.${column}) / 60), 0)::int)`
  const packed = sql.raw(['arrived_hour', 'first_look_at', 'assigned_at', 'action_initiated_at'].map(minutes).join(' || '))
  const from = instantOf(weeksOn(to, -Math.max(...lookBacks))).toISOString()
  return botDb().execute<Packed>(sql`
    select c.district_id as district, c.thana_id as thana, c.category, string_agg(${packed}, '') as times
      from core.complaint c
     where c.lane = 'normal' and c.counted and c.accused_unit_ids = '{}' and c.accused_official_ids = '{}' and c.accused_officer_ids = '{}'
       and c.arrived_hour >= ${from}::timestamptz and c.arrived_hour < ${instantOf(to).toISOString()}::timestamptz
     group by 1, 2, 3`)
}

const count = (counts: Map<number, number>, at: number, n: number) => void counts.set(at, (counts.get(at) ?? 0) + n)

/** Adds the tips of one row to bins; `begins[i]` is the minute that the look-back i begins with. */
function unpack({ times }: Packed, begins: number[], into: Bin[][]): void {
  for (let at = 0; at < times.length; at += bytesOfTip) {
    const arrived = times.readInt32BE(at)
    const back = begins.findIndex((begin) => arrived >= begin)
    const hour = Math.floor((arrived - toMonday) / 60) % hoursInWeek
    for (const bins of into) {
      const bin = bins[back]
      if (!bin) continue
      bin.hours[hour] = (bin.hours[hour] ?? 0) + 1
      for (const [i, step] of steps.entries()) {
        const taken = times.readInt32BE(at + 4 * (i + 1))
        if (taken > 0) count(bin[step], Math.max(0, Math.floor((taken - arrived) / 60)), 1)
      }
    }
  }
}

function addBin(to: Bin | undefined, from: Bin): void {
  if (!to) return
  for (const [hour, n] of from.hours.entries()) to.hours[hour] = (to.hours[hour] ?? 0) + n
  for (const step of steps) for (const [at, n] of from[step]) count(to[step], at, n)
}

/** The middle of counted whole hours; between two middles the mean. Null of too few to say. */
function medianOf(counts: Map<number, number>): Medians['look'] {
  const sorted = [...counts].sort(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, n]) => sum + n, 0)
  const at = (rank: number) => {
    let seen = 0
    for (const [hours, n] of sorted) {
      seen += n
      if (seen > rank) return hours
    }
    return 0
  }
  return total < fewestToSay ? null : { hours: (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2, n: total }
}

/** Hours and medians for each look-back, which holds all shorter ones. */
function bodies(bins: Bin[]) {
  const whole = emptyBin()
  const all = bins.map((bin, i) => {
    addBin(whole, bin)
    const median: Medians = { look: medianOf(whole.look), assign: medianOf(whole.assign), action: medianOf(whole.action) }
    return { weeks: lookBacks[i] ?? 0, hours: [...whole.hours], median }
  })
  return { hours: Object.fromEntries(all.map(({ weeks, hours }) => [weeks, hours])), medians: Object.fromEntries(all.map(({ weeks, median }) => [weeks, median])) }
}

/** Bins of districts and ranges by head and over all heads, and of thanas over all heads; keys are `unit/head`. */
function binned(rows: Packed[], begins: number[], rangeOf: Map<number, number>): Map<string, Bin[]> {
  const kept = new Map<string, Bin[]>()
  const into = (unit: number, category: string) => {
    const found = kept.get(`${unit}/${category}`) ?? emptyBins()
    kept.set(`${unit}/${category}`, found)
    return found
  }
  for (const row of rows) unpack(row, begins, [into(row.district, row.category), ...(row.thana === null ? [] : [into(row.thana, allHeads)])])
  const districts = new Set(rows.map(({ district }) => district))
  for (const [key, bins] of [...kept]) {
    const [unit = 0, category = ''] = [Number(key.split('/')[0]), key.split('/')[1]]
    const range = rangeOf.get(unit)
    if (!districts.has(unit) || category === allHeads) continue
    const above = [into(unit, allHeads), ...(range === undefined ? [] : [into(range, category), into(range, allHeads)])]
    for (const to of above) for (const [i, bin] of bins.entries()) addBin(to[i], bin)
  }
  return kept
}

/** Hours and medians of ranges and districts by head, and of thanas over all heads, for each look-back that ends at the Monday `to`. */
export async function reckonHours(to: string, ground: Ground, madeAt: Date): Promise<void> {
  const rangeOf = new Map(ground.plots.flatMap(({ districtId, rangeId }) => (districtId === null ? [] : [[districtId, rangeId] as const])))
  const begins = lookBacks.map((weeks) => instantOf(weeksOn(to, -weeks)).getTime() / 60_000)
  const rows = [...binned(await stepsBefore(to), begins, rangeOf)].flatMap(([key, bins]) => {
    const [unit, category] = key.split('/')
    const { hours, medians } = bodies(bins)
    return [
      { unit: Number(unit), kind: 'hours', key: category, body: hours },
      { unit: Number(unit), kind: 'medians', key: category, body: medians },
    ]
  })
  await botDb().execute(sql`
    insert into core.insight_fact (unit_id, kind, key, range_id, district_id, body, made_at)
    select r.unit, r.kind, r.key, coalesce(u.range_id, u.id), u.district_id, r.body, ${madeAt.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (unit int, kind text, key text, body jsonb) join core.unit u on u.id = r.unit
    on conflict (unit_id, kind, key) do update set body = excluded.body, made_at = excluded.made_at`)
}
