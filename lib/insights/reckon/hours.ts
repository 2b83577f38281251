import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'
import { instantOf, weeksOn } from '../calendar'
import { allHeads } from '../tally-rows'
import { lookBacks } from '../types'
import type { Ground } from './ground'

const hoursInWeek = 168

/** One count: `at` is an hour of the week for arrivals, hours since arrival for steps. `back` is the shortest look-back the tip lies in. */
type Count = { unit: number; category: string; what: 'arrival' | 'look' | 'assign' | 'action'; back: number; at: number; n: number }

/**
 * Arrivals by hour of the week and steps by hours since arrival, of districts by head and of thanas. Arrivals and steps are whole hours, so that
 * these sums lose nothing that is known.
 */
async function counts(to: string): Promise<Count[]> {
  const backs = sql.raw(lookBacks.map((weeks) => `when c.arrived_hour >= '${instantOf(weeksOn(to, -weeks)).toISOString()}' then ${weeks}`).join(' '))
  const hours = (column: string) => sql.raw(`greatest(0, floor(extract(epoch from (c.${column} - c.arrived_hour)) / 3600))::int`)
  const from = instantOf(weeksOn(to, -Math.max(...lookBacks))).toISOString()
  return botDb().execute<Count>(sql`
    with tip as materialized (
      select c.district_id, c.thana_id, c.category, case ${backs} end as back,
        (extract(isodow from c.arrived_hour at time zone 'Asia/Kolkata')::int - 1) * 24 + extract(hour from c.arrived_hour at time zone 'Asia/Kolkata')::int as arrival,
        ${hours('first_look_at')} as look, ${hours('assigned_at')} as assign, ${hours('action_initiated_at')} as action
        from core.complaint c
       where c.lane = 'normal' and c.counted and c.accused_unit_ids = '{}' and c.accused_official_ids = '{}' and c.accused_officer_ids = '{}'
         and c.arrived_hour >= ${from}::timestamptz and c.arrived_hour < ${instantOf(to).toISOString()}::timestamptz),
    step as (
      select district_id, thana_id, category, back, 'arrival' as what, arrival as at, count(*)::int as n from tip group by 1, 2, 3, 4, 6
      union all select district_id, thana_id, category, back, 'look', look, count(*)::int from tip where look is not null group by 1, 2, 3, 4, 6
      union all select district_id, thana_id, category, back, 'assign', assign, count(*)::int from tip where assign is not null group by 1, 2, 3, 4, 6
      union all select district_id, thana_id, category, back, 'action', action, count(*)::int from tip where action is not null group by 1, 2, 3, 4, 6)
    select district_id as unit, category, what, back, at, sum(n)::int as n from step group by 1, 2, 3, 4, 5
    union all select thana_id, ${allHeads}, what, back, at, sum(n)::int from step where thana_id is not null group by 1, 2, 3, 4, 5`)
}

type Kept = { hours: Record<number, number[]>; steps: Record<number, Record<'look' | 'assign' | 'action', Map<number, number>>> }

const empty = (): Kept => ({
  hours: Object.fromEntries(lookBacks.map((weeks) => [weeks, new Array<number>(hoursInWeek).fill(0)])),
  steps: Object.fromEntries(lookBacks.map((weeks) => [weeks, { look: new Map<number, number>(), assign: new Map<number, number>(), action: new Map<number, number>() }])),
})

function add(kept: Kept, { what, back, at, n }: Count): void {
  for (const weeks of lookBacks.filter((one) => one >= back)) {
    if (what === 'arrival') {
      const hours = kept.hours[weeks]
      if (hours) hours[at] = (hours[at] ?? 0) + n
    } else {
      const steps = kept.steps[weeks]?.[what]
      steps?.set(at, (steps.get(at) ?? 0) + n)
    }
  }
}

/** The middle of counted whole hours; between two middles the mean. Null of nothing. */
function medianOf(counts: Map<number, number>): number | null {
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
  return total === 0 ? null : (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}

const bodies = ({ hours, steps }: Kept) => ({
  hours,
  medians: Object.fromEntries(
    Object.entries(steps).map(([weeks, { look, assign, action }]) => [weeks, { look: medianOf(look), assign: medianOf(assign), action: medianOf(action) }]),
  ),
})

/** Hours and medians of ranges and districts by head, and of thanas over all heads, for each look-back that ends at the Monday `to`. */
export async function reckonHours(to: string, ground: Ground, madeAt: Date): Promise<void> {
  const kept = new Map<string, Kept>()
  const ranges = new Map(ground.plots.flatMap(({ districtId, rangeId }) => (districtId === null ? [] : [[districtId, rangeId] as const])))
  const into = (unit: number, category: string) => {
    const key = `${unit}/${category}`
    const found = kept.get(key) ?? empty()
    kept.set(key, found)
    return found
  }
  for (const count of await counts(to)) {
    add(into(count.unit, count.category), count)
    const range = ranges.get(count.unit)
    if (range === undefined) continue
    add(into(range, count.category), count)
    add(into(count.unit, allHeads), count)
    add(into(range, allHeads), count)
  }
  const rows = [...kept].flatMap(([key, one]) => {
    const [unit, category] = key.split('/')
    const { hours, medians } = bodies(one)
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
