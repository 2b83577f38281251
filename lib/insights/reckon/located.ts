import { sql } from 'drizzle-orm'
import { cellToParent } from 'h3-js'
import { botDb } from '@/db/client'
import type { Resolution } from '../area-cells'
import { instantOf, mondayOf, weeksFrom, weeksOn } from '../calendar'
import { type Domain, sumOf } from '../grid'
import { allHeads } from '../tally-rows'
import { type Layer, type Window, windows } from '../types'
import type { Plot } from './ground'

/** Weeks that maps look back at most. */
export const longest = 52

/** Tips of one district and head in a cell of resolution 8. `tips` holds a byte for each: its week, 0 the oldest of 52, and the mark of a verified one. */
type Located = { district: number; category: string; cell: string; tips: Uint8Array }
type Counted = { district: number; category: string; week: number; n: number; verified: number }

const verifiedMark = 64
const weekOf = (tip: number) => tip & (verifiedMark - 1)
const leastOf = (layer: Layer) => (layer === 'verified' ? verifiedMark : 0)

/** Everything that maps count, of the 52 complete weeks before the Monday `to`. */
export type Tips = { to: string; heads: string[]; located: Located[]; counted: Counted[] }

/** Located tips whose place is known to a pin or a village, and all tips, under the heads that may be mapped. */
export async function tipsBefore(to: string, heads: string[]): Promise<Tips> {
  const from = weeksOn(to, -longest)
  const [first, end] = [instantOf(from).toISOString(), instantOf(to).toISOString()]
  const db = botDb()
  const list = sql.join(
    heads.map((head) => sql`${head}`),
    sql`, `,
  )
  // A byte a tip: hundreds of thousands of rows of counts would take longer to read than all that is worked out from them.
  const located = await db.execute<Located>(sql`
    select c.district_id as district, c.category, to_hex(c.h3_r8) as cell, string_agg(set_byte('\\x00'::bytea, 0,
        floor((date_part('epoch', c.arrived_hour) - date_part('epoch', ${first}::timestamptz)) / 604800)::int
        + case when c.outcome in ('verified_acted', 'verified_no_offence') then ${sql.raw(String(verifiedMark))} else 0 end), '') as tips
      from core.complaint c
     where c.lane = 'normal' and c.h3_r9 is not null and c.counted and c.precision in ('pin', 'village') and c.category in (${list})
       and c.accused_unit_ids = '{}' and c.accused_official_ids = '{}' and c.accused_officer_ids = '{}'
       and c.arrived_hour >= ${first}::timestamptz and c.arrived_hour < ${end}::timestamptz
     group by 1, 2, 3`)
  const spans = await db.execute<Omit<Counted, 'week'> & { span: string }>(sql`
    select t.district_id as district, t.category, t.span::text as span, t.n, t.verified from core.tally t join core.unit u on u.id = t.unit_id and u.kind = 'district'
     where t.category in (${list}) and t.span >= ${from} and t.span < ${to}`)
  const counted = spans.map(({ span, ...row }) => ({ ...row, week: weeksFrom(from, mondayOf(span)) }))
  return { to, heads, located: [...located], counted }
}

/** Tips of a plot under one head (or `*`) in the last `weeks` weeks, located or not. */
export function tipsOf(tips: Tips, plot: Plot, category: string, layer: Layer, weeks: number): number {
  const districts = new Set(plot.districts.map(({ id }) => id))
  const worth = (row: Counted) => (layer === 'verified' ? row.verified : row.n)
  return tips.counted.reduce(
    (sum, row) => sum + (districts.has(row.district) && (category === allHeads || row.category === category) && row.week >= longest - weeks ? worth(row) : 0),
    0,
  )
}

/** Tips of a head in the domain of a resolution, one entry each: the place of the cell, and the byte. `weeks` counts them by week, all and verified. */
type Flat = { place: Int32Array; tip: Uint8Array; weeks: Record<Layer, Float64Array> }

/** A plot's located tips by head, each with the place of its cell in the domain of each resolution; outside the domain is nowhere. */
export class PlotTips {
  private readonly byHead = new Map<string, Located[]>()
  private readonly known = new Map<string, Flat>()
  private readonly counted = new Map<string, Record<Window, Float64Array>>()
  private readonly places = new Map<Resolution, (cell: string) => number>()

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

  /** How many there are in the last `weeks` weeks. */
  located(category: string, layer: Layer, resolution: Resolution, weeks: number): number {
    return sumOf(this.flat(category, resolution).weeks[layer], longest - weeks, longest)
  }

