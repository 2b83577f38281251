import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'
import { towns } from '@/lib/place/towns'
import { weeksOn } from '../calendar'
import type { StoredCluster } from '../map-row'
import { type Cluster, scan } from '../scan'
import { fewestToSay } from '../series'
import { allHeads } from '../tally-rows'
import { type Layer, layers, permutations } from '../types'
import type { Ground, Plot } from './ground'
import { PlotTips, type Tips } from './located'
import { history, keptFor } from './maps'

const reach = { radius: 5, weeks: 8 }
const resolution = 7
const believed = 0.05

/** The same week and filter scan the same way on every machine. */
const seedOf = (week: string, unit: string, category: string, layer: Layer): number => createHash('sha256').update(`${week}/${unit}/${category}/${layer}`).digest().readUInt32BE(0)

function placed(cluster: Cluster, ground: Ground): StoredCluster {
  const { town, thana, district } = ground.spot(cluster.centre)
  const { centre, cells, weeks, observed, expected, p } = cluster
  return { centre, cells, weeks, observed, expected: Number(expected.toPrecision(4)), p, town: { en: towns[town]?.en ?? '', hi: towns[town]?.hi ?? '' }, thana, district }
}

/** Clusters with p <= 0.05 and at least five tips of one plot, head and layer in the 26 weeks before the Monday `tips.to`, at resolution 7. */
export function clustersOf(tips: Tips, plot: Plot, plotTips: PlotTips, ground: Ground, category: string, layer: Layer): StoredCluster[] {
  if (plotTips.located(category, layer, resolution, history) < 5) return []
  const weekly = plotTips.weekly(category, layer, resolution, history)
  const found = scan(ground.domain(plot, resolution), weekly, { ...reach, permutations, seed: seedOf(tips.to, plot.unit.code, category, layer) })
  return found.filter(({ p, observed }) => p <= believed && observed >= fewestToSay).map((cluster) => placed(cluster, ground))
}

/** Scans every plot under every head and keeps what was found; a filter without clusters is kept too, as looked at. */
export async function reckonScans(tips: Tips, ground: Ground, madeAt: Date): Promise<void> {
  for (const plot of ground.plots) {
    const plotTips = new PlotTips(tips, plot, (one) => ground.domain(plot, one))
    const rows = [allHeads, ...tips.heads].flatMap((category) => layers.map((layer) => ({ category, layer, clusters: clustersOf(tips, plot, plotTips, ground, category, layer) })))
    await botDb().execute(sql`
      insert into core.cluster_scan (unit_id, category, layer, week, range_id, district_id, permutations, clusters, made_at)
      select ${plot.unit.id}, r.category, r.layer, ${tips.to}::date, ${plot.rangeId}, ${plot.districtId}, ${permutations}, r.clusters, ${madeAt.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (category text, layer text, clusters jsonb)
      on conflict (unit_id, category, layer, week) do update set permutations = excluded.permutations, clusters = excluded.clusters, made_at = excluded.made_at`)
  }
  // The clusters of an earlier week stay as long as its map does.
  await botDb().execute(sql`
    delete from core.cluster_scan s where s.week < ${tips.to} and not (s.layer = 'reported' and s.week > ${weeksOn(tips.to, -keptFor)} and exists (
      select 1 from core.alert a where a.kind = 'cluster' and a.district_id = s.unit_id and a.category = s.category and a.week = s.week - 7))`)
}
