import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { cellArea } from 'h3-js'
import { botDb, type Tx } from '@/db/client'
import { towns } from '@/lib/place/towns'
import { type Resolution, resolutions } from '../area-cells'
import { weeksOn } from '../calendar'
import { guarded, type Past, pastOf, resolutionFor, statsOf } from '../map-made'
import { type StoredFacts, townNames } from '../map-row'
import { packed } from '../packed'
import { allHeads } from '../tally-rows'
import { type Layer, layers, type Window, windows } from '../types'
import type { Ground, Plot } from './ground'
import { longest, PlotTips, type Tips, tipsOf } from './located'

/** Weeks behind new, rising and class. */
export const history = 26
/** Weeks that a map and the clusters on it are kept for an alarm of theirs. */
export const keptFor = 13

type Row = { category: string; layer: Layer; weeks: Window; audience: 'supervisor' | 'staff'; facts: StoredFacts; cells: string }

/** A range is never shown finer than resolution 7: half the cells would hold nothing, and nobody patrols a range by the street. */
const choices = (plot: Plot): readonly Resolution[] => (plot.districtId === null ? resolutions.filter((resolution) => resolution < 8) : resolutions)

/** What the last 26 weeks say, worked out for a resolution when a window asks for it. */
function pasts(plot: Plot, ground: Ground, plotTips: PlotTips, category: string, layer: Layer, quiet: number): (resolution: Resolution) => Past | null {
  const known = new Map<Resolution, Past | null>()
  return (resolution) => {
    const found = known.get(resolution)
    if (found !== undefined) return found
    const made = pastOf(ground.domain(plot, resolution), plotTips.weekly(category, layer, resolution, history), Math.max(0, quiet - (longest - history)))
    known.set(resolution, made)
    return made
  }
}

function mapsOf(tips: Tips, plot: Plot, ground: Ground, plotTips: PlotTips, category: string, layer: Layer, quiet: number): Row[] {
  const pastAt = pasts(plot, ground, plotTips, category, layer, quiet)
  return windows.flatMap((weeks): Row[] => {
    const mean = (one: Resolution) => plotTips.located(category, layer, one, weeks) / Math.max(1, ground.domain(plot, one).cells.length)
    const resolution = resolutionFor(choices(plot), mean) ?? 6
    const domain = ground.domain(plot, resolution)
    const located = plotTips.located(category, layer, resolution, weeks)
    const past = located === 0 ? null : pastAt(resolution)
    const { stats, tooFew } = statsOf(domain, plotTips.counts(category, layer, resolution)[weeks], past)
    const facts: Omit<StoredFacts, 'hidden'> = {
      from: weeksOn(tips.to, -weeks),
      to: tips.to,
      tips: tipsOf(tips, plot, category, layer, weeks),
      located,
      known: Math.min(weeks, longest - quiet),
      resolution,
      cellKm2: domain.cells[0] ? Number(cellArea(domain.cells[0], 'km2').toPrecision(2)) : 0,
      tested: domain.cells.length,
      phi: past ? Number(past.phi.toPrecision(4)) : null,
      history: Math.min(history, longest - quiet),
      tooFew,
      towns: townNames(towns),
    }
    const few = guarded(stats)
    const cells = (list: typeof stats) => packed(list, domain.cells, ground.spot)
    return [
      { category, layer, weeks, audience: 'supervisor', facts: { ...facts, hidden: 0 }, cells: cells(stats) },
      { category, layer, weeks, audience: 'staff', facts: { ...facts, hidden: few.hidden }, cells: cells(few.cells) },
    ]
  })
}

async function keep(tx: Tx, plot: Plot, rows: Row[], madeAt: Date): Promise<void> {
  const at = sql`${madeAt.toISOString()}::timestamptz`
  const values = rows.map(
    ({ category, layer, weeks, audience, facts, cells }) =>
      sql`(${plot.unit.id}, ${category}, ${layer}, ${weeks}, ${audience}, ${facts.to}::date, ${plot.rangeId}, ${plot.districtId}, ${JSON.stringify(facts)}::text::jsonb, ${cells}, ${at})`,
  )
  await tx.execute(sql`
    insert into core.hotspot_map (unit_id, category, layer, weeks, audience, until, range_id, district_id, facts, cells, made_at) values ${sql.join(values, sql`, `)}
    on conflict (unit_id, category, layer, weeks, audience, until) do update set facts = excluded.facts, cells = excluded.cells, made_at = excluded.made_at,
      range_id = excluded.range_id, district_id = excluded.district_id`)
}

/** Maps of earlier weeks go, but for those that a cluster of their week leads to; after a quarter these too. */
async function forgetEarlier(tx: Tx, to: string): Promise<void> {
  await tx.execute(sql`
    delete from core.hotspot_map m where m.until < ${to} and not (m.weeks = ${history} and m.layer = 'reported' and m.until > ${weeksOn(to, -keptFor)} and exists (
      select 1 from core.alert a where a.kind = 'cluster' and a.district_id = m.unit_id and a.category = m.category and a.week = m.until - 7))`)
}

/** Works every map of every plot out anew and keeps them all at one moment. */
export async function reckonMaps(tips: Tips, ground: Ground, madeAt: Date): Promise<void> {
  await botDb().transaction(async (tx) => {
    let writing = Promise.resolve()
    for (const plot of ground.plots) {
      const plotTips = new PlotTips(tips, plot, (resolution) => ground.domain(plot, resolution))
      const quiet = plotTips.silence()
      for (const category of [allHeads, ...tips.heads]) {
        const rows = layers.flatMap((layer) => mapsOf(tips, plot, ground, plotTips, category, layer, quiet))
        await writing
        writing = keep(tx, plot, rows, madeAt)
        // The database writes while the next maps are worked out, once it has them.
        await setImmediate()
      }
    }
    await writing
    await forgetEarlier(tx, tips.to)
  })
}