  /** Counts of each window, cells in the domain's order. */
  counts(category: string, layer: Layer, resolution: Resolution): Record<Window, Float64Array> {
    const key = `${category}/${layer}/${resolution}`
    const found = this.counted.get(key) ?? this.countedAnew(category, layer, resolution)
    this.counted.set(key, found)
    return found
  }

  /** All windows in one go: a tip is counted in the shortest that holds it, and each window takes over the one before. */
  private countedAnew(category: string, layer: Layer, resolution: Resolution): Record<Window, Float64Array> {
    const cells = this.domain(resolution).cells.length
    const each = windows.map(() => new Float64Array(cells))
    const shortest = Array.from({ length: longest }, (_, week) => windows.findIndex((weeks) => week >= longest - weeks))
    const { place, tip } = this.flat(category, resolution)
    const least = leastOf(layer)
    for (let i = 0; i < place.length; i += 1) {
      const byte = tip[i] ?? 0
      if (byte < least) continue
      const counts = each[shortest[weekOf(byte)] ?? 0]
      if (counts) counts[place[i] ?? 0] = (counts[place[i] ?? 0] ?? 0) + 1
    }
    for (let w = 1; w < each.length; w += 1) {
      const [own, shorter] = [each[w], each[w - 1]]
      if (own && shorter) for (let at = 0; at < cells; at += 1) own[at] = (own[at] ?? 0) + (shorter[at] ?? 0)
    }
    return Object.fromEntries(windows.map((weeks, w) => [weeks, each[w]])) as Record<Window, Float64Array>
  }

  /** `weekly[cell][week]` over the last `weeks` weeks, cells in the domain's order. */
  weekly(category: string, layer: Layer, resolution: Resolution, weeks: number): Float64Array[] {
    const { cells } = this.domain(resolution)
    const all = new Float64Array(cells.length * weeks)
    const { place, tip } = this.flat(category, resolution)
    const [oldest, least] = [longest - weeks, leastOf(layer)]
    for (let i = 0; i < place.length; i += 1) {
      const byte = tip[i] ?? 0
      const at = (place[i] ?? 0) * weeks + weekOf(byte) - oldest
      if (byte >= least && weekOf(byte) >= oldest) all[at] = (all[at] ?? 0) + 1
    }
    return cells.map((_, cell) => all.subarray(cell * weeks, (cell + 1) * weeks))
  }

  /** Weeks of the 52 that went by before the plot's first located tip. */
  silence(): number {
    const first = this.flat(allHeads, 6).weeks.reported.findIndex((n) => n > 0)
    return first < 0 ? longest : first
  }

  private flat(category: string, resolution: Resolution): Flat {
    const key = `${category}/${resolution}`
    const found = this.known.get(key) ?? this.flattened(category === allHeads ? [...this.byHead.values()].flat() : (this.byHead.get(category) ?? []), resolution)
    this.known.set(key, found)
    return found
  }

  private flattened(rows: Located[], resolution: Resolution): Flat {
    const placeOf = this.placesAt(resolution)
    const inside = rows.map((row) => ({ tips: row.tips, place: placeOf(row.cell) })).filter(({ place }) => place >= 0)
    const n = inside.reduce((all, { tips }) => all + tips.length, 0)
    const flat: Flat = { place: new Int32Array(n), tip: new Uint8Array(n), weeks: { reported: new Float64Array(longest), verified: new Float64Array(longest) } }
    let at = 0
    for (const { tips, place } of inside) {
      flat.place.fill(place, at, at + tips.length)
      flat.tip.set(tips, at)
      at += tips.length
    }
    const { reported, verified } = flat.weeks
    for (let i = 0; i < n; i += 1) {
      const byte = flat.tip[i] ?? 0
      const week = weekOf(byte)
      reported[week] = (reported[week] ?? 0) + 1
      if (byte >= verifiedMark) verified[week] = (verified[week] ?? 0) + 1
    }
    return flat
  }

  private placesAt(resolution: Resolution): (cell: string) => number {
    const found = this.places.get(resolution)
    if (found) return found
    const index = new Map(this.domain(resolution).cells.map((cell, i) => [cell, i]))
    const known = new Map<string, number>()
    const placeOf = (cell: string) => {
      const place = known.get(cell) ?? index.get(resolution === 8 ? cell : cellToParent(cell, resolution)) ?? -1
      known.set(cell, place)
      return place
    }
    this.places.set(resolution, placeOf)
    return placeOf
  }
}
