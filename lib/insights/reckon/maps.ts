import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'
import { towns } from '@/lib/place/towns'
import { type Resolution, resolutions } from '../area-cells'
import { weeksOn } from '../calendar'
import { sum } from '../grid'
import { guarded, type Past, pastOf, resolutionFor, statsOf } from '../map-made'
import { type StoredFacts, stored, townNames } from '../map-row'
import { allHeads } from '../tally-rows'
import { type Layer, layers, type Window, windows } from '../types'
import type { Ground, Plot } from './ground'
import { longest, PlotTips, type Tips, tipsOf } from './located'

/** Weeks behind new, rising and class. */
export const history = 26

type Row = { category: string; layer: Layer; weeks: Window; audience: 'supervisor' | 'staff'; facts: StoredFacts; cells: unknown[] }

/** A range is never shown finer than resolution 7: half the cells would hold nothing, and nobody patrols a range by the street. */
const choices = (plot: Plot): readonly Resolution[] => (plot.districtId === null ? resolutions.filter((resolution) => resolution < 8) : resolutions)

/** Weeks of the 52 that went by before the plot's first tip. */
function silence(plotTips: PlotTips): number {
  const weekly = plotTips.weekly(allHeads, 'reported', 6)
  const totals = Array.from({ length: longest }, (_, week) => sum(weekly.map((series) => series[week] ?? 0)))
  const first = totals.findIndex((n) => n > 0)
  return first < 0 ? longest : first
}

function mapsOf(tips: Tips, plot: Plot, ground: Ground, plotTips: PlotTips, category: string, layer: Layer, quiet: number): Row[] {
  const matrices = new Map<Resolution, number[][]>()
  const pasts = new Map<Resolution, Past | null>()
  const weeklyAt = (resolution: Resolution) => {
    const weekly = matrices.get(resolution) ?? plotTips.weekly(category, layer, resolution)
    matrices.set(resolution, weekly)
    return weekly
  }
  const pastAt = (resolution: Resolution) => {
    if (!pasts.has(resolution)) {
      const recent = weeklyAt(resolution).map((series) => series.slice(-history))
      pasts.set(resolution, pastOf(ground.domain(plot, resolution), recent, Math.max(0, quiet - (longest - history))))
    }
    return pasts.get(resolution) ?? null
  }
  return windows.flatMap((weeks) => {
    const countsAt = (resolution: Resolution) => weeklyAt(resolution).map((series) => sum(series.slice(-weeks)))
    const resolution = resolutionFor(choices(plot), (one) => sum(countsAt(one)) / Math.max(1, ground.domain(plot, one).cells.length)) ?? 6
    const [domain, counts] = [ground.domain(plot, resolution), countsAt(resolution)]
    const located = sum(counts)
    const past = located === 0 ? null : pastAt(resolution)
    const { stats, tooFew } = statsOf(domain, counts, past)
    const cells = stats.flatMap((stat, i) => {
      const cell = domain.cells[i] ?? ''
      return (stat.disk ?? 0) > 0 || (stat.now ?? 0) > 0 ? [{ ...stat, cell }] : []
    })
    const facts: Omit<StoredFacts, 'hidden'> = {
      from: weeksOn(tips.to, -weeks),
      to: tips.to,
      tips: tipsOf(tips, plot, category, layer, weeks),
      located,
      resolution,
      tested: domain.cells.length,
      phi: past ? Number(past.phi.toPrecision(4)) : null,
      history: Math.min(history, longest - quiet),
      tooFew,
      towns: townNames(towns),
    }
    const few = guarded(cells)
    const rows = (list: typeof cells) => list.map(({ cell, ...stat }) => stored(cell, stat, ground.spot(cell)))
    return [
      { category, layer, weeks, audience: 'supervisor' as const, facts: { ...facts, hidden: 0 }, cells: rows(cells) },
      { category, layer, weeks, audience: 'staff' as const, facts: { ...facts, hidden: few.hidden }, cells: rows(few.cells) },
    ]
  })
}

async function keep(plot: Plot, rows: Row[], madeAt: Date): Promise<void> {
  await botDb().execute(sql`
    insert into core.hotspot_map (unit_id, category, layer, weeks, audience, range_id, district_id, facts, cells, made_at)
    select ${plot.unit.id}, r.category, r.layer, r.weeks, r.audience, ${plot.rangeId}, ${plot.districtId}, r.facts, r.cells, ${madeAt.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (category text, layer text, weeks smallint, audience text, facts jsonb, cells jsonb)
    on conflict (unit_id, category, layer, weeks, audience) do update set facts = excluded.facts, cells = excluded.cells, made_at = excluded.made_at,
      range_id = excluded.range_id, district_id = excluded.district_id`)
}

/** Works every map of every plot out anew and keeps it, with the cells that each plot has. */
export async function reckonMaps(tips: Tips, ground: Ground, madeAt: Date): Promise<void> {
  for (const plot of ground.plots) {
    const plotTips = new PlotTips(tips, plot, (resolution) => ground.domain(plot, resolution))
    const quiet = silence(plotTips)
    for (const resolution of choices(plot)) {
      await botDb().execute(sql`insert into core.insight_fact (unit_id, kind, key, range_id, district_id, body, made_at)
        values (${plot.unit.id}, 'domain', ${String(resolution)}, ${plot.rangeId}, ${plot.districtId}, ${JSON.stringify(ground.domain(plot, resolution).cells)}::text::jsonb, ${madeAt.toISOString()}::timestamptz)
        on conflict (unit_id, kind, key) do update set body = excluded.body, made_at = excluded.made_at`)
    }
    for (const category of [allHeads, ...tips.heads]) {
      await keep(
        plot,
        layers.flatMap((layer) => mapsOf(tips, plot, ground, plotTips, category, layer, quiet)),
        madeAt,
      )
    }
  }
}
