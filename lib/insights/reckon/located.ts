import { sql } from 'drizzle-orm'
import { cellToParent } from 'h3-js'
import { botDb } from '@/db/client'
import type { Resolution } from '../area-cells'
import { instantOf, mondayOf, weeksFrom, weeksOn } from '../calendar'
import type { Domain } from '../grid'
import { allHeads } from '../tally-rows'
import type { Layer } from '../types'
import type { Plot } from './ground'

/** Weeks that maps look back at most. */
export const longest = 52

/** Tips of one district, head, cell of resolution 8 and week; `week` 0 is the oldest of 52. */
type Located = { district: number; category: string; cell: string; week: number; n: number; verified: number }
type Counted = { district: number; category: string; week: number; n: number; verified: number }

/** Everything that maps count, of the 52 complete weeks before the Monday `to`. */
export type Tips = { to: string; heads: string[]; located: Located[]; counted: Counted[] }

/** Located tips whose place is known to a pin or a village, and all tips, under the heads that may be mapped. */
export async function tipsBefore(to: string, heads: string[]): Promise<Tips> {
  const from = weeksOn(to, -longest)
  const db = botDb()
  const list = sql.join(
    heads.map((head) => sql`${head}`),
    sql`, `,
  )
  const located = await db.execute<Located>(sql`
    select c.district_id as district, c.category, to_hex(c.h3_r8) as cell, (((c.arrived_hour at time zone 'Asia/Kolkata')::date - ${from}::date) / 7)::int as week,
      count(*)::int as n, (count(*) filter (where c.outcome in ('verified_acted', 'verified_no_offence')))::int as verified
      from core.complaint c
     where c.lane = 'normal' and c.h3_r9 is not null and c.counted and c.precision in ('pin', 'village') and c.category in (${list})
       and c.accused_unit_ids = '{}' and c.accused_official_ids = '{}' and c.accused_officer_ids = '{}'
       and c.arrived_hour >= ${instantOf(from).toISOString()}::timestamptz and c.arrived_hour < ${instantOf(to).toISOString()}::timestamptz
     group by 1, 2, 3, 4`)
  const spans = await db.execute<Omit<Counted, 'week'> & { span: string }>(sql`
    select t.district_id as district, t.category, t.span::text as span, t.n, t.verified from core.tally t join core.unit u on u.id = t.unit_id and u.kind = 'district'
     where t.category in (${list}) and t.span >= ${from} and t.span < ${to}`)
  const counted = spans.map(({ span, ...row }) => ({ ...row, week: weeksFrom(from, mondayOf(span)) }))
  return { to, heads, located: [...located], counted }
}

const worth = (row: { n: number; verified: number }, layer: Layer) => (layer === 'verified' ? row.verified : row.n)

/** Tips of a plot under one head (or `*`) in the last `weeks` weeks, located or not. */
export function tipsOf(tips: Tips, plot: Plot, category: string, layer: Layer, weeks: number): number {
  const districts = new Set(plot.districts.map(({ id }) => id))
  return tips.counted.reduce(
    (sum, row) => sum + (districts.has(row.district) && (category === allHeads || row.category === category) && row.week >= longest - weeks ? worth(row, layer) : 0),
    0,
  )
}

/** A plot's located tips by head, each with the place of its cell in the domain of each resolution; outside the domain is nowhere. */
export class PlotTips {
  private readonly byHead = new Map<string, Located[]>()
  private readonly places = new Map<Resolution, Map<string, number>>()

  constructor(
    tips: Tips,
    plot: Plot,
    private readonly domain: (resolution: Resolution) => Domain,
  ) {
    const districts = new Set(plot.districts.map(({ id }) => id))
    for (const row of tips.located) {
      if (!districts.has(row.district)) continue
      const rows = this.byHead.get(row.category) ?? []
      rows.push(row)
      this.byHead.set(row.category, rows)
    }
  }

  /** `weekly[cell][week]` over 52 weeks, cells in the domain's order. */
  weekly(category: string, layer: Layer, resolution: Resolution): number[][] {
    const rows = category === allHeads ? [...this.byHead.values()].flat() : (this.byHead.get(category) ?? [])
    const weekly = this.domain(resolution).cells.map(() => new Array<number>(longest).fill(0))
    const place = this.placesAt(resolution)
    for (const row of rows) {
      const series = weekly[place(row.cell)]
      if (series) series[row.week] = (series[row.week] ?? 0) + worth(row, layer)
    }
    return weekly
  }

  private placesAt(resolution: Resolution): (cell: string) => number {
    const index = new Map(this.domain(resolution).cells.map((cell, i) => [cell, i]))
    const known = this.places.get(resolution) ?? new Map<string, number>()
    this.places.set(resolution, known)
    return (cell) => {
      const found = known.get(cell) ?? index.get(resolution === 8 ? cell : cellToParent(cell, resolution)) ?? -1
      known.set(cell, found)
      return found
    }
  }
}
